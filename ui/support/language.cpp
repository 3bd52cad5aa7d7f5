// SPDX-License-Identifier: MIT
#include "ui/support/language.h"

#include "ui/support/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

std::span<const Language> languages()
{
    static const std::array all{
        Language{QStringLiteral("en"), QStringLiteral("English")},
        Language{QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return all;
}

QString languageChoice(const Settings &settings)
{
    const QString choice = settings.group(QStringLiteral("window")).value(QStringLiteral("language")).toString();
    const bool exists =
        std::ranges::any_of(languages(), [&choice](const Language &known) { return known.id == choice; });
    return exists ? choice : QString(systemLanguage);
}

const Language &effectiveLanguage(const QString &choice, const QStringList &uiLanguages)
{
    const std::span<const Language> all = languages();
    const auto chosen = std::ranges::find(all, choice, &Language::id);
    if (chosen != all.end())
        return *chosen;
    for (const QString &tag : uiLanguages) {
        // Compared as locales: "zh", "zh-CN" and "zh-Hans-SG" are read by whoever reads zh_CN, "zh-TW" is another
        // script.
        const QLocale wanted(tag);
        const auto found = std::ranges::find_if(all, [&wanted](const Language &language) {
            const QLocale locale(language.id);
            return locale.language() == wanted.language() && locale.script() == wanted.script();
        });
        if (found != all.end())
            return *found;
    }
    return all.front();
}

InstalledLanguage::InstalledLanguage(const Language &language)
{
    install(language);
}

InstalledLanguage::~InstalledLanguage()
{
    uninstall();
}

void InstalledLanguage::change(const Language &language)
{
    uninstall();
    install(language);
}

void InstalledLanguage::install(const Language &language)
{
    m_id = language.id;
    const QLocale locale(language.id);
    // Left alone where it speaks the language: the person may have set its numbers and dates apart from it.
    if (QLocale::system().language() != locale.language())
        QLocale::setDefault(locale);
    auto ofQt = std::make_unique<QTranslator>();
    if (ofQt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        addTranslator(std::move(ofQt));
    auto ours = std::make_unique<QTranslator>();
    if (ours->load(QLatin1String(":/signalbox/translations/signalbox_") + language.id))
        addTranslator(std::move(ours));
}

void InstalledLanguage::addTranslator(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void InstalledLanguage::uninstall()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    QLocale::setDefault(m_localeBefore);
}

} // namespace signalbox
