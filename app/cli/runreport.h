// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/children/childwatcher.h"

#include <QByteArray>
#include <QString>

namespace signalbox::cli {

/// What `run` says of its command: one line per event, as JSON or in words. Each is written at once.
class RunReport
{
public:
    enum class Form { Words, Json };

    /// `program` is the command as it was named; hostile bytes.
    RunReport(Output &output, Form form, const QByteArray &program);

    void started(const ProcessId &id);
    void stopped(const WaitStatus &status);
    void continued();
    /// It ended; the last line.
    void ended(const ChildEnd &end);
    /// It could not be started; the last line. `message` says so in words.
    void failed(const Error &error, const QString &message);
    /// We end before it, because of `signal`; the last line.
    void left(SignalNumber signal);

private:
    void words(const QString &text);
    void endedInWords(const ChildEnd &end);
    /// "sleep (1234)".
    [[nodiscard]] QString name() const;

    Output &m_output;
    Form m_form;
    QString m_program; ///< visible
    ProcessId m_id;
};

} // namespace signalbox::cli
