// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/processrecord.h"

#include <QString>

#include <memory>

namespace signalbox {

struct QueryNode;

/// The filter language. Terms stand between spaces and are and-ed, `|` is or (and binds more tightly), `!` negates a
/// term, "quotes" keep spaces, `|`, `!` and `:` (in them `\"` and `\\` stand for themselves). An empty query matches
/// everything.
///
/// A plain word matches where name, command line or user contain it, or the pid equals it. Case does not matter for
/// ASCII and Unicode letters alike. `field:value` asks for one thing:
/// - `name:sh`, `cmd:--verbose`, `tty:pts/3`, `exe:/usr/bin`, `cgroup:user.slice`: contains; `user:root`: equals, name
/// or number;
/// - `state:T`: one or several letters as in /proc (only T and t differ by case), or running, sleeping, waiting,
/// stopped, traced,
///   zombie, idle;
/// - `pid: ppid: group: session: threads: nice: uid:` a number, `cpu:` a percentage, `mem:` a size (K, M, G, T of
/// 1024), each with
///   `>`, `>=`, `<`, `<=` or `=` before it; without one it is equality, for `cpu` and `mem` "at least";
/// - `catches: ignores: blocks: pending:` a signal, `any` or `none`; `kernel:yes`, `kernel:no`.
/// A value. *Thread:* copies may be used on any thread.
class ProcessQuery
{
public:
    ProcessQuery();
    /// *Errors:* ParseError with `subject` = the text, `position`, and `reason`: "unknown-field", "expected-number",
    /// "expected-size", "expected-signal", "expected-state", "expected-value", "expected-yes-or-no", "unclosed-quote",
    /// "expected-term".
    [[nodiscard]] static Result<ProcessQuery> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const noexcept;
    /// What matches() needs to have been read of a record.
    [[nodiscard]] ProcFiles files() const noexcept;
    /// A field whose value was not read or is unknown does not match, negated or not. A plain word looks at what is
    /// known.
    [[nodiscard]] bool matches(const ProcessRecord &record) const;
    [[nodiscard]] QString text() const;

private:
    std::shared_ptr<const QueryNode> m_root;
    QString m_text;
};

} // namespace signalbox
