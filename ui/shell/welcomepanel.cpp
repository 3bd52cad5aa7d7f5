// SPDX-License-Identifier: MIT
#include "ui/shell/welcomepanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

WelcomePanel::WelcomePanel(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    auto *texts = new QVBoxLayout;
    auto *title = new QLabel(tr("Welcome to Signalbox"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    texts->addWidget(title);
    auto *text = new QLabel(tr(
        "Select a process to see what it does with each signal; Delete asks it to end, Ctrl+K offers all signals and "
        "says beforehand what they would do. "
        "A signal reaches the very process that you pointed at, or none, and the log tells what came of it. "
        "The Lab shows with real processes how signals behave; F1 explains every page, Shift+F1 every control."));
    text->setObjectName(QStringLiteral("welcomeText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    texts->addWidget(text);
    layout->addLayout(texts, 1);
    auto *buttons = new QVBoxLayout;
    auto *help = new QPushButton(tr("Read &more"));
    help->setObjectName(QStringLiteral("welcomeHelp"));
    auto *close = new QPushButton(tr("&Got it"));
    close->setObjectName(QStringLiteral("welcomeClose"));
    buttons->addWidget(close);
    buttons->addWidget(help);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(help, &QPushButton::clicked, this, &WelcomePanel::helpRequested);
    connect(close, &QPushButton::clicked, this, &WelcomePanel::closed);
}

} // namespace signalbox
