// SPDX-License-Identifier: MIT
#include "ui/shell/helpwindow.h"

#include "ui/shell/helpbrowser.h"
#include "ui/shell/helptopics.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_browser(new HelpBrowser)
    , m_topics(new QListWidget)
    , m_search(new QLineEdit)
    , m_back(new QAction(this))
    , m_forward(new QAction(this))
    , m_contents(new QAction(this))
{
    m_topics->setObjectName(QStringLiteral("helpTopics"));
    m_browser->setObjectName(QStringLiteral("helpText"));
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(uiIcon(QLatin1String("search"), QLatin1String("edit-find")), QLineEdit::LeadingPosition);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_topics, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().averageCharWidth() * 30, fontMetrics().averageCharWidth() * 100});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createBar());
    layout->addWidget(splitter, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(Qt::UserRole).toString() != currentTopic())
            m_browser->setSource(HelpBrowser::urlOf(item->data(Qt::UserRole).toString()));
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::follow);
    fillTopics();
    retranslate();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 38);
}

QWidget *HelpWindow::createBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_back->setIcon(uiIcon(QLatin1String("back"), QLatin1String("go-previous")));
    m_back->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Left)});
    m_forward->setIcon(uiIcon(QLatin1String("forward"), QLatin1String("go-next")));
    m_forward->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Right)});
    m_contents->setIcon(uiIcon(QLatin1String("home"), QLatin1String("go-home")));
    m_contents->setShortcuts({QKeySequence(Qt::ALT | Qt::Key_Home)});
    for (QAction *action : {m_back, m_forward, m_contents}) {
        addAction(action);
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QAction::triggered, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QAction::triggered, m_browser, &QTextBrowser::forward);
    connect(m_contents, &QAction::triggered, this, [this] { showTopic(QStringLiteral("start")); });
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QAction::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QAction::setEnabled);
    return bar;
}

void HelpWindow::fillTopics()
{
    const QString current = currentTopic();
    const QSignalBlocker quiet(m_topics);
    m_topics->clear();
    const QStringList topics = helpTopics();
    for (const QString &topic : topics) {
        auto *item = new QListWidgetItem(helpTitle(topic), m_topics);
        item->setData(Qt::UserRole, topic);
        if (topic == current)
            m_topics->setCurrentItem(item);
    }
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Signalbox help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_topics->setAccessibleName(tr("Topics of the help"));
    m_browser->setAccessibleName(tr("Text of the help"));
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Back to what was read before (Alt+Left)"));
    m_forward->setText(tr("Forward"));
    m_forward->setToolTip(tr("Forward again (Alt+Right)"));
    m_contents->setText(tr("Contents"));
    m_contents->setToolTip(tr("To the contents (Alt+Home)"));
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    fillTopics();
    m_browser->reload();
    filter(m_search->text());
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::filter(const QString &words)
{
    const QStringList wanted = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_topics->count(); ++i) {
        QListWidgetItem *item = m_topics->item(i);
        const QString text = helpText(item->data(Qt::UserRole).toString());
        const bool matches = std::all_of(wanted.begin(), wanted.end(),
                                         [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        item->setHidden(!matches);
        if (matches && !first)
            first = item;
    }
    if (m_topics->currentItem() && m_topics->currentItem()->isHidden() && first)
        m_topics->setCurrentItem(first);
    if (wanted.isEmpty())
        return;
    // Marks the first place in the text that is shown.
    m_browser->moveCursor(QTextCursor::Start);
    m_browser->find(wanted.constFirst());
}

void HelpWindow::follow(const QUrl &url)
{
    const QString topic = HelpBrowser::topicOf(url);
    const QSignalBlocker quiet(m_topics);
    for (int i = 0; i < m_topics->count(); ++i) {
        if (m_topics->item(i)->data(Qt::UserRole).toString() == topic)
            m_topics->setCurrentRow(i);
    }
}

QString HelpWindow::currentTopic() const
{
    return HelpBrowser::topicOf(m_browser->source());
}

void HelpWindow::showTopic(const QString &topic)
{
    m_search->clear();
    m_browser->setSource(HelpBrowser::urlOf(helpTopics().contains(topic) ? topic : QStringLiteral("start")));
    show();
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    m_browser->setFocus();
}

} // namespace signalbox
