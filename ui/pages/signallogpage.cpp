// SPDX-License-Identifier: MIT
#include "ui/pages/signallogpage.h"

#include "core/base/untrustedtext.h"
#include "ui/models/signallogmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/pages/signallogview.h"
#include "ui/support/icons.h"
#include "ui/support/listenchoice.h"
#include "ui/support/logrecorder.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/listenlist.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tryitstrip.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

SignalLogPage::SignalLogPage(SignalLog &log, ListenChoice *listening, QWidget *parent)
    : Page(parent)
    , m_log(log)
    , m_model(new SignalLogModel(log, this))
    , m_filter(new WordFilter(SignalLogModel::SearchRole, this))
    , m_recorder(new LogRecorder(log, this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_search(new SearchField(tr("Search the log"), tr("Search: signal, process, PID, outcome; !word leaves out")))
    , m_listening(listening)
{
    m_filter->setSourceModel(m_model);
    m_view = new SignalLogView(*m_model, *m_filter);
    m_rowCopy = new RowCopy(*m_view, {.plural = QStringLiteral("entries"), .identity = {QStringLiteral("id")}});
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    createActions();
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createToolbar());
    layout->addWidget(m_splitter, 1);
    if (listening) {
        createOwnSignals();
        layout->addWidget(m_try);
    }
    connectLog();
    updateTexts();
}

SignalLogPage::~SignalLogPage()
{
    // The view reports to members of ours while it goes.
    delete m_splitter;
}

QString SignalLogPage::pageId() const
{
    return QStringLiteral("log");
}

QString SignalLogPage::title() const
{
    return tr("Signal log");
}

QIcon SignalLogPage::icon() const
{
    return uiIcon(QLatin1String("log"));
}

void SignalLogPage::createOwnSignals()
{
    m_listen = new ListenList(*m_listening);
    m_listen->hide();
    m_splitter->addWidget(m_listen);
    connect(m_listenAction, &QAction::toggled, m_listen, &QWidget::setVisible);
    connect(m_listening, &ListenChoice::failed, this,
            [this](const QString &text) { Q_EMIT messagePosted({.kind = MessageKind::Warning, .text = text}); });
    m_try = new TryItStrip(m_log, m_listening->own());
    connect(m_try, &TryItStrip::sendRequested, this, [this](const SelfSend &what) {
        // Without a handler it would hit the program itself.
        if (m_listening->isListening(what.signal) || m_listening->set(what.signal, true))
            m_try->send(what);
    });
    const auto leaveOut = [this] { m_log.setUnlogged(m_listening->kept() - m_listening->chosen()); };
    connect(m_listening, &ListenChoice::chosenChanged, this, leaveOut);
    leaveOut();
}

void SignalLogPage::connectLog()
{
    connect(&m_log, &SignalLog::changed, this, &SignalLogPage::updateTexts);
    for (const auto &changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &SignalLogPage::updateTexts);
    connect(m_view, &SignalLogView::followingChanged, m_followAction, &QAction::setChecked);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SignalLogPage::showContextMenu);
    connectRecorder();
}

void SignalLogPage::connectRecorder()
{
    connect(m_recorder, &LogRecorder::failed, this, [this](const QString &path, const QString &why) {
        m_recordAction->setChecked(false);
        //: %1 name of a file, %2 the system's own words
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error,
             .text = tr("Recording to “%1” has stopped: %2. What was written before is kept.").arg(path, why)});
    });
}

void SignalLogPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SignalLogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && m_search->hasFocus())
        m_view->setFocus();
    else
        Page::keyPressEvent(event);
}

QString SignalLogPage::emptyText() const
{
    if (m_filter->rowCount() > 0)
        return {};
    if (m_model->rowCount() > 0)
        return tr("No entry matches “%1”. Esc clears the search.").arg(visibleText(m_search->text()));
    if (m_model->isPaused() && m_log.size() > 0)
        return tr("Paused. Continue to see what came meanwhile.");
    QString text = tr("Nothing yet. What you send from the Processes page is listed here, with what came of it.");
    if (m_try) {
        text += QLatin1Char('\n')
                + tr("What other programs send to Signalbox is listed too. Try it below, or in a terminal: %1")
                      .arg(QStringLiteral("kill -USR1 %1").arg(QCoreApplication::applicationPid()));
    }
    return text;
}

void SignalLogPage::updateTexts()
{
    m_view->setEmptyText(emptyText());
    QStringList parts{tr("Entries: %1").arg(locale().toString(m_model->rowCount()))};
    if (m_filter->isActive())
        parts += tr("shown: %1").arg(locale().toString(m_filter->rowCount()));
    if (m_log.discardedCount() > 0)
        parts += tr("discarded: %1 (the newest %2 are kept)")
                     .arg(locale().toString(m_log.discardedCount()), locale().toString(m_log.capacity()));
    if (m_model->isPaused())
        parts += tr("paused, new: %1").arg(locale().toString(m_model->missingCount()));
    if (m_recorder->isRecording())
        parts += tr("recorded: %1 to “%2”")
                     .arg(locale().toString(m_recorder->writtenCount()), visibleText(m_recorder->path()));
    Q_EMIT statusChanged(parts.join(QStringLiteral(" · ")));
    const bool hasEntries = m_log.size() > 0;
    m_exportAction->setEnabled(m_filter->rowCount() > 0);
    m_clearAction->setEnabled(hasEntries);
}

void SignalLogPage::setReadOnly()
{
    if (m_try)
        m_try->setEnabled(false);
}

void SignalLogPage::setOnScreen(bool onScreen)
{
    if (onScreen)
        updateTexts();
}

QVariantMap SignalLogPage::saveState() const
{
    QVariantMap state{
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("columns"), headerState(*m_view->header(), SignalLogModel::columnIds())},
        {QStringLiteral("splitter"), m_splitter->saveState()},
        {QStringLiteral("listenShown"), m_listenAction->isChecked()},
    };
    if (m_listening)
        state.insert(QStringLiteral("listen"), m_listening->chosen().names().join(QLatin1Char(' ')));
    return state;
}

void SignalLogPage::restoreState(const QVariantMap &state)
{
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    restoreHeader(*m_view->header(), SignalLogModel::columnIds(), state.value(QStringLiteral("columns")).toMap());
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
    if (!m_listen)
        return;
    m_listenAction->setChecked(state.value(QStringLiteral("listenShown")).toBool());
    m_listen->setVisible(m_listenAction->isChecked());
    if (state.contains(QStringLiteral("listen")))
        m_listening->setChosen(ListenChoice::fromText(state.value(QStringLiteral("listen")).toString()));
}

void SignalLogPage::takeOver(Page &before)
{
    auto &old = static_cast<SignalLogPage &>(before);
    delete m_recorder; // it records nothing yet
    m_recorder = std::exchange(old.m_recorder, nullptr);
    m_recorder->disconnect(&old);
    m_recorder->setParent(this);
    connectRecorder();
    m_recordAction->setChecked(m_recorder->isRecording());
    m_model->takeOver(*old.m_model);
    m_pauseAction->setChecked(m_model->isPaused());
    m_view->takeOver(*old.m_view);
    if (m_try)
        m_try->takeOver(*old.m_try);
    updateTexts();
}

} // namespace signalbox
