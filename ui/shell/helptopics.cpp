// SPDX-License-Identifier: MIT
#include "ui/shell/helptopics.h"

#include <QCoreApplication>
#include <QFile>

// Out of any namespace, as the macro demands. A static library's resources are not registered by themselves.
static void registerHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace signalbox {

namespace {

QString languageDirectory()
{
    //: name of the directory in resources/help with the texts in this language, such as zh_CN; "en" if there is none
    return QCoreApplication::translate("HelpTopics", "en");
}

} // namespace

QStringList helpTopics()
{
    return {QStringLiteral("start"),       QStringLiteral("processes"), QStringLiteral("sending"),
            QStringLiteral("search"),      QStringLiteral("log"),       QStringLiteral("children"),
            QStringLiteral("cleanup"),     QStringLiteral("lab"),       QStringLiteral("reference"),
            QStringLiteral("preferences"), QStringLiteral("terminal"),  QStringLiteral("words")};
}

QString helpText(const QString &topic)
{
    registerHelp();
    if (!helpTopics().contains(topic))
        return {};
    QFile file(QStringLiteral(":/signalbox/help/%1/%2.md").arg(languageDirectory(), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString helpTitle(const QString &topic)
{
    const QString text = helpText(topic);
    const QString first = text.left(text.indexOf(QLatin1Char('\n')));
    return first.startsWith(QLatin1String("# ")) ? first.mid(2) : first;
}

QString helpTopicOfPage(const QString &pageId)
{
    return helpTopics().contains(pageId) ? pageId : QStringLiteral("start");
}

QString helpPicture(const QString &name)
{
    registerHelp();
    return QStringLiteral(":/signalbox/help/%1/%2.png").arg(languageDirectory(), name);
}

} // namespace signalbox
