// SPDX-License-Identifier: MIT
#include "ui/widgets/outputview.h"

#include "core/base/untrustedtext.h"
#include "ui/support/signalpalette.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int errorBlock = 1; // userState() of a block of standard error

bool isError(const QTextBlock &block)
{
    return block.userState() == errorBlock;
}

} // namespace

/// Left of the text: which lines are of standard error.
class OutputView::Margin : public QWidget
{
public:
    explicit Margin(OutputView *view)
        : QWidget(view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    OutputView *m_view;
};

OutputView::OutputView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setObjectName(QStringLiteral("outputView"));
    setAccessibleName(tr("Output of the selected process"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(8.0 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setToolTip(tr("Lines marked “err” were written to standard error"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    // Only what a person does with wheel, drag or keys; the program's own scrolling is no action.
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this,
            [this] { setFollowing(verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum()); });
}

QString OutputView::lineText(const ChildOutput::Line &line)
{
    QByteArrayView bytes = line.bytes;
    if (line.hasEnded && bytes.endsWith('\r'))
        bytes.chop(1);
    QString text;
    while (true) {
        const qsizetype tab = bytes.indexOf('\t');
        text += visibleTextFromBytes(tab < 0 ? bytes : bytes.first(tab));
        if (tab < 0)
            return text;
        text += QLatin1Char('\t');
        bytes = bytes.sliced(tab + 1);
    }
}

void OutputView::setOutput(const ChildOutput *output)
{
    if (output == m_output)
        return;
    m_output = output;
    clear();
    m_first = m_end = output ? output->firstLine() : 0;
    refresh();
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputView::refresh()
{
    if (!m_output)
        return;
    const quint64 end = m_output->endLine();
    const quint64 oldest = std::max(m_output->firstLine(), end > mostLines ? end - mostLines : 0);
    if (oldest >= m_end && m_end > m_first) { // nothing of what is shown is left
        clear();
        m_first = m_end = oldest;
    } else if (m_end == m_first) {
        m_first = m_end = std::max(m_end, oldest);
    }
    const quint64 changed = m_end > m_first ? m_end - 1 : m_end; // the newest one shown may have grown
    appendLines(changed);
    if (oldest > m_first)
        removeBlocks(static_cast<int>(oldest - m_first));
    m_margin->update();
}

void OutputView::appendLines(quint64 from)
{
    const int place = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (quint64 serial = from; serial < m_output->endLine(); ++serial) {
        const ChildOutput::Line &line = m_output->line(serial);
        cursor.movePosition(QTextCursor::End);
        const QString text = lineText(line);
        if (serial < m_end) {
            cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
            if (cursor.selectedText() == text)
                continue;
        } else if (m_end > m_first) {
            cursor.insertBlock();
        }
        QTextCharFormat format;
        if (line.stream == ChildOutput::Stream::Error)
            format.setForeground(signalTextColour(SignalCategory::Kill, palette()));
        cursor.insertText(text, format);
        cursor.block().setUserState(line.stream == ChildOutput::Stream::Error ? errorBlock : -1);
        m_end = std::max(m_end, serial + 1);
    }
    cursor.endEditBlock();
    verticalScrollBar()->setValue(m_following ? verticalScrollBar()->maximum() : place);
}

void OutputView::removeBlocks(int count)
{
    const int place = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, count);
    cursor.removeSelectedText();
    m_first += static_cast<quint64>(count);
    verticalScrollBar()->setValue(m_following ? verticalScrollBar()->maximum() : std::max(0, place - count));
}

void OutputView::setFollowing(bool following)
{
    if (following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void OutputView::setEmptyText(const QString &text)
{
    setPlaceholderText(text);
}

int OutputView::marginWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("err")) + 8;
}

void OutputView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_output)
        return;
    // The colours of the text are of the palette that was.
    const ChildOutput *output = std::exchange(m_output, nullptr);
    setOutput(output);
}

void OutputView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    painter.setPen(signalTextColour(SignalCategory::Kill, palette()));
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        if (isError(block) && top + height >= event->rect().top())
            painter.drawText(QRectF(0, top, m_margin->width() - 4, fontMetrics().height()),
                             Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("err"));
        top += height;
    }
}

} // namespace signalbox
