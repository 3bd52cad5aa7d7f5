// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"
#include "ui/pages/page.h"

class QLineEdit;
class QSplitter;
class QTreeView;

namespace signalbox {

class EmptyText;
class RowCopy;
class SignalCatalogueModel;
class SignalReference;
class WordFilter;

/// All signals of this system: what each is for, what raises it, what happens by default.
class ReferencePage : public Page
{
    Q_OBJECT

public:
    explicit ReferencePage(QWidget *parent = nullptr);
    ~ReferencePage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    void setOnScreen(bool onScreen) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    /// Shows `signal`, clearing a search that hides it.
    void showSignal(SignalNumber signal);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createTable();
    void createSearch();
    void arrange();
    void applySearch(const QString &text);
    void updateStatus();
    [[nodiscard]] SignalNumber currentSignal() const;
    [[nodiscard]] QModelIndex rowOf(SignalNumber signal) const;

    SignalCatalogueModel *m_model;
    WordFilter *m_filter;
    QLineEdit *m_search;
    QTreeView *m_view;
    EmptyText *m_empty;
    SignalReference *m_details;
    QSplitter *m_splitter;
    QAction *m_copyAction;
    RowCopy *m_rowCopy = nullptr;
    bool m_arranged = false;
};

} // namespace signalbox
