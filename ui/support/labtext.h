// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labresult.h"

#include <QString>
#include <QStringList>

// Experiments in the user's language. Works without a QApplication.

namespace signalbox {

/// A text of an experiment's declaration, translated (context "Lab"). Empty for null.
[[nodiscard]] QString labText(const char *english);
/// "10. Another signal during a handler".
[[nodiscard]] QString labTitle(const Experiment &experiment);
/// "Answers claim 13 of the old article"; empty where it answers none.
[[nodiscard]] QString labArticleText(const Experiment &experiment);
/// "signal(7)", "sigaction(2)".
[[nodiscard]] QStringList labManPages(const Experiment &experiment);
/// What shows a page in a terminal: "man 7 signal" for "signal(7)".
[[nodiscard]] QString manCommand(const QString &page);
/// Everything that a search looks into: number, id, topic, title, claim, explanation, expectations, man pages.
[[nodiscard]] QString labSearchText(const Experiment &experiment);

/// "1", "at least 3", "below 5".
[[nodiscard]] QString labExpectedText(const Expectation &expectation);
/// What was recorded, or that nothing was.
[[nodiscard]] QString labObservedText(const LabObservation &observation);
/// "as expected", "differs", "not seen", "not tried".
[[nodiscard]] QString labOutcomeWord(LabObservation::Outcome outcome);

/// Why a run could not be carried out or was not through, as a sentence.
[[nodiscard]] QString labErrorText(const Error &error);
/// Why an experiment is not possible here, as a sentence. `need` is a word of labneeds.h or what the system refused.
[[nodiscard]] QString labMissingText(const QByteArray &need, int errnoValue);

} // namespace signalbox
