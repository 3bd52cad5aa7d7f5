// SPDX-License-Identifier: MIT
#include "ui/support/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

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

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
