// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace signalbox::test {

/// What one run of the program gave.
struct Answer {
    int status = -1; ///< exit status; 128 + n if signal n killed it; -1 if it did not end in time
    QByteArray output;
    QByteArray complaint; ///< standard error

    /// The one object that was printed, or an empty one.
    [[nodiscard]] QJsonObject json() const;
    /// One object per line; nothing if any line is none.
    [[nodiscard]] QList<QJsonObject> jsonLines() const;
};

/// The program as a child that ends with the test. Without a display, without colours wanted or unwanted.
class Program : public QProcess
{
    Q_OBJECT

public:
    static constexpr int deadlineMs = 60'000;

    explicit Program(const QStringList &arguments);
    /// Kills it if it still runs.
    ~Program() override;

    /// Also done in the child before the exec; async-signal-safe calls only.
    void beforeExec(std::function<void()> modifier);
    void setVariable(const QString &name, const QString &value);
    [[nodiscard]] bool launch();
    /// The next line of its output, without the newline; empty if none came in time.
    [[nodiscard]] QByteArray nextLine();
    /// The next line as JSON.
    [[nodiscard]] QJsonObject nextEvent();
    /// Waits for its end.
    [[nodiscard]] Answer finish();
};

/// Runs it to its end.
[[nodiscard]] Answer run(const QStringList &arguments);

/// "PID", for arguments.
[[nodiscard]] QString text(qint64 number);
/// The strings of a JSON array.
[[nodiscard]] QStringList strings(const QJsonValue &array);
/// The keys that are in one but not in the other; empty if they agree.
[[nodiscard]] QStringList differentKeys(const QJsonObject &object, const QStringList &expected);

/// The keys of P in the contract.
[[nodiscard]] const QStringList &processKeys();

} // namespace signalbox::test
