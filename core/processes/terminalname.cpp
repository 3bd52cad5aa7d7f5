// SPDX-License-Identifier: MIT
#include "core/processes/terminalname.h"

namespace signalbox {

namespace {

struct TerminalRange {
    const char *prefix;
    unsigned major;
    unsigned firstMinor;
    unsigned lastMinor;
    bool numbered;
};

constexpr unsigned anyMinor = 0xfffff;
constexpr TerminalRange ranges[] = {
    {"tty", 4, 0, 63, true},       {"ttyS", 4, 64, 255, true},         {"tty", 5, 0, 0, false},
    {"console", 5, 1, 1, false},   {"ttyACM", 166, 0, anyMinor, true}, {"ttyUSB", 188, 0, anyMinor, true},
    {"ttyAMA", 204, 64, 79, true}, {"hvc", 229, 0, anyMinor, true},
};
constexpr unsigned firstPtsMajor = 136;
constexpr unsigned lastPtsMajor = 143;

} // namespace

QString terminalName(int device)
{
    const auto bits = static_cast<unsigned>(device);
    const unsigned major = bits >> 8 & 0xfff;
    const unsigned minor = (bits & 0xff) | (bits >> 12 & 0xfff00);
    if (major >= firstPtsMajor && major <= lastPtsMajor)
        return QLatin1String("pts/") + QString::number((major - firstPtsMajor) * 256 + minor);
    for (const TerminalRange &range : ranges) {
        if (major == range.major && minor >= range.firstMinor && minor <= range.lastMinor) {
            const QString prefix = QString::fromLatin1(range.prefix);
            return range.numbered ? prefix + QString::number(minor - range.firstMinor) : prefix;
        }
    }
    return QString::number(major) + QLatin1Char(':') + QString::number(minor);
}

} // namespace signalbox
