// SPDX-License-Identifier: MIT
#include "core/children/childoutput.h"

#include <algorithm>

namespace signalbox {

void ChildOutput::append(Stream stream, QByteArrayView bytes)
{
    m_total += bytes.size();
    while (!bytes.isEmpty()) {
        const qsizetype newline = bytes.indexOf('\n');
        appendPiece(stream, newline < 0 ? bytes : bytes.first(newline));
        if (newline < 0)
            break;
        endLastLine(stream);
        bytes = bytes.sliced(newline + 1);
    }
    shrinkTo(m_capacity);
}

void ChildOutput::setCapacity(qsizetype capacity)
{
    m_capacity = capacity;
    shrinkTo(m_capacity);
}

void ChildOutput::appendPiece(Stream stream, QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        const bool goesOn = !m_lines.empty() && m_lines.back().stream == stream && !m_lines.back().hasEnded
                            && m_lines.back().bytes.size() < longestLine;
        if (!goesOn) {
            m_lines.push_back({.stream = stream, .bytes = {}});
            m_cost += chargePerLine;
        }
        Line &line = m_lines.back();
        const qsizetype size = std::min(piece.size(), longestLine - line.bytes.size());
        line.bytes.append(piece.first(size));
        m_cost += size;
        piece = piece.sliced(size);
    }
    // A flood in one append must not grow first and be cut then.
    if (m_cost > m_capacity + longestLine)
        shrinkTo(m_capacity);
}

void ChildOutput::endLastLine(Stream stream)
{
    if (m_lines.empty() || m_lines.back().stream != stream || m_lines.back().hasEnded) { // an empty line
        m_lines.push_back({.stream = stream, .bytes = {}});
        m_cost += chargePerLine;
    }
    m_lines.back().hasEnded = true;
}

void ChildOutput::shrinkTo(qsizetype cost)
{
    while (m_cost > cost && !m_lines.empty()) {
        const Line &oldest = m_lines.front();
        m_cost -= oldest.bytes.size() + chargePerLine;
        m_discarded += oldest.bytes.size() + (oldest.hasEnded ? 1 : 0);
        m_lines.pop_front();
        ++m_first;
    }
}

QByteArray ChildOutput::bytes(std::optional<Stream> only) const
{
    QByteArray all;
    for (const Line &line : m_lines) {
        if (only && line.stream != *only)
            continue;
        all += line.bytes;
        if (line.hasEnded)
            all += '\n';
    }
    return all;
}

} // namespace signalbox
