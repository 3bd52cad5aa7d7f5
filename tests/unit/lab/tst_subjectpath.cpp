// SPDX-License-Identifier: MIT
#include "core/lab/subjectpath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class tst_SubjectPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void installedSubjectIsFoundFromBin()
    {
        const QByteArray placed = place("libexec/signalbox/it");
        QCOMPARE(found("it"), placed);
    }

    void builtSubjectIsFoundBesideTheProgram()
    {
        const QByteArray placed = place("bin/subjects/it");
        QCOMPARE(found("it"), placed);
    }

    void installedOneIsPreferred()
    {
        (void)place("bin/subjects/it");
        const QByteArray placed = place("libexec/signalbox/it");
        QCOMPARE(found("it"), placed);
    }

    void movedInstallationStillFindsIt()
    {
        (void)place("old/libexec/signalbox/it");
        QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("old/bin")));
        QVERIFY(QDir(m_root->path()).rename(QStringLiteral("old"), QStringLiteral("new place")));
        const auto path = subjectPath("it", at("new place/bin"));
        QVERIFY(path);
        QVERIFY(QFile::exists(QFile::decodeName(*path)));
    }

    void pathNeedNotBeText()
    {
        // A Latin-1 name: valid on Linux, no UTF-8.
        const QByteArray directory = at("caf\xe9");
        QCOMPARE(subjectDirectories(directory).last(), QByteArray(directory + "/subjects"));
    }

    void missingOneIsAnErrorThatNamesThePlace()
    {
        QVERIFY(QDir(m_root->path()).mkpath(QStringLiteral("bin/subjects/it"))); // a directory of the name is none
        const auto path = subjectPath("it", at("bin"));
        QVERIFY(!path);
        QCOMPARE(path.error().code, ErrorCode::NotFound);
        QCOMPARE(path.error().reason, QStringLiteral("subject-missing"));
        QCOMPARE(path.error().subject, m_root->filePath(QStringLiteral("libexec/signalbox/it")));
    }

    void programKnowsItsDirectory()
    {
        QCOMPARE(QFile::decodeName(programDirectory()),
                 QFileInfo(QCoreApplication::applicationFilePath()).canonicalPath());
    }

    void pythonIsTheOneOfThePath()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", at("bin"));
        QCOMPARE(pythonPath(), QByteArray());
        const QByteArray placed = place("bin/python3");
        QCOMPARE(pythonPath(), placed);
        qputenv("PATH", path);
    }

private:
    [[nodiscard]] QByteArray at(const QByteArray &path) const { return QFile::encodeName(m_root->path()) + '/' + path; }

    [[nodiscard]] QByteArray found(const QByteArray &name) const
    {
        const auto path = subjectPath(name, at("bin"));
        return path ? QFile::encodeName(QDir::cleanPath(QFile::decodeName(*path))) : QByteArray();
    }

    // An empty executable file at `path`, and a bin beside it for the way through "..".
    QByteArray place(const QByteArray &path)
    {
        QDir root(m_root->path());
        const QString file = root.filePath(QFile::decodeName(path));
        root.mkpath(QStringLiteral("bin"));
        root.mkpath(QFileInfo(file).path());
        QFile subject(file);
        if (!subject.open(QIODevice::WriteOnly))
            return {};
        subject.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return QFile::encodeName(file);
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

QTEST_GUILESS_MAIN(tst_SubjectPath)
#include "tst_subjectpath.moc"
