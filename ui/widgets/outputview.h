// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childoutput.h"

#include <QPlainTextEdit>

namespace signalbox {

/// The last lines of a child's output. What it wrote to standard error stands out by colour and by a mark in the
/// margin; bytes that are no text, and characters that could deceive, are made visible. It follows the newest line as
/// long as the person looks at the end.
class OutputView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 2000; ///< shown; the output itself may keep more

    explicit OutputView(QWidget *parent = nullptr);

    /// Shows `output` from the beginning; null for none. *Ownership:* must live until the next call.
    void setOutput(const ChildOutput *output);
    /// Takes over what came since. *Cost:* what is new, at most mostLines.
    void refresh();

    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const noexcept { return m_following; }
    /// What stands there while there is no line.
    void setEmptyText(const QString &text);
    /// One line as it is shown: no control character but the tabulator. A carriage return before the end of the line
    /// is left out, as terminals write it.
    [[nodiscard]] static QString lineText(const ChildOutput::Line &line);

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;
    void paintMargin(QPaintEvent *event);
    void appendLines(quint64 from);
    void removeBlocks(int count);
    [[nodiscard]] int marginWidth() const;

    const ChildOutput *m_output = nullptr;
    quint64 m_first = 0; // serials shown: from m_first to before m_end
    quint64 m_end = 0;
    Margin *m_margin;
    bool m_following = true;
    bool m_changingOurselves = false;
};

} // namespace signalbox
