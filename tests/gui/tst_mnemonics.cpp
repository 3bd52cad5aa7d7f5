// SPDX-License-Identifier: MIT
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/dialogs/watchdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/support/language.h"
#include "wholewindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using signalbox::test::WholeWindow;

namespace {

/// Collects captions, and says which of them share a letter.
class Letters
{
public:
    explicit Letters(QString place)
        : m_place(std::move(place))
    {}
    void add(const QString &caption)
    {
        const QKeySequence letter = QKeySequence::mnemonic(caption);
        if (!letter.isEmpty())
            m_captions[letter.toString()] << caption;
    }
    [[nodiscard]] QStringList clashes() const
    {
        QStringList lines;
        for (auto it = m_captions.begin(); it != m_captions.end(); ++it) {
            if (it.value().size() > 1)
                lines << QStringLiteral("%1, %2: %3").arg(m_place, it.key(), it.value().join(QStringLiteral(" / ")));
        }
        return lines;
    }

private:
    QString m_place;
    QMap<QString, QStringList> m_captions;
};

void addControls(const QWidget &root, Letters &letters)
{
    for (const auto *label : root.findChildren<QLabel *>()) {
        if (label->buddy())
            letters.add(label->text());
    }
    for (const auto *button : root.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (!tool || !tool->defaultAction()) // those show the text for icons, without a letter
            letters.add(button->text());
    }
    for (const auto *tabs : root.findChildren<QTabBar *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            letters.add(tabs->tabText(i));
    }
}

QStringList clashesOfMenu(const QMenu &menu)
{
    Letters letters(menu.title());
    QStringList lines;
    for (const QAction *action : menu.actions()) {
        letters.add(action->text());
        if (action->menu())
            lines << clashesOfMenu(*action->menu());
    }
    return lines + letters.clashes();
}

QStringList clashesOfDialog(const QDialog &dialog)
{
    Letters letters(dialog.windowTitle());
    addControls(dialog, letters);
    return letters.clashes();
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private:
    static void languageRows()
    {
        QTest::addColumn<QString>("id");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.id)) << language.id;
    }

private Q_SLOTS:
    void lettersOfMenusAndPagesDoNotClash_data() { languageRows(); }
    void lettersOfMenusAndPagesDoNotClash()
    {
        QFETCH(QString, id);
        const InstalledLanguage installed(effectiveLanguage(id, {}));
        WholeWindow bench;
        QStringList clashes;
        for (Page *page : bench.pages()) {
            QVERIFY(bench.window.showPage(page->pageId()));
            Letters letters(page->title());
            for (const QAction *title : bench.window.menuBar()->actions()) {
                letters.add(title->text());
                if (title->menu())
                    clashes << clashesOfMenu(*title->menu());
            }
            addControls(*page, letters);
            clashes << letters.clashes();
        }
        clashes.removeDuplicates();
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }

    void menuEntriesHaveLetters_data() { languageRows(); }
    void menuEntriesHaveLetters()
    {
        QFETCH(QString, id);
        const InstalledLanguage installed(effectiveLanguage(id, {}));
        const WholeWindow bench;
        QStringList without;
        for (const QAction *title : bench.window.menuBar()->actions()) {
            if (!title->menu())
                continue;
            for (const QAction *action : title->menu()->actions()) {
                // Those with a key of their own can do without.
                if (!action->isSeparator() && action->shortcut().isEmpty()
                    && QKeySequence::mnemonic(action->text()).isEmpty())
                    without << title->text() + QLatin1String(": ") + action->text();
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1Char('\n'))));
    }

    void lettersOfDialogsDoNotClash_data() { languageRows(); }
    void lettersOfDialogsDoNotClash()
    {
        QFETCH(QString, id);
        const InstalledLanguage installed(effectiveLanguage(id, {}));
        WholeWindow bench;
        ActionKeys keys;
        keys.collect(*bench.window.menuBar(), bench.pages());
        Preferences preferences(bench.settings);
        QStringList clashes;
        clashes << clashesOfDialog(PreferencesDialog(preferences, &*bench.listening, systemLanguage));
        clashes << clashesOfDialog(SendSignalDialog(bench.sender, {})) << clashesOfDialog(WatchDialog())
                << clashesOfDialog(ColumnsDialog({0, 1}, {0, 1})) << clashesOfDialog(ShortcutsDialog(keys))
                << clashesOfDialog(AboutDialog({}));
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
