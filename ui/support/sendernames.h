// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThread>

#include <optional>

namespace signalbox {

/// The names of processes that sent us signals, read on a thread of its own: /proc may keep a reader waiting, and a
/// sender may have gone by the next turn of the event loop, so it is asked at once and for no more than the name.
///
/// A flood comes from few processes: each is asked once a second at most. *Thread:* GUI; answers come there too.
class SenderNames : public QObject
{
    Q_OBJECT

public:
    explicit SenderNames(QObject *parent = nullptr);
    /// Ends the thread.
    ~SenderNames() override;

    /// The name if it was read less than a second ago: a pid may be recycled, a name changed. Hostile text.
    [[nodiscard]] std::optional<QString> known(pid_t pid) const;
    /// Reads the name; answered() follows, once for all questions that wait for the same process.
    void ask(pid_t pid);

Q_SIGNALS:
    /// `name` is empty if it could not be read any more.
    void answered(pid_t pid, const QString &name);

private:
    class Worker;
    struct Known {
        QString name;
        qint64 sinceNs = 0;
    };

    void take(pid_t pid, const QString &name);

    QThread m_thread;
    Worker *m_worker; // lives on m_thread, deleted by it
    QHash<pid_t, Known> m_known;
    QSet<pid_t> m_asked;
};

} // namespace signalbox
