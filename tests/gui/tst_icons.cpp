// SPDX-License-Identifier: MIT
#include "ui/support/icons.h"

#include <QDir>
#include <QIcon>
#include <QImage>
#include <QTest>

using namespace signalbox;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsThereWithoutAnIconTheme()
    {
        QIcon::setThemeSearchPaths({});
        QIcon::setFallbackSearchPaths({});
        QIcon::setThemeName(QStringLiteral("no-such-theme"));
        QVERIFY(!uiIcon(QLatin1String("refresh"), QLatin1String("view-refresh")).isNull());
        const QStringList names = QDir(QStringLiteral(":/signalbox/icons")).entryList();
        QVERIFY(names.size() > 20);
        for (const QString &file : names) {
            const QByteArray name = file.chopped(4).toLatin1(); // without ".svg"
            const QImage image =
                uiIcon(QLatin1String(name.constData()), QLatin1String("view-refresh")).pixmap(16, 16).toImage();
            QVERIFY2(!image.isNull(), name.constData());
            bool isDrawn = false;
            for (int i = 0; i < image.width() * image.height(); ++i)
                isDrawn = isDrawn || image.pixelColor(i % image.width(), i / image.width()).alpha() > 0;
            QVERIFY2(isDrawn, name.constData());
        }
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
