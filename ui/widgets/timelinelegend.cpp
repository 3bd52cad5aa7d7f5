// SPDX-License-Identifier: MIT
#include "ui/widgets/timelinelegend.h"

#include "ui/support/signalpalette.h"
#include "ui/support/timelinetext.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace signalbox {

namespace {
constexpr double sampleWidth = 26;
constexpr double gap = 6;      // between sample and word
constexpr double spacing = 18; // between entries
constexpr double padding = 6;
} // namespace

TimelineLegend::TimelineLegend(const Timeline &timeline, const QFontMetricsF &metrics)
    : m_rowHeight(std::ceil(metrics.height()) + 6)
{
    // One sample of each kind, the first that occurs, so that its colour occurs too.
    std::map<SpanKind, TimelineSpan> spans;
    std::map<InstantKind, TimelineInstant> instants;
    std::set<SignalCategory> categories;
    const auto note = [&](SignalNumber signal) {
        if (signal.isValid())
            categories.insert(SignalCatalogue::info(signal).category);
    };
    for (const TimelineSpan &span : timeline.spans()) {
        spans.try_emplace(span.kind, span);
        note(span.signal);
    }
    for (const TimelineInstant &instant : timeline.instants()) {
        instants.try_emplace(instant.kind, instant);
        note(instant.signal);
    }
    for (const TimelineArrow &arrow : timeline.arrows())
        note(arrow.signal);

    for (const auto &[kind, span] : spans)
        add(spanKindWord(kind), span, metrics);
    if (!timeline.arrows().isEmpty())
        add(QCoreApplication::translate("TimelineView", "signal on its way"), Arrow{}, metrics);
    for (const auto &[kind, instant] : instants)
        add(instantKindWord(kind), instant, metrics);
    for (SignalCategory category : categories)
        add(signalCategoryWord(category), category, metrics);
}

void TimelineLegend::add(const QString &word, const decltype(Entry::sample) &sample, const QFontMetricsF &metrics)
{
    m_entries.append({word, sample, sampleWidth + gap + metrics.horizontalAdvance(word)});
}

QStringList TimelineLegend::words() const
{
    QStringList words;
    for (const Entry &entry : m_entries)
        words << entry.word;
    return words;
}

template<typename Visit>
int TimelineLegend::place(double width, Visit &&visit) const
{
    double x = padding;
    int row = 0;
    for (const Entry &entry : m_entries) {
        if (x > padding && x + entry.width + padding > width) {
            x = padding;
            ++row;
        }
        visit(entry, x, row);
        x += entry.width + spacing;
    }
    return row + 1;
}

double TimelineLegend::heightFor(double width) const
{
    if (isEmpty())
        return 0;
    const int rows = place(width, [](const Entry &, double, int) {});
    return rows * m_rowHeight + padding;
}

void TimelineLegend::paint(QPainter &painter, const QRectF &rect, const TimelineStyle &style) const
{
    if (isEmpty())
        return;
    painter.fillRect(rect, style.header());
    painter.setPen(QPen(style.grid(), 1));
    painter.drawLine(QLineF(rect.left(), rect.top() + 0.5, rect.right(), rect.top() + 0.5));
    place(rect.width(), [&](const Entry &entry, double x, int row) {
        const QRectF line(rect.left() + x, rect.top() + padding / 2 + row * m_rowHeight, entry.width, m_rowHeight);
        paintSample(painter, QRectF(line.left(), line.top() + 3, sampleWidth, m_rowHeight - 6), entry, style);
        painter.setPen(style.dimText());
        painter.drawText(line.adjusted(sampleWidth + gap, 0, spacing / 2, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.word);
    });
}

void TimelineLegend::paintSample(QPainter &painter, const QRectF &box, const Entry &entry,
                                 const TimelineStyle &style) const
{
    if (const auto *span = std::get_if<TimelineSpan>(&entry.sample)) {
        TimelineSpan plain = *span;
        plain.text.clear();
        plain.mask = {};
        if (plain.kind == SpanKind::InHandler)
            painter.fillRect(box, style.spanColour(plain)); // its name does not fit
        else
            style.paintSpan(painter, box, plain);
    } else if (const auto *instant = std::get_if<TimelineInstant>(&entry.sample)) {
        style.paintMark(painter, box.center(), std::min(box.height(), 14.0), *instant, false);
    } else if (const auto *category = std::get_if<SignalCategory>(&entry.sample)) {
        const QColor &fill = style.categoryColour(*category);
        const QRectF square(box.center().x() - box.height() / 2, box.top(), box.height(), box.height());
        painter.fillRect(square, fill);
        painter.setPen(textOn(fill));
        painter.drawText(square, Qt::AlignCenter | Qt::TextDontClip, signalGlyph(*category));
    } else {
        const double y = box.center().y();
        painter.setPen(QPen(style.text(), 1.3));
        painter.drawLine(QLineF(box.left(), y, box.right() - 6, y));
        style.paintArrowHead(painter, {box.right(), y}, {box.left(), y}, style.text());
    }
}

} // namespace signalbox
