// SPDX-License-Identifier: MIT
#include "ui/models/nearlysorted.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace signalbox;

class TestNearlySorted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAsStandardSortDoes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("disturbed"); // of a hundred
        for (const int size : {0, 1, 2, 3, 8, 9, 10, 40, 1000}) {
            for (const int disturbed : {0, 1, 5, 20, 60, 100})
                QTest::addRow("%d, %d %%", size, disturbed) << size << disturbed;
        }
    }

    void sortsAsStandardSortDoes()
    {
        QFETCH(int, size);
        QFETCH(int, disturbed);
        QRandomGenerator random(static_cast<quint32>(size * 101 + disturbed));
        for (int i = 0; i < 200; ++i) {
            std::vector<unsigned> values(static_cast<size_t>(size));
            std::iota(values.begin(), values.end(), 0u);
            for (unsigned &value : values) {
                if (random.bounded(100) < disturbed)
                    value = random.bounded(static_cast<quint32>(size) + 10);
            }
            const size_t count =
                values.empty() || i % 2 == 0 ? values.size() : random.bounded(static_cast<quint32>(size) + 1);
            std::vector<unsigned> expected = values;
            std::sort(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(count));
            sortNearlySorted(values, count, std::less<>());
            QCOMPARE(values, expected);
        }
    }

    void otherShapes_data()
    {
        QTest::addColumn<std::vector<int>>("values");
        QTest::newRow("descending") << std::vector<int>{9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -3};
        QTest::newRow("high ones first") << std::vector<int>{90, 91, 92, 1,  2,  3,  4,  5,  6,
                                                             7,  8,  9,  10, 11, 12, 13, 14, 15};
        QTest::newRow("a block at the end") << std::vector<int>{1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 2, 4, 6, 8};
        QTest::newRow("equal") << std::vector<int>(30, 4);
        QTest::newRow("saw") << std::vector<int>{1, 9, 2, 8, 3, 7, 4, 6, 5, 5, 6, 4, 7, 3, 8, 2, 9, 1};
    }

    void otherShapes()
    {
        QFETCH(std::vector<int>, values);
        std::vector<int> expected = values;
        std::sort(expected.begin(), expected.end());
        sortNearlySorted(values, values.size(), std::less<>());
        QCOMPARE(values, expected);
    }

    void fewOutOfOrderCostFewComparisons()
    {
        std::vector<int> values(10'000);
        std::iota(values.begin(), values.end(), 0);
        QRandomGenerator random(7);
        for (int i = 0; i < 100; ++i)
            values[random.bounded(10'000u)] = random.bounded(10'000);
        size_t comparisons = 0;
        sortNearlySorted(values, values.size(), [&](int a, int b) {
            ++comparisons;
            return a < b;
        });
        QVERIFY(std::is_sorted(values.begin(), values.end()));
        QVERIFY2(comparisons < 4 * values.size(), QByteArray::number(static_cast<qulonglong>(comparisons)).constData());
    }
};

QTEST_GUILESS_MAIN(TestNearlySorted)
#include "tst_nearlysorted.moc"
