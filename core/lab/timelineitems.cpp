// SPDX-License-Identifier: MIT
#include "core/lab/timelineitems.h"

namespace signalbox {

namespace {

template<typename Kind, size_t count>
std::optional<Kind> kindFromName(const Kind (&kinds)[count], const char *(*nameOf)(Kind), const QString &name) noexcept
{
    for (Kind kind : kinds) {
        if (name == QLatin1String(nameOf(kind)))
            return kind;
    }
    return std::nullopt;
}

} // namespace

const char *laneKindName(LaneKind kind) noexcept
{
    return kind == LaneKind::Thread ? "thread" : "process";
}

const char *spanKindName(SpanKind kind) noexcept
{
    switch (kind) {
    case SpanKind::Running: return "running";
    case SpanKind::Sleeping: return "sleeping";
    case SpanKind::Stopped: return "stopped";
    case SpanKind::Zombie: return "zombie";
    case SpanKind::InHandler: return "in-handler";
    case SpanKind::Blocked: return "blocked";
    }
    return "running";
}

const char *instantKindName(InstantKind kind) noexcept
{
    switch (kind) {
    case InstantKind::Sent: return "sent";
    case InstantKind::Delivered: return "delivered";
    case InstantKind::Lost: return "lost";
    case InstantKind::Exited: return "exited";
    case InstantKind::Killed: return "killed";
    case InstantKind::CoreDumped: return "core";
    case InstantKind::Note: return "note";
    }
    return "note";
}

std::optional<LaneKind> laneKindFromName(const QString &name) noexcept
{
    static constexpr LaneKind kinds[] = {LaneKind::Process, LaneKind::Thread};
    return kindFromName<LaneKind>(
        kinds, [](LaneKind kind) { return laneKindName(kind); }, name);
}

std::optional<SpanKind> spanKindFromName(const QString &name) noexcept
{
    static constexpr SpanKind kinds[] = {SpanKind::Running, SpanKind::Sleeping,  SpanKind::Stopped,
                                         SpanKind::Zombie,  SpanKind::InHandler, SpanKind::Blocked};
    return kindFromName<SpanKind>(
        kinds, [](SpanKind kind) { return spanKindName(kind); }, name);
}

std::optional<InstantKind> instantKindFromName(const QString &name) noexcept
{
    static constexpr InstantKind kinds[] = {InstantKind::Sent,   InstantKind::Delivered, InstantKind::Lost,
                                            InstantKind::Exited, InstantKind::Killed,    InstantKind::CoreDumped,
                                            InstantKind::Note};
    return kindFromName<InstantKind>(
        kinds, [](InstantKind kind) { return instantKindName(kind); }, name);
}

} // namespace signalbox
