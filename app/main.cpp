// SPDX-License-Identifier: MIT
#include "app/windowapp.h"

#include <QTextStream>

#include <cstdio>

using namespace signalbox;

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);

    const WindowCommandLine line = parseWindowCommandLine(arguments);
    switch (line.kind) {
    case WindowCommandLine::Kind::Open: return runWindow(argc, argv, line.options);
    case WindowCommandLine::Kind::Help: QTextStream(stdout) << line.text; return 0;
    case WindowCommandLine::Kind::Version: QTextStream(stdout) << "signalbox " SIGNALBOX_VERSION "\n"; return 0;
    case WindowCommandLine::Kind::WrongUsage: QTextStream(stderr) << "signalbox: " << line.text << '\n'; return 2;
    }
    return 2;
}
