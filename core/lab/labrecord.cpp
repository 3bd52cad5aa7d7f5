// SPDX-License-Identifier: MIT
#include "core/lab/labrecord.h"

#include <algorithm>

namespace signalbox {

namespace {

QByteArrayView takeWord(QByteArrayView &line)
{
    const qsizetype end = line.indexOf(' ');
    const QByteArrayView word = end < 0 ? line : line.first(end);
    line = end < 0 ? QByteArrayView() : line.sliced(end + 1);
    return word;
}

} // namespace

QList<QByteArray> LabRecord::fields(int count) const
{
    QList<QByteArray> found;
    QByteArrayView left = rest;
    while (!left.isEmpty() && found.size() < count - 1)
        found += takeWord(left).toByteArray();
    if (!left.isEmpty())
        found += left.toByteArray();
    return found;
}

Result<LabRecord> parseLabRecord(QByteArrayView line)
{
    const auto failure = Failure(Error{.code = ErrorCode::ParseError,
                                       .operation = QStringLiteral("read record"),
                                       .subject = QString::fromUtf8(line.first(std::min(line.size(), qsizetype{80}))),
                                       .reason = QStringLiteral("no-record")});
    LabRecord record;
    bool isTime = false;
    bool isTid = false;
    QByteArrayView left = line;
    record.ns = takeWord(left).toLongLong(&isTime);
    record.tid = takeWord(left).toInt(&isTid);
    record.word = takeWord(left).toByteArray();
    record.rest = left.toByteArray();
    if (!isTime || !isTid || record.ns < 0 || record.tid < 1 || record.word.isEmpty())
        return failure;
    return record;
}

} // namespace signalbox
