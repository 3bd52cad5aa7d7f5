// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <span>
#include <vector>

namespace signalbox {

class Settings;

/// A language that the window speaks.
struct Language {
    QString id;            ///< as in the settings and in the name of the translation: "en", "zh_CN"
    QString ownName;       ///< what it is called by those who speak it
    QString restartNotice; ///< in the language itself: a changed choice is seen after a restart
};

/// What the settings have for the language of the system.
inline constexpr QLatin1String systemLanguage("system");

/// All of them, the language of the sources first.
[[nodiscard]] std::span<const Language> languages();

/// What the person chose: an id, or systemLanguage.
[[nodiscard]] QString languageChoice(const Settings &settings);

/// The one that a start uses: the chosen one, or else the first of `uiLanguages` that exists, or else English.
/// `choice` is an id or systemLanguage; anything else counts as that.
/// *Source:* QLocale::uiLanguages() for `uiLanguages`.
[[nodiscard]] const Language &effectiveLanguage(const QString &choice, const QStringList &uiLanguages);

/// One language, installed in the application for as long as this lives: our texts, those of Qt where its translations
/// are installed, and dates and numbers where the system's are of another language.
/// *Thread:* main, after QCoreApplication and before the first text is made.
class InstalledLanguage
{
public:
    explicit InstalledLanguage(const Language &language);
    ~InstalledLanguage();
    Q_DISABLE_COPY_MOVE(InstalledLanguage)

private:
    void install(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace signalbox
