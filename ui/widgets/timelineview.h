// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/widgets/timelinepicture.h"

#include <QAbstractScrollArea>

namespace signalbox {

class PrintDocument;

/// Shows a Timeline: a lane per process or thread, bars for what each did, arrows for signals, marks for ends, cores
/// and lost signals, a time axis and a legend.
///
/// Mouse: dragging and the wheel with Shift move through time, the wheel with Ctrl zooms around the pointer, a click
/// makes an event the current one, a double click activates it. Keys: Left and Right go from event to event, Up and
/// Down to the nearest one in the next lane, Home and End to the first and last one, Return activates; with Shift, Left
/// and Right move through time, as Page Up and Page Down do; + and - zoom, 0 shows everything.
///
/// For screen readers it is a list of lanes with their events, see AccessibleTimeline; textForm() is the whole timeline
/// as text.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Shows all of it, without a current event.
    void setTimeline(const Timeline &timeline);
    [[nodiscard]] const Timeline &timeline() const noexcept { return m_picture.timeline(); }

    /// The current event's position in Timeline::events(), -1 for none.
    [[nodiscard]] int currentEvent() const noexcept { return m_current; }
    /// The event at a point of the viewport, -1 for none.
    [[nodiscard]] int eventAt(const QPoint &position) const;
    /// What a lane covers in the viewport, also where it is scrolled out of sight.
    [[nodiscard]] QRectF laneRect(int lane) const;
    /// What the event covers in the viewport, also where it is scrolled out of sight.
    [[nodiscard]] QRectF eventRect(int event) const;
    /// What the tool tip says of an event. Plain text.
    [[nodiscard]] QString eventText(int event) const;
    /// How much there is of it, in a few words.
    [[nodiscard]] QString summary() const;
    /// The whole timeline for those who do not see the picture. Plain text.
    [[nodiscard]] QString textForm() const;
    [[nodiscard]] QStringList legendWords() const { return m_picture.legend().words(); }

    /// How long a pixel lasts. *Units:* nanoseconds.
    [[nodiscard]] double nsPerPixel() const noexcept { return m_nsPerPixel; }
    [[nodiscard]] qint64 visibleFromNs() const;
    [[nodiscard]] qint64 visibleToNs() const;
    /// Shows about [fromNs, toNs]: what the zoom limits allow, and never far outside of the timeline.
    void setVisibleRange(qint64 fromNs, qint64 toNs);
    /// Zooms by `factor` (over 1: nearer) around a horizontal position of the viewport.
    void zoomAt(double factor, double x);

    /// Saves what is visible of the time, with all lanes, in the colours of the view.
    /// *Errors:* those of writeFile().
    [[nodiscard]] Result<void> saveSvg(const QString &path) const;
    /// The same; `scale` pixels for each one of the view. *Errors:* those of timelinePng() and writeFile().
    [[nodiscard]] Result<void> savePng(const QString &path, double scale = 1) const;
    /// What is seen, with all lanes, for paper; `next` follows it.
    [[nodiscard]] std::unique_ptr<PrintDocument> printDocument(const QString &title,
                                                               std::unique_ptr<PrintDocument> next) const;

    /// Makes an event the current one and scrolls it into sight; -1 for none.
    void setCurrentEvent(int event);
    void zoomIn();
    void zoomOut();
    void zoomToFit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentEventChanged(int event);
    /// Return or a double click.
    void eventActivated(int event);
    void visibleRangeChanged(qint64 fromNs, qint64 toNs);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] TimelineFrame frame() const;
    [[nodiscard]] TimelineFrame exportFrame() const;
    [[nodiscard]] double plotWidth() const;
    /// The range that "everything" means: all items and room for their marks.
    [[nodiscard]] double fitFirstNs() const;
    [[nodiscard]] double fitNsPerPixel() const;
    void setView(double firstNs, double nsPerPixel);
    void panBy(double pixels);
    void updateScrollBars();
    void scrollToCurrent();
    [[nodiscard]] int eventInLane(int direction) const;
    bool navigate(QKeyEvent *event);
    bool zoomByKey(const QKeyEvent *event);

    TimelinePicture m_picture;
    double m_firstNs = 0;
    double m_nsPerPixel = 1;
    double m_nsPerStep = 1; // of the horizontal scroll bar
    int m_current = -1;
    bool m_showsAll = true;     // and goes on to when resized
    bool m_settingBars = false; // the bars follow the view just now, not the other way round
    bool m_isPressed = false;
    bool m_isDragging = false;
    QPoint m_pressedAt;
    double m_pressedFirstNs = 0;
    int m_pressedScrollY = 0;
};

} // namespace signalbox
