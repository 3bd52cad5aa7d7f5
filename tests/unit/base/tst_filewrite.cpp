// SPDX-License-Identifier: MIT
#include "core/base/filewrite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace signalbox;

class TestFileWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newFileHasTheBytes();
    void existingFileIsReplacedAndKeepsItsMode();
    void symbolicLinkStaysOne();
    void longestNameIsPossible();
    void fullDiskIsTold();
    void failureLeavesTheOldContentAndNothingElse();
    void directoryAndMissingDirectoryAreErrors();

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestFileWrite::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void TestFileWrite::cleanup()
{
    // Whatever happened, nothing temporary stays.
    QVERIFY(QDir(m_directory->path())
                .entryList({QStringLiteral(".signalbox-*")}, QDir::AllEntries | QDir::Hidden)
                .isEmpty());
}

void TestFileWrite::newFileHasTheBytes()
{
    const QByteArray bytes("a\0b\n", 4);
    QVERIFY(writeFile(path("new"), bytes));
    QCOMPARE(contentOf(path("new")), bytes);
    QVERIFY(writeFile(path("new"), QByteArray()));
    QCOMPARE(contentOf(path("new")), QByteArray());
}

void TestFileWrite::existingFileIsReplacedAndKeepsItsMode()
{
    QVERIFY(writeFile(path("file"), QByteArray("long old content")));
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path("file"), mode));
    QVERIFY(writeFile(path("file"), QByteArray("new")));
    QCOMPARE(contentOf(path("file")), QByteArray("new"));
    QCOMPARE(QFile::permissions(path("file")) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser), mode);
}

void TestFileWrite::symbolicLinkStaysOne()
{
    QVERIFY(writeFile(path("target"), QByteArray("old")));
    QVERIFY(QFile::link(path("target"), path("link")));
    QVERIFY(writeFile(path("link"), QByteArray("new")));
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(contentOf(path("target")), QByteArray("new"));
}

void TestFileWrite::longestNameIsPossible()
{
    const QString longest = m_directory->filePath(QString(255, QLatin1Char('n')));
    QVERIFY(writeFile(longest, QByteArray("x")));
    QVERIFY(writeFile(longest, QByteArray("y")));
    QCOMPARE(contentOf(longest), QByteArray("y"));
}

void TestFileWrite::fullDiskIsTold()
{
    const QString full = QStringLiteral("/dev/full");
    if (!QFile::exists(full))
        QSKIP("there is no /dev/full here: a full disk cannot be had");
    const auto result = writeFile(full, QByteArray("x"));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Io);
    QCOMPARE(result.error().errnoValue, ENOSPC);
    QCOMPARE(result.error().subject, full);
}

void TestFileWrite::failureLeavesTheOldContentAndNothingElse()
{
    QVERIFY(writeFile(path("file"), QByteArray("old")));
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("d")));
    QVERIFY(!writeFile(path("file/below"), QByteArray("new")));
    QCOMPARE(contentOf(path("file")), QByteArray("old"));

    // The disk is full in the middle of it: a limit on the size of files does the same.
    rlimit whole{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &whole), 0);
    rlimit small = whole;
    small.rlim_cur = 10;
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writeFile(path("file"), QByteArray(100, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &whole), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!result);
    QCOMPARE(result.error().errnoValue, EFBIG);
    QCOMPARE(contentOf(path("file")), QByteArray("old"));
}

void TestFileWrite::directoryAndMissingDirectoryAreErrors()
{
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("d")));
    const auto directory = writeFile(path("d"), QByteArray("x"));
    QVERIFY(!directory);
    QCOMPARE(directory.error().errnoValue, EISDIR);
    const auto missing = writeFile(path("nowhere/file"), QByteArray("x"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(writeFile(QString(), QByteArray("x")).error().code, ErrorCode::NotFound);
    QVERIFY(QDir().entryList({QStringLiteral(".signalbox-*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

QTEST_GUILESS_MAIN(TestFileWrite)
#include "tst_filewrite.moc"
