// SPDX-License-Identifier: MIT
#include "app/windowoptions.h"

#include "core/base/untrustedtext.h"
#include "core/processes/processquery.h"
#include "ui/support/errortext.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <cmath>

namespace signalbox {
namespace {

/// QApplication's own options. *Source:* the Qt 6.4 documentation of QApplication and QGuiApplication.
struct QtOption {
    QLatin1String name;
    bool takesValue;
};
constexpr std::array qtOptions{
    QtOption{QLatin1String("platform"), true},
    QtOption{QLatin1String("platformpluginpath"), true},
    QtOption{QLatin1String("platformtheme"), true},
    QtOption{QLatin1String("plugin"), true},
    QtOption{QLatin1String("qwindowgeometry"), true},
    QtOption{QLatin1String("qwindowicon"), true},
    QtOption{QLatin1String("qwindowtitle"), true},
    QtOption{QLatin1String("geometry"), true},
    QtOption{QLatin1String("icon"), true},
    QtOption{QLatin1String("title"), true},
    QtOption{QLatin1String("style"), true},
    QtOption{QLatin1String("stylesheet"), true},
    QtOption{QLatin1String("display"), true},
    QtOption{QLatin1String("session"), true},
    QtOption{QLatin1String("fontengine"), true},
    QtOption{QLatin1String("reverse"), false},
    QtOption{QLatin1String("widgetcount"), false},
};

/// `arguments` without what QApplication takes for itself.
QStringList withoutQtOptions(const QStringList &arguments)
{
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(QLatin1Char('-')) || argument == QLatin1String("-")) {
            ours += argument;
            continue;
        }
        const QString bare = argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        const QString name = bare.section(QLatin1Char('='), 0, 0);
        const auto option = std::find_if(qtOptions.begin(), qtOptions.end(),
                                         [&](const QtOption &candidate) { return candidate.name == name; });
        if (option == qtOptions.end())
            ours += argument;
        else if (option->takesValue && !bare.contains(QLatin1Char('=')))
            ++i;
    }
    return ours;
}

struct Options {
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")};
    QCommandLineOption page{QStringLiteral("page"),
                            QStringLiteral("Open this page first: %1.").arg(windowPageIds().join(QLatin1String(", "))),
                            QStringLiteral("NAME")};
    QCommandLineOption pid{QStringLiteral("pid"), QStringLiteral("Select this process (PID or PID@STARTTIME)."),
                           QStringLiteral("PID")};
    QCommandLineOption filter{QStringLiteral("filter"), QStringLiteral("Show only what matches this query."),
                              QStringLiteral("QUERY")};
    QCommandLineOption interval{QStringLiteral("interval"), QStringLiteral("Seconds between two scans, 0.2 to 3600."),
                                QStringLiteral("SECONDS")};
    QCommandLineOption readOnly{QStringLiteral("read-only"), QStringLiteral("Send nothing from this window.")};
    QCommandLineOption newWindow{QStringLiteral("new-window"),
                                 QStringLiteral("Open another window, even if there is one.")};
};

/// The list of options alone out of what QCommandLineParser says: its first lines name a program that it does not know
/// yet.
QString optionsHelp(const QString &help)
{
    return help.sliced(std::max<qsizetype>(0, help.indexOf(QLatin1String("  -"))));
}

WindowCommandLine wrongUsage(const QString &text)
{
    return {WindowCommandLine::Kind::WrongUsage, {}, visibleText(text)}; // it quotes the arguments
}

} // namespace

const QStringList &windowPageIds()
{
    static const QStringList ids{QStringLiteral("processes"), QStringLiteral("log"), QStringLiteral("children"),
                                 QStringLiteral("cleanup"),   QStringLiteral("lab"), QStringLiteral("reference")};
    return ids;
}

WindowCommandLine parseWindowCommandLine(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.help, options.version, options.page, options.pid, options.filter, options.interval,
                       options.readOnly, options.newWindow});
    const QStringList ours = withoutQtOptions(arguments);
    if (!parser.parse(QStringList{QStringLiteral("signalbox")} + ours))
        return wrongUsage(parser.errorText() + QStringLiteral(" \"signalbox --help\" lists what exists."));
    if (parser.isSet(options.help))
        return {WindowCommandLine::Kind::Help, {}, optionsHelp(parser.helpText())};
    if (parser.isSet(options.version))
        return {WindowCommandLine::Kind::Version, {}, {}};

    WindowCommandLine line;
    line.options.readOnly = parser.isSet(options.readOnly);
    line.options.ownWindow = parser.isSet(options.newWindow) || ours.size() < arguments.size();
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty())
        return wrongUsage(QStringLiteral("Unexpected argument \"%1\"; a command must come first.").arg(rest.first()));
    if (parser.isSet(options.page)) {
        line.options.page = parser.value(options.page);
        if (!windowPageIds().contains(*line.options.page))
            return wrongUsage(QStringLiteral("There is no page \"%1\"; there are %2.")
                                  .arg(*line.options.page, windowPageIds().join(QLatin1String(", "))));
    }
    if (parser.isSet(options.pid)) {
        const Result<ProcessTarget> target = parseProcessTarget(parser.value(options.pid));
        if (!target)
            return wrongUsage(QStringLiteral("\"%1\" is no process; give PID or PID@STARTTIME, such as 1234.")
                                  .arg(parser.value(options.pid)));
        line.options.pid = *target;
    }
    if (parser.isSet(options.filter)) {
        line.options.filter = parser.value(options.filter);
        if (const Result<ProcessQuery> query = ProcessQuery::parse(*line.options.filter); !query)
            return wrongUsage(QStringLiteral("--filter: ") + errorText(query.error()));
    }
    if (parser.isSet(options.interval)) {
        bool isNumber = false;
        const double seconds = parser.value(options.interval).toDouble(&isNumber);
        if (!isNumber || !(seconds >= 0.2 && seconds <= 3600))
            return wrongUsage(QStringLiteral("\"%1\" is no interval; give seconds from 0.2 to 3600, such as 1.5.")
                                  .arg(parser.value(options.interval)));
        line.options.interval = std::chrono::milliseconds(std::llround(seconds * 1000));
    }
    return line;
}

} // namespace signalbox
