// SPDX-License-Identifier: MIT
// How long the window's thread is busy with one event while the list of thousands of processes refreshes.
//
//   bench_window [--sleepers N] [--seconds S] [--starts-per-second N] [--json FILE]
//
// It starts N sleeping children of its own, and beside them some that come and go, opens the real window on them and
// runs these scenes, S seconds each: the tree at rest, sorted by CPU time, scrolling, typing into the search field,
// pointing at rows. Printed are percentiles over all events of at least 0.1 ms, in wall time and in CPU time of the
// thread (which other load does not change), and what the longest ones were. For a quiet list of exactly these
// processes run it in a pid namespace: unshare -pf --mount-proc bench_window
#include "core/base/clock.h"
#include "core/base/limits.h"
#include "core/processes/processmonitor.h"
#include "tests/bench/measuringapplication.h"
#include "tests/bench/sleepers.h"
#include "ui/models/processmodel.h"
#include "ui/models/signallog.h"
#include "ui/pages/processespage.h"
#include "ui/pages/processview.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr double frameMs = 16.0;

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

QJsonObject percentiles(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {{QStringLiteral("p50"), percentile(values, 0.5)},
            {QStringLiteral("p99"), percentile(values, 0.99)},
            {QStringLiteral("p99.9"), percentile(values, 0.999)},
            {QStringLiteral("max"), percentile(values, 1)}};
}

/// "p50 0.1 p99 2.0 …"
QByteArray inWords(const QJsonObject &percentiles)
{
    QByteArray words;
    for (const char *name : {"p50", "p99", "p99.9", "max"})
        words += QByteArray(name) + ' ' + QByteArray::number(percentiles[QLatin1String(name)].toDouble(), 'f', 1) + ' ';
    return words;
}

QJsonObject report(const char *scene, std::vector<Measured> events, const std::vector<double> &answers, int processes)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Measured &event : events) {
        wall.push_back(event.wallMs);
        cpu.push_back(event.cpuMs);
    }
    const auto late = std::count_if(cpu.begin(), cpu.end(), [](double ms) { return ms > frameMs; });
    QJsonObject result{{QStringLiteral("scene"), QString::fromLatin1(scene)},
                       {QStringLiteral("processes"), processes},
                       {QStringLiteral("events"), static_cast<qint64>(events.size())},
                       {QStringLiteral("wallMs"), percentiles(wall)},
                       {QStringLiteral("cpuMs"), percentiles(cpu)},
                       {QStringLiteral("overAFrame"), static_cast<qint64>(late)}};
    std::printf("%-18s %5d processes %6zu events  wall ms %s cpu ms %s over a frame (cpu) %td\n", scene, processes,
                events.size(), inWords(percentiles(wall)).constData(), inWords(percentiles(cpu)).constData(), late);
    if (!answers.empty()) {
        result[QStringLiteral("answerMs")] = percentiles(answers);
        std::printf("    %zu answers on the screen after ms %s\n", answers.size(),
                    inWords(percentiles(answers)).constData());
    }
    std::sort(events.begin(), events.end(), [](const Measured &a, const Measured &b) { return a.cpuMs > b.cpuMs; });
    constexpr size_t mostNamed = 4;
    for (size_t i = 0; i < std::min(events.size(), mostNamed); ++i)
        std::printf("    %6.1f ms cpu %6.1f ms wall  %s\n", events[i].cpuMs, events[i].wallMs,
                    events[i].what.constData());
    std::fflush(stdout);
    return result;
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
    QByteArray jsonPath;
    for (int i = 1; i + 1 < argc; i += 2) {
        const QByteArray option = argv[i];
        if (option == "--json")
            jsonPath = argv[i + 1];
        int *into = option == "--sleepers"            ? &sleepers
                    : option == "--seconds"           ? &seconds
                    : option == "--starts-per-second" ? &startsPerSecond
                                                      : nullptr;
        if (into)
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
             if (tick % 4 != 0)
                 return;
             const int matches = page->model().matchCount();
             const qint64 askedNs = monotonicNs();
             search->setText(text.left(tick / 4 % (text.size() + 1)));
             if (page->model().matchCount() != matches) // else there is nothing new to be seen
                 application.awaitAnswer(view.viewport(), askedNs);
         }},
        {"pointing at rows", [&] { search->clear(); },
         [&](int tick) {
             const QPointF place(40 + tick % 50, 40 + 3 * tick % 300);
             QMouseEvent move(QEvent::MouseMove, place, view.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                              Qt::NoModifier);
             QCoreApplication::sendEvent(view.viewport(), &move);
         }},
    };

    QJsonArray results;
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
        results.append(
            report(scene.name, application.takeEvents(), application.takeAnswersMs(), page->model().processCount()));
        if (++current == scenes.size())
            QCoreApplication::quit();
        else
            scenes[current].begin();
    });
    scenes[0].begin();
    ticks.start(tickMs);
    const int status = QApplication::exec();
    if (QFile json(QString::fromLocal8Bit(jsonPath)); !jsonPath.isEmpty()) {
        if (!json.open(QIODevice::WriteOnly) || json.write(QJsonDocument(results).toJson()) < 0)
            return 1;
    }
    return status;
}
