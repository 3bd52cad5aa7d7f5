// SPDX-License-Identifier: MIT
#include "app/cli/sendarguments.h"

#include "app/cli/commandline.h"
#include "app/cli/processargument.h"
#include "core/base/untrustedtext.h"

namespace signalbox::cli {
namespace {

constexpr QLatin1String usage("send SIGNAL PID... [--value N] [--thread|--group|--tree] [--wait SECONDS] "
                              "[--then SIGNAL --after SECONDS] [--dry-run] [--yes] [--json]");
constexpr QLatin1String description(
    "Sends SIGNAL (TERM, SIGTERM, 15, RTMIN+3) to each process, and says what it is expected to do there. A target is "
    "PID or\n"
    "PID@STARTTIME (field 22 of /proc/PID/stat): with it a process that took over the pid meanwhile is refused.");
constexpr QLatin1String
    notes("With --thread each PID is a thread id, and @STARTTIME that thread's. With --group and --tree PID names one "
          "member and the\n"
          "root. The forecast of a group is the one of PID. --wait also says what came of it; --then sends a second "
          "signal to what still\n"
          "lives after the time of --after, and says what came of that.\n"
          "Pid 1, the leader of this session, the display server and this program itself are protected: only --yes "
          "sends to them.\n"
          "With --json there is one object per target; where --then has sent its signal it is about that one, and "
          "\"earlierSignal\" is the first; with --dry-run its \"result\" is null, and nothing is sent.\n"
          "Exit status: 0 everything was sent, 1 something was not, 2 wrong usage.");

void addOptions(CommandLine &line)
{
    line.addOption(QStringLiteral("value"), QStringLiteral("Queue this number with the signal (sigqueue)."),
                   QStringLiteral("N"));
    line.addFlag(QStringLiteral("thread"), QStringLiteral("Send to one thread: PID is a thread id."));
    line.addFlag(QStringLiteral("group"), QStringLiteral("Send to the whole process group of PID."));
    line.addFlag(QStringLiteral("tree"), QStringLiteral("Send to PID and all its descendants."));
    line.addOption(QStringLiteral("wait"), QStringLiteral("Wait for what comes of it, at most so long."),
                   QStringLiteral("SECONDS"));
    line.addOption(QStringLiteral("then"), QStringLiteral("Send this too if the process still lives."),
                   QStringLiteral("SIGNAL"));
    line.addOption(QStringLiteral("after"), QStringLiteral("The time until --then."), QStringLiteral("SECONDS"));
    line.addFlag(QStringLiteral("dry-run"), QStringLiteral("Only say what would happen."));
    line.addFlag(QStringLiteral("yes"), QStringLiteral("Send to protected processes too."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per target."));
}

QString noSignal(const QString &text)
{
    return QStringLiteral("\"%1\" is no signal of this system; give a name or a number, such as TERM, 15 or RTMIN+1 "
                          "(\"signalbox signals\" lists them).")
        .arg(visibleText(text));
}

/// Signal and targets. The exit status on a complaint.
std::optional<int> readPositional(const CommandLine &line, SendArguments &into)
{
    const QStringList words = line.positional();
    if (words.size() < 2)
        return line.wrongUsage(
            QStringLiteral("a signal and at least one process are needed, such as: signalbox send TERM 1234"));
    const Result<SignalNumber> signal = SignalNumber::parse(words.constFirst());
    if (!signal)
        return line.wrongUsage(noSignal(words.constFirst()));
    into.request.signal = *signal;
    for (const QString &word : words.sliced(1)) {
        const ProcessArgument argument = parseProcessArgument(word);
        if (!argument.target)
            return line.wrongUsage(argument.complaint);
        into.targets.push_back(*argument.target);
    }
    return std::nullopt;
}

std::optional<int> readScope(const CommandLine &line, SendArguments &into)
{
    if (const auto status =
            line.requireOnlyOneOf({QStringLiteral("thread"), QStringLiteral("group"), QStringLiteral("tree")}))
        return status;
    if (line.isSet(QStringLiteral("thread")))
        into.request.scope = SendScope::Thread;
    else if (line.isSet(QStringLiteral("group")))
        into.request.scope = SendScope::Group;
    else if (line.isSet(QStringLiteral("tree")))
        into.request.scope = SendScope::Subtree;
    if (!line.isSet(QStringLiteral("value")))
        return std::nullopt;
    bool isNumber = false;
    into.request.value = line.value(QStringLiteral("value")).toInt(&isNumber);
    if (!isNumber)
        return line.wrongUsage(QStringLiteral("\"%1\" is no value; give a whole number of 32 bits, such as --value 42.")
                                   .arg(visibleText(line.value(QStringLiteral("value")))));
    if (into.request.scope == SendScope::Group)
        return line.wrongUsage(QStringLiteral("a value cannot be queued for a group; leave --value or --group out."));
    return std::nullopt;
}

std::optional<int> readWaiting(const CommandLine &line, SendArguments &into)
{
    if (line.isSet(QStringLiteral("wait"))) {
        into.wait = parseSeconds(line.value(QStringLiteral("wait")));
        if (!into.wait)
            return line.wrongUsage(QStringLiteral("\"%1\" is no time; give seconds, such as --wait 2.5.")
                                       .arg(visibleText(line.value(QStringLiteral("wait")))));
    }
    if (line.isSet(QStringLiteral("then")) != line.isSet(QStringLiteral("after")))
        return line.wrongUsage(QStringLiteral("--then and --after belong together, such as: --then KILL --after 5"));
    if (!line.isSet(QStringLiteral("then")))
        return std::nullopt;
    const Result<SignalNumber> then = SignalNumber::parse(line.value(QStringLiteral("then")));
    if (!then)
        return line.wrongUsage(noSignal(line.value(QStringLiteral("then"))));
    const auto after = parseSeconds(line.value(QStringLiteral("after")));
    if (!after)
        return line.wrongUsage(QStringLiteral("\"%1\" is no time; give seconds, such as --after 5.")
                                   .arg(visibleText(line.value(QStringLiteral("after")))));
    if (into.request.scope == SendScope::Thread || into.request.scope == SendScope::Group)
        return line.wrongUsage(
            QStringLiteral("--then follows processes; it goes with --tree, not with --thread or --group."));
    into.then = *then;
    into.after = *after;
    return std::nullopt;
}

} // namespace

std::variant<SendArguments, int> parseSendArguments(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("send"), usage, description, notes);
    addOptions(line);
    if (const auto status = line.parse(arguments))
        return *status;
    SendArguments parsed;
    parsed.dryRun = line.isSet(QStringLiteral("dry-run"));
    parsed.json = line.isSet(QStringLiteral("json"));
    parsed.request.confirmed = line.isSet(QStringLiteral("yes"));
    for (const auto read : {readPositional, readScope, readWaiting}) {
        if (const auto status = read(line, parsed))
            return *status;
    }
    return parsed;
}

} // namespace signalbox::cli
