// SPDX-License-Identifier: MIT
#include "core/children/childentry.h"

namespace signalbox {

const char *childOriginName(ChildOrigin origin) noexcept
{
    switch (origin) {
    case ChildOrigin::Launched: return "launched";
    case ChildOrigin::Adopted: return "adopted";
    case ChildOrigin::Watched: return "watched";
    }
    return "";
}

const char *childStateName(ChildState state) noexcept
{
    switch (state) {
    case ChildState::Running: return "running";
    case ChildState::Stopped: return "stopped";
    case ChildState::Ended: return "ended";
    }
    return "";
}

const char *childEventName(ChildEvent::Kind kind) noexcept
{
    switch (kind) {
    case ChildEvent::Kind::Started: return "started";
    case ChildEvent::Kind::Adopted: return "adopted";
    case ChildEvent::Kind::Watched: return "watched";
    case ChildEvent::Kind::SignalSent: return "signal-sent";
    case ChildEvent::Kind::SendFailed: return "send-failed";
    case ChildEvent::Kind::Stopped: return "stopped";
    case ChildEvent::Kind::Continued: return "continued";
    case ChildEvent::Kind::StopCancelled: return "stop-cancelled";
    case ChildEvent::Kind::Outlived: return "outlived";
    case ChildEvent::Kind::Ended: return "ended";
    }
    return "";
}

} // namespace signalbox
