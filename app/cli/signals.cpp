// SPDX-License-Identifier: MIT
#include "app/cli/signals.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "core/base/untrustedtext.h"

#include <algorithm>

namespace signalbox::cli {
namespace {

constexpr qsizetype maskDigits = 16; // as /proc prints a mask

/// "0x…", or as many digits as /proc prints: everything shorter is a number of a signal.
bool isMask(const QString &text)
{
    if (text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        return true;
    const auto isHexDigit = [](QChar c) {
        return c.isDigit() || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    };
    return text.size() == maskDigits && std::all_of(text.begin(), text.end(), isHexDigit);
}

/// The signals that one argument names.
Result<std::vector<SignalNumber>> parseArgument(const QString &text)
{
    if (isMask(text)) {
        const QByteArray bytes = text.toUtf8();
        return SignalSet::fromHex(bytes).map([](SignalSet set) { return set.toVector(); });
    }
    return SignalNumber::parse(text).map([](SignalNumber signal) { return std::vector{signal}; });
}

std::vector<SignalNumber> everySignal()
{
    std::vector<SignalNumber> all;
    for (const SignalInfo &info : SignalCatalogue::all())
        all.push_back(info.number);
    return all;
}

void printTable(Output &output, const std::vector<SignalNumber> &chosen)
{
    TextTable table;
    table.addColumn(QStringLiteral("NUMBER"), TextTable::Align::Right);
    for (const char *title : {"NAME", "ALIASES", "DEFAULT", "CATCHABLE", "CATEGORY", "STANDARD", "DESCRIPTION"})
        table.addColumn(QString::fromLatin1(title));
    for (const SignalNumber signal : chosen) {
        const SignalInfo &info = SignalCatalogue::info(signal);
        table.addRow({QString::number(signal.value()), info.name,
                      info.aliases.isEmpty() ? QStringLiteral("-") : info.aliases.join(QLatin1Char(',')),
                      QString::fromLatin1(defaultActionName(info.defaultAction)),
                      info.catchable ? QStringLiteral("yes") : QStringLiteral("no"),
                      QString::fromLatin1(signalCategoryName(info.category)),
                      info.posix ? QStringLiteral("POSIX") : QStringLiteral("Linux"),
                      QString::fromUtf8(info.description)});
    }
    table.print(output);
}

} // namespace

int runSignals(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("signals"), QStringLiteral("signals [NAME|NUMBER|HEXMASK]... [--json]"),
        QStringLiteral("Lists the signals of this system, or those named: TERM, SIGTERM, 15, RTMIN+3, CLD.\n"
                       "A mask as /proc/PID/status prints it (16 hexadecimal digits, or 0x and any number of\n"
                       "them) stands for the signals in it."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object."));
    if (const auto status = line.parse(arguments))
        return *status;

    std::vector<SignalNumber> chosen;
    for (const QString &argument : line.positional()) {
        const auto parsed = parseArgument(argument);
        if (!parsed)
            return line.wrongUsage(
                QStringLiteral("\"%1\" is no signal of this system; give a name (TERM), a number from 1 "
                               "to %2 or a mask (0000000000004000).")
                    .arg(visibleText(argument), QString::number(SignalNumber::maximum())));
        for (const SignalNumber signal : *parsed) {
            if (std::find(chosen.begin(), chosen.end(), signal) == chosen.end())
                chosen.push_back(signal);
        }
    }
    if (line.positional().isEmpty())
        chosen = everySignal();

    Output output;
    if (line.isSet(QStringLiteral("json"))) {
        QJsonArray objects;
        for (const SignalNumber signal : chosen)
            objects += signalObject(SignalCatalogue::info(signal));
        QJsonObject answer = jsonLine();
        answer.insert(QStringLiteral("signals"), objects);
        output.json(answer);
    } else {
        printTable(output, chosen);
    }
    return output.finish(exitcode::done);
}

} // namespace signalbox::cli
