// SPDX-License-Identifier: MIT
#include "core/processes/terminalname.h"

namespace signalbox {

namespace {

struct TerminalRange {
    unsigned major;
    unsigned firstMinor;
    unsigned lastMinor;
    const char *prefix;
    bool numbered;
};

constexpr unsigned anyMinor = 0xfffff;
constexpr TerminalRange ranges[] = {
    {4, 0, 63, "tty", true},       {4, 64, 255, "ttyS", true},         {5, 0, 0, "tty", false},
    {5, 1, 1, "console", false},   {166, 0, anyMinor, "ttyACM", true}, {188, 0, anyMinor, "ttyUSB", true},
    {204, 64, 79, "ttyAMA", true}, {229, 0, anyMinor, "hvc", true},
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
