// SPDX-License-Identifier: MIT
// What the example of the README does, with atexit(3) and the signal handler of the old tutorials: it calls exit(3),
// which is not async-signal-safe.
#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdlib>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::atexit([] { QFile::remove(QStringLiteral("work.lock")); });
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, [](int) { std::exit(1); });
    return QCoreApplication::exec();
}
