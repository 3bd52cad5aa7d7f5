// SPDX-License-Identifier: MIT
#include "ui/support/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>
#include <vector>

using namespace signalbox;

class TestSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString path(const QString &name = QStringLiteral("signalbox.conf")) const { return m_dir->filePath(name); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void valuesAndNestedGroupsComeBack()
    {
        const QVariantMap inner{{QStringLiteral("pid"), 77}, {QStringLiteral("name"), 120}};
        const QVariantMap values{{QStringLiteral("width"), inner},
                                 {QStringLiteral("shown"), QStringList{QStringLiteral("name"), QStringLiteral("pid")}},
                                 {QStringLiteral("filter"), QStringLiteral("a, \"b\" %\n é")}};
        {
            Settings settings(path());
            QCOMPARE(settings.problem(), Settings::Problem::None);
            settings.setGroup(QStringLiteral("page-processes"), values);
            QVERIFY(settings.save());
        }
        Settings settings(path());
        const QVariantMap back = settings.group(QStringLiteral("page-processes"));
        QCOMPARE(back.value(QStringLiteral("width")).toMap().value(QStringLiteral("pid")).toInt(), 77);
        QCOMPARE(back.value(QStringLiteral("shown")).toStringList(),
                 values.value(QStringLiteral("shown")).toStringList());
        QCOMPARE(back.value(QStringLiteral("filter")).toString(), values.value(QStringLiteral("filter")).toString());
    }

    void aGroupIsReplacedAsAWhole()
    {
        Settings settings(path());
        settings.setGroup(QStringLiteral("g"), {{QStringLiteral("old"), 1}});
        settings.setGroup(QStringLiteral("g"), {{QStringLiteral("new"), 2}});
        QCOMPARE(settings.group(QStringLiteral("g")).keys(), QStringList{QStringLiteral("new")});
    }

    void aDamagedFileIsSetAsideAndNeverOverwritten()
    {
        for (int n = 1; n <= 2; ++n) {
            write(path(), QByteArray("[window\nnonsense") + QByteArray::number(n));
            Settings settings(path());
            QCOMPARE(settings.problem(), Settings::Problem::SetAside);
            QCOMPARE(settings.problemPath(), path() + QStringLiteral(".corrupt-%1").arg(n));
            QVERIFY(QFile::exists(settings.problemPath()));
            settings.setGroup(QStringLiteral("g"), {{QStringLiteral("k"), 1}});
            QVERIFY(settings.save());
        }
        Settings settings(path());
        QCOMPARE(settings.problem(), Settings::Problem::None);
    }

    void binaryRubbishDoesNoHarm()
    {
        QByteArray rubbish;
        for (int i = 0; i < 5000; ++i)
            rubbish.append(static_cast<char>(i * 37 % 256));
        write(path(), rubbish);
        Settings settings(path());
        settings.setGroup(QStringLiteral("g"), {{QStringLiteral("k"), 1}});
        QVERIFY(settings.save());
        QCOMPARE(settings.group(QStringLiteral("g")).value(QStringLiteral("k")).toInt(), 1);
    }

    void valuesOfOtherTypesAreNotEvenMade_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isOurs");
        // A list of four thousand million values, in the few bytes that there are.
        QTest::newRow("a variant") << QByteArray("[window]\ngeometry=@Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xff)\n")
                                   << false;
        QTest::newRow("one in a list") << QByteArray("[window]\npage=a, @Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xff)\n")
                                       << false;
        QTest::newRow("a date") << QByteArray("[window]\npage=@DateTime(\\0\\0\\0\\x10)\n") << false;
        QTest::newRow("far too much") << QByteArray("[window]\npage=") + QByteArray(9 * 1024 * 1024, 'x') + "\n"
                                      << false;
        QTest::newRow("a text that looks so") << QByteArray("[window]\npage=@@Variant(x)\n") << true;
    }

    void valuesOfOtherTypesAreNotEvenMade()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isOurs);
        write(path(), bytes);
        const Settings settings(path());
        QCOMPARE(settings.problem(), isOurs ? Settings::Problem::None : Settings::Problem::SetAside);
        QCOMPARE(settings.group(QStringLiteral("window")).value(QStringLiteral("page")).toString(),
                 isOurs ? QStringLiteral("@Variant(x)") : QString());
    }

    void twoProgramsWriteTheSameFile()
    {
        // QSettings of one program share what they know of a file: the other one is another program.
        Settings settings(path());
        settings.setValues(QStringLiteral("window"), {{QStringLiteral("page"), QStringLiteral("log")}});
        QVERIFY(settings.save());
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path()});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        settings.setValues(QStringLiteral("window"), {{QStringLiteral("page"), QStringLiteral("lab")}});
        QVERIFY(settings.save());
        const QSettings after(path(), QSettings::IniFormat);
        QCOMPARE(after.value(QStringLiteral("window/page")).toString(), QStringLiteral("lab")); // the later one
        QCOMPARE(after.value(QStringLiteral("window/language")).toString(), QStringLiteral("zh_CN"));
        QCOMPARE(after.value(QStringLiteral("page-log/filter")).toString(), QStringLiteral("of the other"));
        QCOMPARE(after.status(), QSettings::NoError);
    }

    void manyProgramsAtOnceLeaveAWholeFile()
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 6; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path()});
        }
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished());
            QCOMPARE(program->exitCode(), 0);
        }
        const Settings settings(path());
        QCOMPARE(settings.problem(), Settings::Problem::None);
        QCOMPARE(settings.group(QStringLiteral("page-log")).value(QStringLiteral("filter")).toString(),
                 QStringLiteral("of the other"));
    }

    void aDirectoryInItsPlaceIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(path()));
        Settings settings(path());
        QCOMPARE(settings.problem(), Settings::Problem::Unreadable);
        settings.setGroup(QStringLiteral("g"), {{QStringLiteral("k"), 1}});
        QVERIFY(!settings.save());
    }

    void aReadOnlyHomeCostsOnlyTheRemembering()
    {
        if (geteuid() == 0) {
            // Root may write anywhere but where nothing can be made: a file stands where a directory would have to.
            write(m_dir->filePath(QStringLiteral("file")), "x");
            Settings settings(m_dir->filePath(QStringLiteral("file/signalbox/signalbox.conf")));
            QCOMPARE(settings.problem(), Settings::Problem::ReadOnly);
            settings.setGroup(QStringLiteral("g"), {{QStringLiteral("k"), 1}});
            QCOMPARE(settings.group(QStringLiteral("g")).value(QStringLiteral("k")).toInt(), 1);
            QVERIFY(!settings.save());
            return;
        }
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
        Settings settings(path());
        QCOMPARE(settings.problem(), Settings::Problem::ReadOnly);
        QVERIFY(!settings.save() || !QFile::exists(path()));
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
};

/// What another program does to the file.
static int writeAsAnother(const QString &path)
{
    Settings settings(path);
    settings.setValues(QStringLiteral("window"), {{QStringLiteral("language"), QStringLiteral("zh_CN")},
                                                  {QStringLiteral("page"), QStringLiteral("children")}});
    settings.setGroup(QStringLiteral("page-log"), {{QStringLiteral("filter"), QStringLiteral("of the other")}});
    return settings.save() ? 0 : 1;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--write"))
        return writeAsAnother(arguments.at(2));
    TestSettings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_settings.moc"
