// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace signalbox::cli {
namespace {

constexpr qsizetype bufferSize = 64 * 1024; // a pipe's capacity: fewer, larger writes gain nothing

std::optional<int> terminalWidth(int fd)
{
    bool isNumber = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && columns > 0)
        return columns;
    winsize size{};
    if (isatty(fd) == 1 && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return std::nullopt;
}

bool coloursWanted(int fd)
{
    // no-color.org: any value but an empty one means none.
    return isatty(fd) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

const char *styleCode(Style style)
{
    switch (style) {
    case Style::Plain: return "";
    case Style::Heading: return "1";
    case Style::Good: return "32";
    case Style::Warning: return "33";
    case Style::Bad: return "31";
    case Style::Faint: return "2";
    }
    return "";
}

/// `json` with every character that visibleText() would change as \uXXXX. They can only stand inside of strings.
QString safeJson(const QString &json)
{
    if (visibleText(json) == json)
        return json;
    QString safe;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const bool isPair = json.at(i).isHighSurrogate() && i + 1 < json.size() && json.at(i + 1).isLowSurrogate();
        const QString character = json.mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
        if (visibleText(character) == character) {
            safe += character;
            continue;
        }
        for (const QChar unit : character)
            safe += QStringLiteral("\\u%1").arg(static_cast<uint>(unit.unicode()), 4, 16, QLatin1Char('0'));
    }
    return safe;
}

} // namespace

Output::Output()
    : Output(STDOUT_FILENO, QStringLiteral("standard output"))
{}

Output::Output(int fd, QString name)
    : m_fd(fd)
    , m_name(std::move(name))
    , m_width(terminalWidth(fd))
    , m_colours(coloursWanted(fd))
{
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

Output::~Output()
{
    flush();
}

void Output::line(const QString &text)
{
    raw(text + QLatin1Char('\n'));
}

void Output::raw(const QString &text)
{
    m_buffer += text.toUtf8();
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Output::json(const QJsonObject &object)
{
    line(safeJson(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))));
}

void Output::flush()
{
    const QByteArray bytes = std::exchange(m_buffer, {});
    if (m_closed || m_failure || bytes.isEmpty())
        return;
    const Result<void> written = sys::writeAll(m_fd, bytes);
    if (written)
        return;
    if (written.error().errnoValue == EPIPE)
        m_closed = true;
    else
        m_failure = written.error();
}

int Output::finish(int status)
{
    flush();
    if (!m_failure)
        return status;
    Error error = *m_failure;
    error.subject = m_name;
    complain(errorText(error));
    m_failure.reset();
    return 1;
}

QString Output::styled(const QString &text, Style style) const
{
    if (!m_colours || style == Style::Plain)
        return text;
    return QStringLiteral("\033[%1m%2\033[0m").arg(QLatin1String(styleCode(style)), text);
}

void complain(const QString &text)
{
    // Nothing can be done about a standard error that takes nothing.
    (void)sys::writeAll(STDERR_FILENO, QStringLiteral("signalbox: %1\n").arg(text).toUtf8());
}

} // namespace signalbox::cli
