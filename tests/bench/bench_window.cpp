// SPDX-License-Identifier: MIT
// How long the window's thread is busy with one event while the list of thousands of processes refreshes.
//
//   bench_window [--sleepers N] [--seconds S] [--starts-per-second N]
//
// It starts N sleeping children of its own, and beside them some that come and go, opens the real window on them and
// runs these scenes, S seconds each: the tree at rest, sorted by CPU time, scrolling, typing into the search field,
// pointing at rows. Printed are percentiles over all events of at least 0.1 ms, in wall time and in CPU time of the
// thread (which other load does not change), and what the longest ones were. For a quiet list of exactly these
// processes run it in a pid namespace: unshare -pf --mount-proc bench_window
#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/processes/processmonitor.h"
#include "ui/models/processmodel.h"
#include "ui/models/signallog.h"
#include "ui/pages/processespage.h"
#include "ui/pages/processview.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaEnum>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/prctl.h>
#include <unistd.h>

using namespace signalbox;

namespace {

constexpr double nsPerMs = 1e6;
constexpr double frameMs = 16.0;

qint64 threadCpuNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

struct Measured {
    double wallMs = 0;
    double cpuMs = 0;
    QByteArray what;
};

/// Measures each event that the event loop delivers.
class MeasuringApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isOurs = QThread::currentThread() == thread(); // workers have event loops, too
        if (!isOurs || m_depth > 0)
            return QApplication::notify(receiver, event);
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
                                + QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type()));
        const qint64 wall = monotonicNs();
        const qint64 cpu = threadCpuNs();
        ++m_depth;
        const bool accepted = QApplication::notify(receiver, event);
        --m_depth;
        const double wallMs = static_cast<double>(monotonicNs() - wall) / nsPerMs;
        constexpr double worthCounting = 0.1;
        if (wallMs >= worthCounting)
            m_events.push_back({wallMs, static_cast<double>(threadCpuNs() - cpu) / nsPerMs, what});
        return accepted;
    }

    std::vector<Measured> take() { return std::exchange(m_events, {}); }

private:
    int m_depth = 0;
    std::vector<Measured> m_events;
};

/// A process that ends with the one that started it.
template<typename Body>
void startChild(Body body)
{
    const pid_t parent = ::getpid();
    if (::fork() != 0)
        return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(1);
    body();
    ::_exit(0);
}

void startSleepers(int count)
{
    for (int i = 0; i < count; ++i)
        startChild([] {
            for (;;)
                ::pause();
        });
}

/// Starts processes that live for a second.
void startChurn(int perSecond)
{
    if (perSecond <= 0)
        return;
    startChild([perSecond] {
        ::signal(SIGCHLD, SIG_IGN); // the kernel reaps
        const timespec pause{0, 1'000'000'000L / perSecond};
        for (;;) {
            startChild([] {
                const timespec life{1, 0};
                ::nanosleep(&life, nullptr);
            });
            ::nanosleep(&pause, nullptr);
        }
    });
}

double percentile(const std::vector<double> &sorted, double part)
{
    return sorted.empty() ? 0.0 : sorted[static_cast<size_t>(part * static_cast<double>(sorted.size() - 1))];
}

void report(const char *scene, std::vector<Measured> events, int processes)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Measured &event : events) {
        wall.push_back(event.wallMs);
        cpu.push_back(event.cpuMs);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    const auto late = std::count_if(cpu.begin(), cpu.end(), [](double ms) { return ms > frameMs; });
    std::printf("%-22s %5d processes %6zu events  wall ms p50 %.1f p95 %.1f p99 %.1f max %.1f  "
                "cpu ms p50 %.1f p95 %.1f p99 %.1f max %.1f  over a frame (cpu) %td\n",
                scene, processes, events.size(), percentile(wall, 0.5), percentile(wall, 0.95), percentile(wall, 0.99),
                percentile(wall, 1), percentile(cpu, 0.5), percentile(cpu, 0.95), percentile(cpu, 0.99),
                percentile(cpu, 1), late);
    std::sort(events.begin(), events.end(), [](const Measured &a, const Measured &b) { return a.cpuMs > b.cpuMs; });
    constexpr size_t mostNamed = 4;
    for (size_t i = 0; i < std::min(events.size(), mostNamed); ++i)
        std::printf("    %6.1f ms cpu %6.1f ms wall  %s\n", events[i].cpuMs, events[i].wallMs,
                    events[i].what.constData());
    std::fflush(stdout);
}

struct Scene {
    const char *name;
    std::function<void()> begin;
    std::function<void(int tick)> tick; ///< every 50 ms
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home; // no settings of anybody's
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    static_cast<void>(raiseDescriptorLimit());

    int sleepers = 5000;
    int seconds = 10;
    int startsPerSecond = 20;
    for (int i = 1; i + 1 < argc; i += 2) {
        const QByteArray option = argv[i];
        int *into = option == "--sleepers" ? &sleepers : option == "--seconds" ? &seconds : &startsPerSecond;
        *into = QByteArray(argv[i + 1]).toInt();
    }
    startSleepers(sleepers); // before there are threads
    startChurn(startsPerSecond);

    MeasuringApplication application(argc, argv);
    Settings settings;
    SignalLog log;
    SendController sender(log);
    ProcessMonitor monitor;
    monitor.setPeriod(std::chrono::milliseconds(500));
    MainWindow window(settings);
    auto *page = new ProcessesPage(monitor, sender);
    window.addPage(page);
    window.resize(1280, 800);

    ProcessView &view = page->view();
    auto *search = page->findChild<QLineEdit *>();
    const auto sortBy = [&](const char *field, Qt::SortOrder order) {
        view.sortByColumn(ProcessModel::columnOf(QString::fromLatin1(field)), order);
    };
    const std::vector<Scene> scenes{
        {"start", [&] { window.show(); }, {}},
        {"tree by pid", [] {}, {}},
        {"tree by CPU", [&] { sortBy("cpuPercent", Qt::DescendingOrder); }, {}},
        {"flat by CPU",
         [&] {
             page->model().setLayout(ProcessModel::Layout::Flat);
             view.setRootIsDecorated(false);
         },
         {}},
        {"flat by name", [&] { sortBy("name", Qt::AscendingOrder); }, {}},
        {"scrolling", [] {},
         [&](int tick) {
             QScrollBar *bar = view.verticalScrollBar();
             bar->setValue(bar->maximum() * (tick % 40) / 40);
         }},
        {"typing a search", [] {},
         [&](int tick) {
             static const QString text = QStringLiteral("bench state:S");
             if (tick % 4 == 0)
                 search->setText(text.left(tick / 4 % (text.size() + 1)));
         }},
        {"pointing at rows", [&] { search->clear(); },
         [&](int tick) {
             const QPointF place(40 + tick % 50, 40 + 3 * tick % 300);
             QMouseEvent move(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                              Qt::NoModifier);
             QCoreApplication::sendEvent(view.viewport(), &move);
         }},
    };

    size_t current = 0;
    int tick = 0;
    constexpr int tickMs = 50;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, &window, [&] {
        const Scene &scene = scenes[current];
        if (scene.tick)
            scene.tick(tick);
        if (++tick * tickMs < seconds * 1000)
            return;
        tick = 0;
        report(scene.name, application.take(), page->model().processCount());
        if (++current == scenes.size())
            QCoreApplication::quit();
        else
            scenes[current].begin();
    });
    scenes[0].begin();
    ticks.start(tickMs);
    return QApplication::exec();
}
