// SPDX-License-Identifier: MIT
#include "ui/support/sendcommand.h"

#include "core/base/untrustedtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

#include <chrono>

namespace signalbox {

namespace {

/// Where sudo looks, whatever PATH says. *Source:* Debian's sudoers, secure_path.
const QStringList &trustedDirectories()
{
    static const QStringList directories{QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/local/bin"),
                                         QStringLiteral("/usr/sbin"),       QStringLiteral("/usr/bin"),
                                         QStringLiteral("/sbin"),           QStringLiteral("/bin")};
    return directories;
}

QStringList targetWords(const SendRequest &request, const std::vector<ProcessId> &targets)
{
    QStringList words;
    for (const ProcessId &target : targets) {
        if (request.scope != SendScope::Thread) {
            words += target.toString();
        } else if (const auto started = readThreadStartTime(target.pid, request.thread)) {
            words += ProcessId{request.thread, *started}.toString();
        }
    }
    return words;
}

void addOptions(QStringList &words, const SendRequest &request, const std::optional<Escalation> &escalation)
{
    switch (request.scope) {
    case SendScope::Process: break;
    case SendScope::Thread: words += QStringLiteral("--thread"); break;
    case SendScope::Group: words += QStringLiteral("--group"); break;
    case SendScope::Subtree: words += QStringLiteral("--tree"); break;
    }
    const bool isSingle = request.scope == SendScope::Process || request.scope == SendScope::Subtree;
    if (request.value && request.scope != SendScope::Group)
        words << QStringLiteral("--value") << QString::number(*request.value);
    if (escalation && isSingle) {
        words << QStringLiteral("--then") << escalation->signal.shortName() << QStringLiteral("--after")
              << QString::number(std::chrono::duration<double>(escalation->after).count());
    }
    if (request.confirmed)
        words += QStringLiteral("--yes");
}

} // namespace

QString terminalProgram()
{
    const QString name = QStringLiteral("signalbox");
    const QFileInfo ours(QCoreApplication::applicationDirPath() + QLatin1Char('/') + name);
    const QFileInfo found(QStandardPaths::findExecutable(name, trustedDirectories()));
    const bool isElsewhere = ours.isExecutable() && ours.canonicalFilePath() != found.canonicalFilePath();
    return isElsewhere ? visibleCommandLine(ours.absoluteFilePath().toUtf8()) : name;
}

QString sendCommand(const SendRequest &request, const std::vector<ProcessId> &targets,
                    const std::optional<Escalation> &escalation)
{
    const QStringList pinned = targetWords(request, targets);
    if (pinned.isEmpty() || !request.signal.isValid())
        return {};
    QStringList words;
    if (!QStandardPaths::findExecutable(QStringLiteral("sudo")).isEmpty())
        words += QStringLiteral("sudo");
    words << terminalProgram() << QStringLiteral("send") << request.signal.shortName() << pinned;
    addOptions(words, request, escalation);
    return words.join(QLatin1Char(' '));
}

} // namespace signalbox
