// SPDX-License-Identifier: MIT
#include "ui/support/launchtext.h"

#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>

#include <cerrno>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LaunchText)
};

constexpr qsizetype longestQuote = 80;

QString quoted(const QString &text)
{
    const QString visible = visibleText(text);
    return visible.size() > longestQuote ? visible.left(longestQuote) + QStringLiteral("…") : visible;
}

struct Explanation {
    QString why;
    QString advice;
};

Explanation explainDirectory(const Error &error, const QString &subject)
{
    if (error.errnoValue == ENOTDIR)
        return {Texts::tr("“%1” is no directory").arg(subject), Texts::tr("Choose a directory in the options.")};
    if (error.errnoValue == EACCES)
        return {Texts::tr("the directory “%1” may not be entered").arg(subject),
                Texts::tr("It takes the right to enter it and all directories above.")};
    return {Texts::tr("the directory “%1” does not exist").arg(subject), Texts::tr("Correct it in the options.")};
}

Explanation explain(const Error &error)
{
    const QString subject = quoted(error.subject);
    const auto is = [&](const char *reason) { return error.reason == QLatin1String(reason); };
    if (error.operation == QLatin1String("chdir"))
        return explainDirectory(error, subject);
    if (is("program-not-found")) {
        if (error.subject.contains(QLatin1Char('/')))
            return {Texts::tr("there is no file “%1”").arg(subject), Texts::tr("Check the path.")};
        return {Texts::tr("no directory of PATH has a program “%1”").arg(subject),
                Texts::tr("Check the spelling, install it, or give its whole path.")};
    }
    if (is("missing-interpreter"))
        return {Texts::tr("“%1” exists, but not the interpreter or loader that it names").arg(subject),
                Texts::tr("See its first line, or whether it is made for another system.")};
    if (is("is-directory"))
        return {Texts::tr("“%1” is a directory").arg(subject), Texts::tr("Name a program in it.")};
    if (is("not-executable"))
        return {Texts::tr("“%1” may not be executed").arg(subject),
                Texts::tr("Make it executable (chmod +x), or run its interpreter with it as argument; on a file system "
                          "mounted noexec nothing else helps.")};
    if (is("exec-format"))
        return {Texts::tr("“%1” is no program that this system can run").arg(subject),
                Texts::tr("A script needs a first line such as #!/bin/sh.")};
    if (is("argument-too-long"))
        return {Texts::tr("argument %1 is longer than the system takes", "%1 a number").arg(error.position),
                Texts::tr("Give it in a file.")};
    if (is("arguments-too-long"))
        return {Texts::tr("arguments and environment together are longer than the system takes"),
                Texts::tr("Give them in a file, or raise the limit (ulimit -s).")};
    if (is("process-limit"))
        return {Texts::tr("the limit of processes is reached"),
                Texts::tr("End some, or raise the limit (ulimit -u, or pids.max of the control group).")};
    if (is("embedded-nul"))
        return {Texts::tr("there is a NUL character in it"), Texts::tr("No program can be given one.")};
    if (is("empty-program"))
        return {Texts::tr("the name of the program is empty"), Texts::tr("Its name comes first.")};
    if (is("bad-variable-name"))
        return {Texts::tr("“%1” cannot be the name of a variable").arg(subject), {}};
    return {errorReason(error), errorAdvice(error, {})};
}

} // namespace

QString launchErrorText(const Error &error, const QString &command)
{
    if (error.code == ErrorCode::ParseError)
        return errorText(error);
    const Explanation explanation = explain(error);
    QString why = explanation.why;
    if (error.errnoValue != 0)
        why = Texts::tr("%1 (%2)", "%1 why, %2 the system's name of an error").arg(why, errnoName(error.errnoValue));
    QString text = Texts::tr("“%1” could not be launched: %2.", "%1 a command, %2 why").arg(quoted(command), why);
    if (!explanation.advice.isEmpty())
        text += QLatin1Char(' ') + explanation.advice;
    return text;
}

} // namespace signalbox
