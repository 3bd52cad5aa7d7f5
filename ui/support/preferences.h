// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QVariantMap>

#include <chrono>

namespace signalbox {

class Settings;

/// Whose colours the window has.
enum class ThemeChoice { System, Light, Dark };

/// What becomes of children that still run when the window closes.
enum class ExitChoice { Ask, Stop, Leave };

/// Which sends open the dialog first. Where it is unsure who would be hit (a protected process, a row that is out of
/// sight or has just moved), it opens whatever is chosen.
struct SendConfirmations {
    bool everySignal = false;
    bool kill = true;
    bool severalProcesses = true;

    friend bool operator==(const SendConfirmations &, const SendConfirmations &) = default;
};

/// What the person chose for the whole program, kept in the settings as soon as it is chosen. What belongs to one page
/// is in that page's state.
class Preferences : public QObject
{
    Q_OBJECT

public:
    static constexpr int leastLogEntries = 100;
    static constexpr int mostLogEntries = 200'000; ///< with the names of processes some 500 bytes each
    static constexpr int leastOutputKiB = 16;
    static constexpr int mostOutputKiB = 16 * 1024;

    struct Values {
        std::chrono::milliseconds interval{1500}; ///< from scan to scan; within the bounds of ProcessMonitor
        ThemeChoice theme = ThemeChoice::System;
        ExitChoice onExit = ExitChoice::Ask;
        SendConfirmations confirmations = {};
        int logEntries = 10'000; ///< most that the signal log keeps
        int outputKiB = 256;     ///< most that is kept of what a child wrote. *Units:* KiB

        friend bool operator==(const Values &, const Values &) = default;
    };

    /// Reads what is there; anything that does not fit counts as not there. *Ownership:* the settings must outlive it.
    explicit Preferences(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] const Values &values() const noexcept { return m_values; }
    /// Takes them as far as they are within the bounds, and writes them to the settings.
    void setValues(const Values &values);

    /// For the settings.
    [[nodiscard]] static QVariantMap toMap(const Values &values);
    [[nodiscard]] static Values fromMap(const QVariantMap &map);

Q_SIGNALS:
    void changed();
    /// They hold for this run, but could not be written.
    void notSaved();

private:
    Settings &m_settings;
    Values m_values;
};

} // namespace signalbox
