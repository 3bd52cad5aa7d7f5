// SPDX-License-Identifier: MIT
#include "ui/support/parseerrortext.h"

#include "core/base/untrustedtext.h"

#include <QCoreApplication>
#include <QHash>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr qsizetype longestQuote = 60;

/// The word of the subject that begins at the error's position, cut to a readable size.
QString wordAt(const Error &error)
{
    const QString rest = error.subject.mid(std::max<qsizetype>(error.position, 0));
    const auto isEnd = [](QChar c) { return c.isSpace() || c == QLatin1Char('|') || c == QLatin1Char(':'); };
    const auto end = std::find_if(rest.cbegin(), rest.cend(), isEnd);
    return visibleText(rest.left(std::min<qsizetype>(end - rest.cbegin(), longestQuote)));
}

QString queryFields()
{
    return QStringLiteral("name, pid, ppid, user, state, cpu, mem, threads, kernel, catches, ignores, blocks, pending");
}

/// Sentences that do not quote the word; keyed by Error::reason.
QString plainReason(const QString &reason)
{
    static const QHash<QString, const char *> texts{
        {QStringLiteral("out-of-range"), QT_TRANSLATE_NOOP("ErrorText", "no signal has this number here")},
        {QStringLiteral("expected-number"), QT_TRANSLATE_NOOP("ErrorText", "a number is expected, such as 10 or >2.5")},
        {QStringLiteral("expected-size"), QT_TRANSLATE_NOOP("ErrorText", "a size is expected, such as 500M or >1G")},
        {QStringLiteral("expected-state"),
         QT_TRANSLATE_NOOP("ErrorText",
                           "a state is expected: R (running), S (sleeping), D (uninterruptible), T (stopped), "
                           "t (traced), Z (zombie) or I (idle)")},
        {QStringLiteral("expected-value"), QT_TRANSLATE_NOOP("ErrorText", "a value is expected after the colon")},
        {QStringLiteral("expected-flag"), QT_TRANSLATE_NOOP("ErrorText", "yes or no is expected")},
        {QStringLiteral("expected-term"), QT_TRANSLATE_NOOP("ErrorText", "a word or a condition is expected here")},
        {QStringLiteral("unclosed-quote"), QT_TRANSLATE_NOOP("ErrorText", "the quotation mark is not closed")},
        {QStringLiteral("trailing-backslash"),
         QT_TRANSLATE_NOOP("ErrorText", "nothing follows the backslash that would be quoted by it")},
        {QStringLiteral("empty-command"), QT_TRANSLATE_NOOP("ErrorText", "there is no command")},
        {QStringLiteral("expected-assignment"),
         QT_TRANSLATE_NOOP("ErrorText", "NAME=value is expected, or -NAME to take a variable away")},
        {QStringLiteral("expected-pid"),
         QT_TRANSLATE_NOOP("ErrorText", "a pid is expected, such as 1234 or 1234@5678")},
        {QStringLiteral("expected-start-time"),
         QT_TRANSLATE_NOOP("ErrorText", "a start time is expected after the @, as “signalbox list” shows it")},
        {QStringLiteral("expected-hex"),
         QT_TRANSLATE_NOOP("ErrorText", "a mask in hexadecimal digits is expected, such as 0000000000004002")},
    };
    const char *text = texts.value(reason, nullptr);
    return text == nullptr ? QString() : QCoreApplication::translate("ErrorText", text);
}

} // namespace

QString parseErrorReason(const Error &error)
{
    if (error.reason == QLatin1String("unknown-field"))
        return Texts::tr("unknown field “%1”; fields are %2").arg(wordAt(error), queryFields());
    if (error.reason == QLatin1String("unknown-signal") || error.reason == QLatin1String("expected-signal"))
        return Texts::tr("unknown signal “%1”; write it as TERM, SIGTERM, 15 or RTMIN+3").arg(wordAt(error));
    const QString text = plainReason(error.reason);
    return text.isEmpty() ? Texts::tr("this cannot be understood") : text;
}

QString parseErrorText(const Error &error)
{
    QString subject = visibleText(error.subject);
    if (subject.size() > longestQuote)
        subject = subject.left(longestQuote) + QStringLiteral("…");
    const QString reason = parseErrorReason(error);
    if (error.position < 0)
        return Texts::tr("“%1”: %2.", "%1 typed text, %2 what is wrong").arg(subject, reason);
    return Texts::tr("“%1”, column %2: %3.", "%1 typed text, %2 position, %3 what is wrong")
        .arg(subject, QString::number(error.position + 1), reason);
}

} // namespace signalbox
