// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace signalbox {

/// Keeps the last bytes that a child wrote, and no more, whatever it writes and how fast.
///
/// The bytes are as they came: hostile, cut anywhere, perhaps no text at all. Words for visibleTextFromBytes().
/// A child that ended may have left its end of the pipe to another: the output ends when the last writer closes it, not
/// when the child ends. *Thread:* lives on one thread with an event loop. *Cost:* at most Options::capacity bytes; per
/// turn of the event loop at most Options::perTurn bytes are read, so that a flood meets a full pipe instead of
/// starving us.
class OutputTail : public QObject
{
    Q_OBJECT

public:
    struct Options {
        qsizetype capacity = 256 * 1024; ///< most bytes that are kept. *Units:* bytes
        qsizetype perTurn = 64 * 1024;   ///< most bytes read at a time: what a pipe holds. *Units:* bytes
    };

    /// Reads from `fd`, which must be non-blocking: our end of a pipe, or of a pseudo terminal.
    explicit OutputTail(UniqueFd fd, QObject *parent = nullptr);
    OutputTail(UniqueFd fd, const Options &options, QObject *parent = nullptr);
    /// Closes the descriptor: whoever writes on gets SIGPIPE.
    ~OutputTail() override;

    /// What is kept, oldest first. *Cost:* a copy.
    [[nodiscard]] QByteArray bytes() const;
    /// How many bytes are kept.
    [[nodiscard]] qsizetype size() const noexcept;
    /// How many bytes were read in all.
    [[nodiscard]] qint64 totalBytes() const noexcept;
    /// How many of them are no longer kept: totalBytes() - size().
    [[nodiscard]] qint64 discardedBytes() const noexcept;
    /// Nobody can write any more, or reading failed, or close() was called.
    [[nodiscard]] bool isEnded() const noexcept;
    /// Why reading failed, if it did.
    [[nodiscard]] const std::optional<Error> &error() const noexcept;
    /// Our descriptor, to write to a terminal with; -1 once ended. *Ownership:* stays here.
    [[nodiscard]] int fd() const noexcept;

    /// Forgets the bytes kept so far; they count as discarded.
    void clear();
    /// Stops reading and closes the descriptor. What is kept stays.
    void close();

Q_SIGNALS:
    /// New bytes came. Once per turn.
    void changed();
    /// No more will come. Once, after the last changed().
    void ended();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
