// SPDX-License-Identifier: MIT
#include "app/cli/hooks.h"

#include "app/cli/commandline.h"
#include "app/cli/hooksrun.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace signalbox::cli {
namespace {

constexpr std::array styles{CleanupStyle::Library, CleanupStyle::Atexit, CleanupStyle::NaiveHandler,
                            CleanupStyle::PythonAtexit, CleanupStyle::PythonHandler};
/// What is tried where nobody chose: enough to see the difference, in a second.
constexpr std::array shortList{CleanupEnding::Return, CleanupEnding::Exit, CleanupEnding::Sigterm,
                               CleanupEnding::SigtermUnhandled, CleanupEnding::Sigkill};

/// For what does not end by itself; far longer than three hooks of 20 ms and a deadline of 500 ms take.
constexpr std::chrono::seconds patience{3};

QString endingNames()
{
    QStringList names;
    for (const CleanupEndingInfo &info : cleanupEndings())
        names += QString::fromLatin1(info.name);
    return names.join(QLatin1String(", "));
}

QString styleNames()
{
    QStringList names;
    for (const CleanupStyle style : styles)
        names += QString::fromLatin1(cleanupStyleName(style));
    return names.join(QLatin1String(", ")) + QLatin1String(", all");
}

QString notes()
{
    QString shortNames;
    for (const CleanupEnding ending : shortList)
        shortNames +=
            (shortNames.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(cleanupEndingInfo(ending).name);
    return QStringLiteral("Each ending is tried on a small program of its own, which has three hooks and ends in that "
                          "way. Without --ending and\n--all these are tried: %1.\n\n"
                          "Endings: %2.\n"
                          "Styles: %3.\n\n"
                          "stuck-hook, throwing-hook and second-signal come by SIGTERM. A program that does not end by "
                          "itself (a hook hangs and\nnothing gives it up, its signal is ignored) is killed after "
                          "three seconds, and said to be so. With --json each ending is one\nobject on a line.")
        .arg(shortNames, endingNames(), styleNames());
}

/// What --ending and --all choose; the exit status where they choose wrongly.
std::optional<int> readEndings(const CommandLine &line, std::vector<CleanupEnding> &into)
{
    if (line.isSet(QStringLiteral("all"))) {
        for (const CleanupEndingInfo &info : cleanupEndings())
            into.push_back(info.ending);
        return {};
    }
    if (!line.isSet(QStringLiteral("ending"))) {
        into.assign(shortList.begin(), shortList.end());
        return {};
    }
    const QStringList names = line.value(QStringLiteral("ending")).split(QLatin1Char(','));
    for (const QString &name : names) {
        const CleanupEndingInfo *const info = findCleanupEnding(name.trimmed());
        if (!info)
            return line.wrongUsage(
                QStringLiteral("There is no ending \"%1\"; there are %2.").arg(visibleText(name), endingNames()));
        into.push_back(info->ending);
    }
    return {};
}

std::optional<int> readStyles(const CommandLine &line, std::vector<CleanupStyle> &into)
{
    const QString value =
        line.isSet(QStringLiteral("style")) ? line.value(QStringLiteral("style")) : QStringLiteral("library");
    for (const QString &name : value.split(QLatin1Char(','))) {
        const size_t before = into.size();
        for (const CleanupStyle style : styles) {
            if (name.trimmed() == QLatin1String(cleanupStyleName(style)) || name.trimmed() == QLatin1String("all"))
                into.push_back(style);
        }
        if (into.size() == before)
            return line.wrongUsage(
                QStringLiteral("There is no style \"%1\"; there are %2.").arg(visibleText(name), styleNames()));
    }
    return {};
}

std::vector<CleanupPlan> plansFor(const CommandLine &line, const std::vector<CleanupStyle> &chosenStyles,
                                  const std::vector<CleanupEnding> &endings)
{
    std::vector<CleanupPlan> plans;
    for (const CleanupStyle style : chosenStyles) {
        for (const CleanupEnding ending : endings) {
            CleanupPlan plan;
            plan.hooks = defaultTrialHooks();
            plan.ending = ending;
            plan.style = style;
            plan.patience = patience;
            plan.hangupIgnored = line.isSet(QStringLiteral("nohup"));
            plan.namespaceInit = line.isSet(QStringLiteral("pid1"));
            plans.push_back(plan);
        }
    }
    return plans;
}

int failed(const Error &error)
{
    if (error.reason == QLatin1String("subject-missing"))
        complain(QStringLiteral("hooks: The program that is to be ended is not where it belongs: \"%1\" is missing. "
                                "Is the installation complete?")
                     .arg(visibleText(error.subject)));
    else
        complain(QStringLiteral("hooks: ") + errorText(error));
    return exitcode::failed;
}

} // namespace

int runHooks(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("hooks"),
        QStringLiteral("hooks [--ending NAME | --all] [--style NAME] [--nohup] [--pid1] [--json]"),
        QStringLiteral("Shows which cleanup hooks run when a program ends in this way or that, and what its parent "
                       "sees."),
        notes());
    line.addOption(QStringLiteral("ending"), QStringLiteral("Try this ending, or several: A,B."),
                   QStringLiteral("NAME"));
    line.addFlag(QStringLiteral("all"), QStringLiteral("Try all endings."));
    line.addOption(QStringLiteral("style"),
                   QStringLiteral("How the program registers its hooks; library if not given, several: A,B."),
                   QStringLiteral("NAME"));
    line.addFlag(QStringLiteral("nohup"), QStringLiteral("Start it with SIGHUP ignored, as nohup(1) does."));
    line.addFlag(QStringLiteral("pid1"), QStringLiteral("Let it be pid 1 of a pid namespace of its own."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per ending."));
    if (const auto status = line.parse(arguments))
        return *status;
    if (const auto status = line.requireOnlyOneOf({QStringLiteral("ending"), QStringLiteral("all")}))
        return *status;
    if (!line.positional().isEmpty())
        return line.wrongUsage(QStringLiteral("\"%1\" is one argument too many; endings are named with --ending.")
                                   .arg(visibleText(line.positional().constFirst())));
    std::vector<CleanupEnding> endings;
    std::vector<CleanupStyle> chosenStyles;
    if (const auto status = readEndings(line, endings))
        return *status;
    if (const auto status = readStyles(line, chosenStyles))
        return *status;
    auto subjects = CleanupSubjects::find();
    if (!subjects)
        return failed(subjects.error());

    Output output;
    HooksRun run(output, std::move(*subjects), plansFor(line, chosenStyles, endings),
                 line.isSet(QStringLiteral("json")) ? HooksRun::Format::Json : HooksRun::Format::Table);
    if (const Result<void> started = run.start(); !started)
        return failed(started.error());
    return output.finish(QCoreApplication::exec());
}

} // namespace signalbox::cli
