// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labresult.h"

#include <QJsonObject>

namespace signalbox {

/// One run, as cli.md has it: `{"schema":1,"experiment","number","claim","verdict","expected":[{"fact","is" (or
/// "atLeast", "below"),"text"}],"observed":[{"fact","value","outcome"}],"missing","error","startedAt","elapsedMs",
/// "timeline"}`. What is unknown is null; `outcome` is labOutcomeName()'s, `missing` a word of labneeds.h, `timeline`
/// what timelineToJson() gives. Texts are English.
[[nodiscard]] QJsonObject labResultToJson(const LabResult &result);

/// What one run was expected to show and did, in one: `{"fact","is" (or "atLeast", "below"),"text","value","outcome"}`;
/// without an observation, the last two are left out.
[[nodiscard]] QJsonObject labExpectationToJson(const Expectation &expectation, const LabObservation *observation);

} // namespace signalbox
