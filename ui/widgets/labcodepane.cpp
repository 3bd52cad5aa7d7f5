// SPDX-License-Identifier: MIT
#include "ui/widgets/labcodepane.h"

#include "ui/support/icons.h"
#include "ui/support/labcode.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {
QString suffixOf(CodeLanguage language)
{
    return language == CodeLanguage::Cpp ? QStringLiteral("cpp") : QStringLiteral("py");
}
} // namespace

LabCodePane::LabCodePane(QWidget *parent)
    : QWidget(parent)
    , m_view(new QPlainTextEdit)
    , m_highlighter(new CodeHighlighter(m_view->document(), palette()))
{
    m_view->setObjectName(QStringLiteral("labCode"));
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setTabChangesFocus(true);
    m_view->setAccessibleName(tr("Code of the experiment"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addWidget(createTools());
    layout->addWidget(m_view, 1);
    showCode();
}

QWidget *LabCodePane::createTools()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *group = new QButtonGroup(this);
    for (const CodeLanguage language : {CodeLanguage::Cpp, CodeLanguage::Python}) {
        auto *button = new QRadioButton;
        button->setText(language == CodeLanguage::Cpp ? QStringLiteral("C++") : QStringLiteral("Python"));
        button->setObjectName(QLatin1String("labCode-") + suffixOf(language));
        button->setAccessibleName(tr("Code in %1", "%1 a programming language").arg(button->text()));
        button->setChecked(language == m_language);
        connect(button, &QRadioButton::clicked, this, [this, language] { setLanguage(language); });
        group->addButton(button);
        layout->addWidget(button);
        m_languageButtons.at(static_cast<size_t>(language)) = button;
    }
    layout->addStretch(1);
    m_copy = new QPushButton(uiIcon(QLatin1String("copy"), QLatin1String("edit-copy")), tr("Cop&y the code"));
    connect(m_copy, &QPushButton::clicked, this, &LabCodePane::copy);
    m_save = new QPushButton(uiIcon(QLatin1String("export"), QLatin1String("document-save-as")), tr("Save &as…"));
    m_save->setToolTip(tr("Save the code to a file"));
    connect(m_save, &QPushButton::clicked, this, &LabCodePane::saveRequested);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    return bar;
}

void LabCodePane::setExperiment(const QString &id)
{
    if (id == m_id)
        return; // where one reads stays where it is
    m_id = id;
    showCode();
}

void LabCodePane::setLanguage(CodeLanguage language)
{
    m_languageButtons.at(static_cast<size_t>(language))->setChecked(true);
    if (language == m_language)
        return;
    m_language = language;
    showCode();
}

QString LabCodePane::code() const
{
    return labCode(m_id, suffixOf(m_language));
}

QString LabCodePane::fileName() const
{
    return m_id + QLatin1Char('.') + suffixOf(m_language);
}

void LabCodePane::copy() const
{
    QGuiApplication::clipboard()->setText(code());
}

void LabCodePane::showCode()
{
    const QString text = code();
    m_view->setPlainText(text);
    m_highlighter->setLanguage(m_language);
    m_view->setPlaceholderText(m_id.isEmpty() ? QString() : tr("There is no program in this language."));
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void LabCodePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

} // namespace signalbox
