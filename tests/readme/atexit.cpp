// SPDX-License-Identifier: MIT
// What the example of the README does, with atexit(3) alone.
#include <QCoreApplication>
#include <QFile>

#include <cstdlib>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    std::atexit([] { QFile::remove(QStringLiteral("work.lock")); });
    return QCoreApplication::exec();
}
