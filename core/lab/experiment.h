// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>
#include <span>

namespace signalbox {

/// What an experiment is about; the order is that of teaching.
enum class LabTopic { Endings, Handlers, Pending, Children, Terminal, SystemCalls, Inheritance, Threads, Identity };

/// A word for a topic, for JSON and settings: "endings", "system-calls".
[[nodiscard]] const char *labTopicName(LabTopic topic) noexcept;
/// Its heading, in English; the ui translates it (context "Lab").
[[nodiscard]] const char *labTopicTitle(LabTopic topic) noexcept;
[[nodiscard]] std::span<const LabTopic> labTopics() noexcept;

/// How an observed fact is held against what is expected. Numbers are compared as such, Is also compares words.
enum class FactMatch { Is, AtLeast, Below };

/// One thing that the claim says will be seen. A fact that nobody recorded was not seen, which is no match.
struct Expectation {
    const char *fact;  ///< as the subject records it, see app/subjects/lab
    FactMatch match;   ///< …
    const char *value; ///< … this
    const char *text;  ///< what it means, a sentence in English (context "Lab"): "USR2's handler ran inside USR1's"
    /// Words of labneeds.h, blank-separated: not tried where the subject says that one of them is missing.
    const char *needs = nullptr;
};

/// One experiment, as declared. All texts are English, for the ui to translate (context "Lab"); they live as long as
/// the program.
struct Experiment {
    int number = 0; ///< from 1, stable
    const char *id = "";
    LabTopic topic = LabTopic::Endings;
    const char *title = "";       ///< a few words
    const char *claim = "";       ///< one sentence that can be true or false
    const char *explanation = ""; ///< why; paragraphs separated by an empty line
    const char *manPages = "";    ///< blank-separated, "signal(7) sigaction(2)"
    const char *article = "";     ///< which claims of the old article it answers, blank-separated: "13"
    std::span<const Expectation> expectations = {};
    std::chrono::milliseconds deadline{5000}; ///< for the whole run; far beyond what it takes
};

} // namespace signalbox
