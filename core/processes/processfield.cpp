// SPDX-License-Identifier: MIT
#include "core/processes/processfield.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "core/processes/fieldaccess.h"
#include "core/processes/terminalname.h"

namespace signalbox {

namespace {

using namespace fieldaccess;

// The raw values, each as the column sorts it. std::optional where it may be unknown.

using R = const ProcessRecord &;

qint64 pid(R r)
{
    return r.id.pid;
}
qint64 ppid(R r)
{
    return r.stat.ppid;
}
qint64 group(R r)
{
    return r.stat.group;
}
qint64 session(R r)
{
    return r.stat.session;
}
std::optional<qint64> tty(R r)
{
    return r.stat.tty == 0 ? std::nullopt : std::optional<qint64>(r.stat.tty);
}
std::optional<qint64> foregroundGroup(R r)
{
    return r.stat.foregroundGroup < 0 ? std::nullopt : std::optional<qint64>(r.stat.foregroundGroup);
}
std::string_view name(R r)
{
    return r.stat.nameView();
}
std::string_view state(R r)
{
    return {reinterpret_cast<const char *>(&r.stat.state), 1};
}
std::optional<double> cpuPercent(R r)
{
    return r.cpuPercent ? std::optional<double>(*r.cpuPercent) : std::nullopt;
}
qint64 residentBytes(R r)
{
    return std::max<qint64>(r.stat.residentPages, 0) * pageSize();
}
qint64 threads(R r)
{
    return r.stat.threads;
}
std::optional<QString> user(R r)
{
    return r.uid ? std::optional(r.user) : std::nullopt;
}
std::optional<qint64> uid(R r)
{
    return r.uid ? std::optional<qint64>(*r.uid) : std::nullopt;
}
qint64 nice(R r)
{
    return r.stat.nice;
}
qint64 priority(R r)
{
    return r.stat.priority;
}
qint64 realTimePriority(R r)
{
    return r.stat.realTimePriority;
}
qint64 policy(R r)
{
    return r.stat.policy;
}
qint64 processor(R r)
{
    return r.stat.processor;
}
qint64 cpuTicks(R r)
{
    return static_cast<qint64>(r.stat.userTicks + r.stat.systemTicks);
}
qint64 userTicks(R r)
{
    return static_cast<qint64>(r.stat.userTicks);
}
qint64 systemTicks(R r)
{
    return static_cast<qint64>(r.stat.systemTicks);
}
qint64 ioDelayTicks(R r)
{
    return static_cast<qint64>(r.stat.ioDelayTicks);
}
qint64 startTicks(R r)
{
    return static_cast<qint64>(r.stat.startTime);
}
// The later it began the shorter it lasts: elapsed times sort without asking a clock.
qint64 elapsedOrder(R r)
{
    return -startTicks(r);
}
qint64 virtualBytes(R r)
{
    return static_cast<qint64>(r.stat.virtualBytes);
}
qint64 minorFaults(R r)
{
    return static_cast<qint64>(r.stat.minorFaults);
}
qint64 majorFaults(R r)
{
    return static_cast<qint64>(r.stat.majorFaults);
}
qint64 exitSignal(R r)
{
    return r.stat.exitSignal;
}
qint64 flags(R r)
{
    return r.stat.flags;
}
bool kernelThread(R r)
{
    return r.stat.isKernelThread();
}
double memoryPercent(R r)
{
    return 100.0 * static_cast<double>(residentBytes(r)) / static_cast<double>(totalMemoryBytes());
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

template<auto member>
auto fromStatus(R r)
{
    using Member = typename std::remove_reference_t<decltype(std::declval<ProcessStatus>().*member)>::value_type;
    using Value = std::conditional_t<std::is_same_v<Member, bool>, bool, qint64>;
    return r.status && (*r.status).*member ? std::optional<Value>(static_cast<Value>(*((*r.status).*member)))
                                           : std::optional<Value>();
}

template<auto member>
auto fromExtras(R r)
{
    using Member = typename std::remove_reference_t<decltype(std::declval<ProcessExtras>().*member)>::value_type;
    if constexpr (std::is_same_v<Member, QByteArray>) {
        return r.extras && (*r.extras).*member ? std::optional(viewOf(*((*r.extras).*member))) : std::nullopt;
    } else {
        return r.extras && (*r.extras).*member ? std::optional(static_cast<qint64>(*((*r.extras).*member)))
                                               : std::optional<qint64>();
    }
}

template<auto ids, auto which>
std::optional<qint64> idFrom(R r)
{
    return r.status && (*r.status).*ids ? std::optional<qint64>((*((*r.status).*ids)).*which) : std::nullopt;
}

template<auto set>
std::optional<SignalSet> signalsOf(R r)
{
    const SignalDisposition *disposition = r.disposition();
    return disposition ? std::optional(disposition->*set) : std::nullopt;
}

std::optional<std::string_view> commandLine(R r)
{
    return r.commandLine ? std::optional(viewOf(*r.commandLine)) : std::nullopt;
}

std::optional<qint64> sharedBytes(R r)
{
    return r.extras && r.extras->sharedPages ? std::optional(static_cast<qint64>(*r.extras->sharedPages) * pageSize())
                                             : std::nullopt;
}

std::optional<qint64> loginUid(R r)
{
    constexpr quint32 notSet = 0xffffffff; // AUDIT_UID_UNSET
    const auto id = r.extras ? r.extras->loginUid : std::nullopt;
    return id && *id != notSet ? std::optional<qint64>(*id) : std::nullopt;
}

std::optional<qint64> runMs(R r)
{
    return r.extras && r.extras->runNs ? std::optional(static_cast<qint64>(*r.extras->runNs / 1'000'000))
                                       : std::nullopt;
}

std::optional<qint64> waitMs(R r)
{
    return r.extras && r.extras->waitNs ? std::optional(static_cast<qint64>(*r.extras->waitNs / 1'000'000))
                                        : std::nullopt;
}

// The values that are not simply the raw one.

FieldValue nameValue(R r)
{
    return visibleTextFromBytes(QByteArrayView(r.stat.name.data(), r.stat.nameSize));
}
FieldValue ttyValue(R r)
{
    return r.stat.tty == 0 ? FieldValue() : FieldValue(terminalName(r.stat.tty));
}
template<auto ticks>
FieldValue ticksValue(R r)
{
    return {ticksToMs(static_cast<quint64>(ticks(r)))};
}
FieldValue startValue(R r)
{
    return {startTimeMs(r.stat.startTime)};
}
FieldValue elapsedValue(R r)
{
    return {elapsedMs(r.stat.startTime)};
}
FieldValue policyValue(R r)
{
    return FieldValue(fieldaccess::policyName(r.stat.policy));
}

FieldValue commandLineValue(R r)
{
    if (!r.commandLine)
        return {};
    // A cell shows a few hundred characters; a command line may have two million.
    constexpr qsizetype longest = 4096;
    if (r.commandLine->size() <= longest)
        return visibleCommandLine(*r.commandLine);
    return QString(visibleCommandLine(QByteArrayView(*r.commandLine).first(longest)) + QChar(0x2026));
}

using T = FieldType;
using F = ProcFile;
using C = FieldCost;
using P = ChangedPart;
using S = ProcessStatus;
using E = ProcessExtras;
using D = SignalDisposition;
using Ids = ProcessStatus::Ids;

constexpr ProcessField table[] = {
    // The nine that are shown by default.
    field<name>("name", T::Name, F::Stat, C::Free, P::Name, Shown::Yes, nameValue),
    field<pid>("pid", T::Pid, F::Stat, C::Free, P::None, Shown::Yes),
    field<user>("user", T::Text, F::Owner, C::Cheap, P::Owner, Shown::Yes),
    field<state>("state", T::State, F::Stat, C::Free, P::State, Shown::Yes),
    field<cpuPercent>("cpuPercent", T::Percent, F::Stat, C::Free, P::Cpu, Shown::Yes),
    field<residentBytes>("rssBytes", T::Bytes, F::Stat, C::Free, P::Memory, Shown::Yes),
    field<threads>("threads", T::Count, F::Stat, C::Free, P::Threads, Shown::Yes),
    field<signalsOf<&D::caught>>("signals", T::SignalMap, F::Status, C::Moderate, P::Signals, Shown::Yes),
    field<commandLine>("commandLine", T::Text, F::CommandLine, C::Cheap, P::CommandLine, Shown::Yes, commandLineValue),
    // Family and terminal.
    field<ppid>("ppid", T::Pid, F::Stat, C::Free, P::Parent),
    field<group>("group", T::Pid, F::Stat, C::Free, P::GroupSession),
    field<session>("session", T::Pid, F::Stat, C::Free, P::GroupSession),
    field<tty>("tty", T::Text, F::Stat, C::Free, P::GroupSession, Shown::No, ttyValue),
    field<foregroundGroup>("foregroundGroup", T::Pid, F::Stat, C::Free, P::GroupSession),
    field<kernelThread>("kernelThread", T::Flag, F::Stat, C::Free, P::Scheduling),
    // Signals.
    field<signalsOf<&D::pending>>("pending", T::SignalSet, F::Status, C::Moderate, P::Signals),
    field<signalsOf<&D::sharedPending>>("sharedPending", T::SignalSet, F::Status, C::Moderate, P::Signals),
    field<signalsOf<&D::blocked>>("blocked", T::SignalSet, F::Status, C::Moderate, P::Signals),
    field<signalsOf<&D::ignored>>("ignored", T::SignalSet, F::Status, C::Moderate, P::Signals),
    field<signalsOf<&D::caught>>("caught", T::SignalSet, F::Status, C::Moderate, P::Signals),
    field<fromStatus<&S::queuedSignals>>("queuedSignals", T::Count, F::Status, C::Moderate, P::Status),
    field<exitSignal>("exitSignal", T::Integer, F::Stat, C::Free, P::Scheduling),
    // Scheduling and times.
    field<nice>("nice", T::Integer, F::Stat, C::Free, P::Priority),
    field<priority>("priority", T::Integer, F::Stat, C::Free, P::Priority),
    field<realTimePriority>("realTimePriority", T::Integer, F::Stat, C::Free, P::Priority),
    field<policy>("policy", T::Text, F::Stat, C::Free, P::Priority, Shown::No, policyValue),
    field<processor>("processor", T::Integer, F::Stat, C::Free, P::Scheduling),
    field<cpuTicks>("cpuTimeMs", T::DurationMs, F::Stat, C::Free, P::Cpu, Shown::No, ticksValue<cpuTicks>),
    field<userTicks>("userTimeMs", T::DurationMs, F::Stat, C::Free, P::Cpu, Shown::No, ticksValue<userTicks>),
    field<systemTicks>("systemTimeMs", T::DurationMs, F::Stat, C::Free, P::Cpu, Shown::No, ticksValue<systemTicks>),
    field<ioDelayTicks>("ioDelayMs", T::DurationMs, F::Stat, C::Free, P::Scheduling, Shown::No,
                        ticksValue<ioDelayTicks>),
    field<runMs>("runTimeMs", T::DurationMs, F::Schedstat, C::Moderate, P::Extras),
    field<waitMs>("waitTimeMs", T::DurationMs, F::Schedstat, C::Moderate, P::Extras),
    field<startTicks>("startTime", T::Time, F::Stat, C::Free, P::None, Shown::No, startValue),
    field<elapsedOrder>("elapsedMs", T::DurationMs, F::Stat, C::Free, P::None, Shown::No, elapsedValue),
    field<fromStatus<&S::voluntarySwitches>>("voluntarySwitches", T::Count, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::involuntarySwitches>>("involuntarySwitches", T::Count, F::Status, C::Moderate, P::Status),
    // Memory.
    field<memoryPercent>("memoryPercent", T::Percent, F::Stat, C::Free, P::Memory),
    field<virtualBytes>("virtualBytes", T::Bytes, F::Stat, C::Free, P::Memory),
    field<sharedBytes>("sharedBytes", T::Bytes, F::Statm, C::Cheap, P::Extras),
    field<fromStatus<&S::anonymousBytes>>("anonymousBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::fileBytes>>("fileBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::sharedBytes>>("sharedMemoryBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::swapBytes>>("swapBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::lockedBytes>>("lockedBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::dataBytes>>("dataBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::stackBytes>>("stackBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::peakResidentBytes>>("peakRssBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::virtualPeakBytes>>("peakVirtualBytes", T::Bytes, F::Status, C::Moderate, P::Status),
    field<fromExtras<&E::proportionalBytes>>("pssBytes", T::Bytes, F::SmapsRollup, C::Expensive, P::Extras),
    field<fromExtras<&E::uniqueBytes>>("ussBytes", T::Bytes, F::SmapsRollup, C::Expensive, P::Extras),
    field<fromExtras<&E::proportionalSwapBytes>>("swapPssBytes", T::Bytes, F::SmapsRollup, C::Expensive, P::Extras),
    field<minorFaults>("minorFaults", T::Count, F::Stat, C::Free, P::Scheduling),
    field<majorFaults>("majorFaults", T::Count, F::Stat, C::Free, P::Scheduling),
    field<fromExtras<&E::oomScore>>("oomScore", T::Integer, F::OomScore, C::Moderate, P::Extras),
    field<fromExtras<&E::oomScoreAdj>>("oomScoreAdj", T::Integer, F::OomScoreAdj, C::Cheap, P::Extras),
    // Files and places.
    field<fromExtras<&E::readBytes>>("readBytes", T::Bytes, F::Io, C::Moderate, P::Extras),
    field<fromExtras<&E::writtenBytes>>("writtenBytes", T::Bytes, F::Io, C::Moderate, P::Extras),
    field<fromExtras<&E::descriptors>>("descriptors", T::Count, F::FdCount, C::Moderate, P::Extras),
    field<fromExtras<&E::exe>>("exe", T::Text, F::Exe, C::Cheap, P::Extras),
    field<fromExtras<&E::cwd>>("cwd", T::Text, F::Cwd, C::Cheap, P::Extras),
    field<fromExtras<&E::cgroup>>("cgroup", T::Text, F::Cgroup, C::Moderate, P::Extras),
    field<fromExtras<&E::wchan>>("waitChannel", T::Text, F::Wchan, C::Cheap, P::Extras),
    field<fromExtras<&E::pidNamespace>>("pidNamespace", T::Integer, F::Namespaces, C::Cheap, P::Extras),
    field<fromStatus<&S::namespacePid>>("namespacePid", T::Pid, F::Status, C::Moderate, P::Status),
    // Rights.
    field<uid>("uid", T::Integer, F::Owner, C::Cheap, P::Owner),
    field<idFrom<&S::uids, &Ids::real>>("realUid", T::Integer, F::Status, C::Moderate, P::Status),
    field<idFrom<&S::gids, &Ids::effective>>("gid", T::Integer, F::Status, C::Moderate, P::Status),
    field<idFrom<&S::gids, &Ids::real>>("realGid", T::Integer, F::Status, C::Moderate, P::Status),
    field<loginUid>("loginUid", T::Integer, F::LoginUid, C::Cheap, P::Extras),
    field<fromStatus<&S::tracer>>("tracer", T::Pid, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::seccompMode>>("seccomp", T::Integer, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::noNewPrivileges>>("noNewPrivileges", T::Flag, F::Status, C::Moderate, P::Status),
    field<fromStatus<&S::effectiveCapabilities>>("capabilities", T::Text, F::Status, C::Moderate, P::Status, Shown::No,
                                                 capabilitiesValue),
    field<fromStatus<&S::umask>>("umask", T::Text, F::Status, C::Moderate, P::Status, Shown::No, umaskValue),
    field<fromExtras<&E::securityLabel>>("securityLabel", T::Text, F::SecurityLabel, C::Cheap, P::Extras),
    field<flags>("flags", T::Integer, F::Stat, C::Free, P::Scheduling),
};

} // namespace

std::span<const ProcessField> processFields()
{
    return table;
}

const ProcessField *findProcessField(QStringView id)
{
    for (const ProcessField &candidate : table) {
        if (id == QLatin1String(candidate.id))
            return &candidate;
    }
    return nullptr;
}

std::weak_ordering compareForSort(const ProcessField &field, const ProcessRecord &a, const ProcessRecord &b,
                                  Qt::SortOrder order)
{
    const std::partial_ordering ordering = field.compare(a, b);
    if (ordering == std::partial_ordering::unordered)
        return field.isKnown(b) <=> field.isKnown(a);
    const std::partial_ordering wanted = order == Qt::AscendingOrder ? ordering : 0 <=> ordering;
    return wanted < 0   ? std::weak_ordering::less
           : wanted > 0 ? std::weak_ordering::greater
                        : std::weak_ordering::equivalent;
}

bool sortsBefore(const ProcessField &field, const ProcessRecord &a, const ProcessRecord &b, Qt::SortOrder order)
{
    return compareForSort(field, a, b, order) < 0;
}

} // namespace signalbox
