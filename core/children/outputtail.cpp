// SPDX-License-Identifier: MIT
#include "core/children/outputtail.h"

#include "core/base/pipes.h"

#include <QPointer>
#include <QSocketNotifier>

namespace signalbox {

struct OutputTail::Private {
    Private(OutputTail *tail, UniqueFd descriptor, const Options &given)
        : q(tail)
        , options(given)
        , fd(std::move(descriptor))
    {
        options.capacity = std::max(qsizetype{1}, options.capacity);
        options.perTurn = std::max(qsizetype{1}, options.perTurn);
        if (!fd)
            return;
        notifier = std::make_unique<QSocketNotifier>(fd.get(), QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, q, [this] { readSome(); });
    }

    void readSome();
    void append(QByteArrayView bytes);
    void stopReading();

    OutputTail *q;
    Options options;
    UniqueFd fd;
    std::unique_ptr<QSocketNotifier> notifier; ///< after fd: gone before the descriptor is closed
    QByteArray buffer;                         ///< grows to the capacity, then is a ring
    qsizetype oldest = 0;                      ///< where the ring begins, once it is full
    qint64 total = 0;
    std::optional<Error> error;
};

// The notifier is level-triggered: what is not read now is told again in the next turn.
void OutputTail::Private::readSome()
{
    QByteArray chunk(options.perTurn, Qt::Uninitialized);
    qsizetype size = 0;
    bool over = false;
    while (size < chunk.size() && !over) {
        const auto got = sys::readAvailable(fd.get(), {chunk.data() + size, static_cast<size_t>(chunk.size() - size)});
        if (!got)
            error = got.error();
        over = !got || got->atEnd;
        size += got ? got->size : 0;
        if (got && got->wouldBlock)
            break;
    }
    append(QByteArrayView(chunk).first(size));
    if (over)
        stopReading();
    const QPointer<OutputTail> alive(q);
    if (size > 0)
        Q_EMIT q->changed();
    if (alive && over)
        Q_EMIT q->ended();
}

void OutputTail::Private::append(QByteArrayView bytes)
{
    total += bytes.size();
    if (bytes.size() >= options.capacity) {
        buffer = bytes.last(options.capacity).toByteArray();
        oldest = 0;
        return;
    }
    const qsizetype room = std::min(options.capacity - buffer.size(), bytes.size());
    buffer.append(bytes.first(room));
    bytes = bytes.sliced(room);
    while (!bytes.isEmpty()) {
        const qsizetype piece = std::min(bytes.size(), buffer.size() - oldest);
        std::copy_n(bytes.data(), piece, buffer.data() + oldest);
        oldest = (oldest + piece) % buffer.size();
        bytes = bytes.sliced(piece);
    }
}

// Called from the notifier's own signal too: it must outlive that.
void OutputTail::Private::stopReading()
{
    if (notifier) {
        notifier->setEnabled(false);
        notifier.release()->deleteLater();
    }
    fd.reset();
}

OutputTail::OutputTail(UniqueFd fd, QObject *parent)
    : OutputTail(std::move(fd), Options{}, parent)
{}

OutputTail::OutputTail(UniqueFd fd, const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(fd), options))
{}

OutputTail::~OutputTail() = default;

QByteArray OutputTail::bytes() const
{
    return d->buffer.mid(d->oldest) + d->buffer.left(d->oldest);
}

qsizetype OutputTail::size() const noexcept
{
    return d->buffer.size();
}

qint64 OutputTail::totalBytes() const noexcept
{
    return d->total;
}

qint64 OutputTail::discardedBytes() const noexcept
{
    return d->total - d->buffer.size();
}

bool OutputTail::isEnded() const noexcept
{
    return !d->fd;
}

const std::optional<Error> &OutputTail::error() const noexcept
{
    return d->error;
}

int OutputTail::fd() const noexcept
{
    return d->fd.get();
}

void OutputTail::clear()
{
    d->buffer.clear();
    d->oldest = 0;
}

void OutputTail::close()
{
    if (!d->fd)
        return;
    d->stopReading();
    Q_EMIT ended();
}

} // namespace signalbox
