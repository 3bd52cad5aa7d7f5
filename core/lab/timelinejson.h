// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/lab/timeline.h"

#include <QJsonArray>
#include <QJsonObject>

namespace signalbox {

/// The `timeline` of cli.md: one object per lane, then one per event, by time. Every object has `t` (milliseconds since
/// the start), `process` (the lane's label), `lane` (its number) and `kind`; what is unknown is null.
///
/// | kind | besides |
/// |---|---|
/// | process, thread | `pid`, `tid`, `parent` (a lane's number) |
/// | running, sleeping, stopped, zombie | `end` (milliseconds), `text` |
/// | in-handler | `end`, `signal`, `text` |
/// | blocked | `end`, `signals` (names), `text` |
/// | signal | an arrow: `signal`, `to` (a label), `toLane`, `arrives` (milliseconds), `text` |
/// | sent, delivered, lost, killed, core | `signal`, `text` |
/// | exited | `exitCode`, `text` |
/// | note | `text` |
///
/// An empty `text` is left out.
[[nodiscard]] QJsonArray timelineToJson(const Timeline &timeline);

/// One event of it.
[[nodiscard]] QJsonObject timelineEventToJson(const Timeline &timeline, const TimelineEvent &event);

/// Takes back what timelineToJson() gave. Unknown members are ignored. *Errors:* ParseError, with the place as subject
/// ("timeline[3].signal") and as reason "expected-object", "expected-number", "expected-text", "expected-list",
/// "unknown-kind", "unknown-signal", or one of TimelineBuilder's.
[[nodiscard]] Result<Timeline> timelineFromJson(const QJsonArray &json);

} // namespace signalbox
