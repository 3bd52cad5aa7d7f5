// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/processrecord.h"

#include <QString>

#include <memory>

namespace signalbox {

/// The filter language: plain words match name, command line, pid and user; `user:root`, `state:T`, `cpu:>10`, `mem:>1G`,
/// `catches:TERM`, `ignores:HUP`, `blocks:USR1`, `pending:any`, `pid:1`, `ppid:1`, `name:sh`, `threads:>100`, `kernel:yes`;
/// `!` negates a term, several terms are and-ed, `|` is or, "quotes" keep spaces. An empty query matches everything.
/// A value. *Thread:* copies may be used on any thread.
class ProcessQuery
{
public:
    ProcessQuery();
    /// *Errors:* ParseError with `subject` = the text, `position`, and `reason`: "unknown-field", "expected-number", "expected-size",
    /// "expected-signal", "expected-state", "expected-value", "unclosed-quote", "expected-term", ….
    [[nodiscard]] static Result<ProcessQuery> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const noexcept;
    /// What matches() needs to have been read of a record.
    [[nodiscard]] ProcFiles files() const noexcept;
    /// A part that was not read or is unknown does not match, negated or not.
    [[nodiscard]] bool matches(const ProcessRecord &record) const;
    [[nodiscard]] QString text() const;

private:
    struct Node;
    std::shared_ptr<const Node> m_root;
    QString m_text;
};

} // namespace signalbox
