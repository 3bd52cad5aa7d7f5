// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <optional>

namespace signalbox {

/// The last lines that a child wrote to its streams, in the order in which they were read; bounded, whatever it writes.
///
/// A line ends at its newline, where another stream begins to write, or at longestLine bytes. The bytes are as they
/// came: hostile, perhaps no text at all. Lines are named by serials that only grow, so that a view can add what is
/// new. *Cost:* at most `capacity` bytes, with a fixed charge per line so that empty lines are bounded too.
class ChildOutput
{
public:
    /// Whence a line came. Both standard streams of a child on a terminal come as one.
    enum class Stream { Output, Error, Terminal };
    struct Line {
        Stream stream = Stream::Output;
        QByteArray bytes;      ///< without the newline
        bool hasEnded = false; ///< a newline came; otherwise the last line may go on, and others were broken here
    };
    static constexpr qsizetype longestLine = 8 * 1024;
    static constexpr qsizetype chargePerLine = 64; ///< what an empty line costs. *Units:* bytes

    /// *Units:* bytes.
    explicit ChildOutput(qsizetype capacity = 256 * 1024)
        : m_capacity(capacity)
    {}

    void append(Stream stream, QByteArrayView bytes);
    /// Keeps at most this much from now on. *Units:* bytes.
    void setCapacity(qsizetype capacity);
    /// Drops the oldest lines until at most `cost` is kept.
    void shrinkTo(qsizetype cost);

    /// Serial of the oldest line kept; endLine() if there is none.
    [[nodiscard]] quint64 firstLine() const noexcept { return m_first; }
    /// One more than the serial of the newest line.
    [[nodiscard]] quint64 endLine() const noexcept { return m_first + m_lines.size(); }
    /// `serial` must be from firstLine() to before endLine(). Only the newest line may change.
    [[nodiscard]] const Line &line(quint64 serial) const { return m_lines[static_cast<size_t>(serial - m_first)]; }

    /// Read in all, and what of it is kept no more. *Units:* bytes
    [[nodiscard]] qint64 totalBytes() const noexcept { return m_total; }
    [[nodiscard]] qint64 discardedBytes() const noexcept { return m_discarded; }
    /// What is kept costs this much. *Units:* bytes
    [[nodiscard]] qsizetype cost() const noexcept { return m_cost; }
    /// The bytes kept, of all streams or of one, with newlines where they came.
    [[nodiscard]] QByteArray bytes(std::optional<Stream> only = {}) const;

private:
    void appendPiece(Stream stream, QByteArrayView piece);
    void endLastLine(Stream stream);

    std::deque<Line> m_lines;
    quint64 m_first = 0;
    qsizetype m_capacity;
    qsizetype m_cost = 0;
    qint64 m_total = 0;
    qint64 m_discarded = 0;
};

} // namespace signalbox
