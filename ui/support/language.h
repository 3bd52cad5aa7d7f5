// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
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
    QString id;      ///< as in the settings and in the name of the translation: "en", "zh_CN"
    QString ownName; ///< what it is called by those who speak it
};

/// What the settings have for the language of the system.
inline constexpr QLatin1String systemLanguage("system");

/// All of them, the language of the sources first.
[[nodiscard]] std::span<const Language> languages();

/// What the person chose: an id, or systemLanguage.
[[nodiscard]] QString languageChoice(const Settings &settings);

/// The one that the window speaks: the chosen one, or else the first of `uiLanguages` that exists, or else English.
/// `choice` is an id or systemLanguage; anything else counts as that.
/// *Source:* QLocale::uiLanguages() for `uiLanguages`.
[[nodiscard]] const Language &effectiveLanguage(const QString &choice, const QStringList &uiLanguages);

/// One language, installed in the application for as long as this lives: our texts, those of Qt where its translations
/// are installed, and dates and numbers where the system's are of another language. What has been built already keeps
/// its texts. *Thread:* main, after QCoreApplication and before the first text is made.
class InstalledLanguage
{
public:
    explicit InstalledLanguage(const Language &language);
    ~InstalledLanguage();
    Q_DISABLE_COPY_MOVE(InstalledLanguage)

    /// Installs another one instead.
    void change(const Language &language);
    /// Language::id of the one installed.
    [[nodiscard]] QString id() const { return m_id; }

private:
    void install(const Language &language);
    void addTranslator(std::unique_ptr<QTranslator> translator);
    void uninstall();

    QString m_id;
    QLocale m_localeBefore;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace signalbox
