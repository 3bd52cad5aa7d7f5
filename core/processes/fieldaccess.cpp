// SPDX-License-Identifier: MIT
#include "core/processes/fieldaccess.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"

#include <algorithm>
#include <atomic>
#include <ctime>
#include <sched.h>
#include <unistd.h>

namespace signalbox::fieldaccess {

namespace {
char lowered(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
} // namespace

std::partial_ordering compareText(std::string_view a, std::string_view b) noexcept
{
    const auto [left, right] =
        std::mismatch(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
    if (left != a.end() && right != b.end())
        return static_cast<unsigned char>(lowered(*left)) <=> static_cast<unsigned char>(lowered(*right));
    if (left != a.end() || right != b.end())
        return a.size() <=> b.size();
    return a <=> b;
}

FieldValue asValue(std::string_view bytes)
{
    return visibleTextFromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

qint64 totalMemoryBytes() noexcept
{
    static const qint64 total = std::max<qint64>(qint64{::sysconf(_SC_PHYS_PAGES)} * pageSize(), 1);
    return total;
}

qint64 startTimeMs(quint64 ticks)
{
    // The boot time is computed from two clocks and jitters by a millisecond: a value that is shown again keeps still
    // unless the clock was really set.
    constexpr qint64 jitterMs = 50;
    static std::atomic<qint64> known = BootClock::now().wallTime(0).toMSecsSinceEpoch();
    const qint64 boot = BootClock::now().wallTime(0).toMSecsSinceEpoch();
    qint64 kept = known.load(std::memory_order_relaxed);
    if (qAbs(kept - boot) > jitterMs) {
        known.store(boot, std::memory_order_relaxed);
        kept = boot;
    }
    return kept + ticksToMs(ticks);
}

qint64 elapsedMs(quint64 ticks) noexcept
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now); // what start times are counted in
    return std::max<qint64>(qint64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000 - ticksToMs(ticks), 0);
}

QString policyName(quint32 policy)
{
    switch (policy) {
    case SCHED_OTHER: return QStringLiteral("other");
    case SCHED_FIFO: return QStringLiteral("fifo");
    case SCHED_RR: return QStringLiteral("rr");
    case SCHED_BATCH: return QStringLiteral("batch");
    case SCHED_IDLE: return QStringLiteral("idle");
    case 6: return QStringLiteral("deadline"); // SCHED_DEADLINE, include/uapi/linux/sched.h
    case 7: return QStringLiteral("ext");      // SCHED_EXT
    default: return QString::number(policy);
    }
}

FieldValue capabilitiesValue(const ProcessRecord &record)
{
    if (!record.status || !record.status->effectiveCapabilities)
        return {};
    return QString::number(*record.status->effectiveCapabilities, 16).rightJustified(16, QLatin1Char('0'));
}

FieldValue umaskValue(const ProcessRecord &record)
{
    if (!record.status || !record.status->umask)
        return {};
    return QString::number(*record.status->umask, 8).rightJustified(4, QLatin1Char('0'));
}

} // namespace signalbox::fieldaccess
