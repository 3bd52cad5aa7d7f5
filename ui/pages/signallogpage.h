// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/logentry.h"
#include "ui/pages/page.h"

#include <vector>

class QLineEdit;
class QSplitter;

namespace signalbox {

class ListenChoice;
class ListenList;
class LogRecorder;
class PrintDocument;
class Printing;
class RowCopy;
class SignalLog;
class SignalLogModel;
class SignalLogView;
class TryItStrip;
class WordFilter;

/// Both directions of signals in one table, and a strip to try signals on this program itself.
/// *Ownership:* everything passed in must outlive the page.
class SignalLogPage : public Page
{
    Q_OBJECT

public:
    /// What the program watches for its own needs alone is not logged. Without `listening` nothing is received, and
    /// there is nothing to try.
    SignalLogPage(SignalLog &log, ListenChoice *listening, QWidget *parent = nullptr);
    ~SignalLogPage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    void setOnScreen(bool onScreen) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void takeOver(Page &before) override;

    /// Nothing can be sent, not even to ourselves.
    void setReadOnly();
    /// Appends what comes from now on to `path`; a failure is posted.
    void startRecording(const QString &path);
    void stopRecording();
    /// Writes the rows shown to `path`; a failure is posted.
    void exportCsv(const QString &path);
    void exportJson(const QString &path);
    void exportPdf(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *addPageAction(const QString &text, const QKeySequence &key, const char *iconName);
    void createActions();
    void createFileActions();
    void createPrinting();
    QWidget *createToolbar();
    void createOwnSignals();
    void connectLog();
    void connectRecorder();
    void askForFile(const QString &caption, const QString &suffix, void (SignalLogPage::*then)(const QString &path));
    void save(const QString &path, const QByteArray &bytes);
    void toggleRecording(bool on);
    void showContextMenu(const QPoint &position);
    /// What sends those of the selected entries for which rights were missing, with other rights.
    [[nodiscard]] QStringList selectedCommands() const;
    void updateTexts();
    [[nodiscard]] QString emptyText() const;

    SignalLog &m_log;
    SignalLogModel *m_model;
    WordFilter *m_filter;
    SignalLogView *m_view = nullptr;
    RowCopy *m_rowCopy = nullptr;
    LogRecorder *m_recorder;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    ListenChoice *m_listening;
    ListenList *m_listen = nullptr; // none without a choice, as the strip
    TryItStrip *m_try = nullptr;
    QList<QAction *> m_actions;
    QAction *m_pauseAction = nullptr;
    QAction *m_followAction = nullptr;
    QAction *m_listenAction = nullptr;
    QAction *m_recordAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_clearAction = nullptr;
    Printing *m_printing = nullptr;
    QAction *m_commandAction = nullptr;
};

} // namespace signalbox
