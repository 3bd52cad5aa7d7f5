// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace signalbox {

/// Reads everything about one process at a time, on a thread of its own: a process with ten thousand threads takes a
/// while. *Thread:* GUI; answers come there too.
class DetailsReader : public QObject
{
    Q_OBJECT

public:
    using Answer = std::shared_ptr<const Result<ProcessDetails>>;

    explicit DetailsReader(const ProcReader::Options &options = {}, QObject *parent = nullptr);
    /// Ends the thread; waits for what is being read.
    ~DetailsReader() override;

    /// Asks for `id`; an older question that has not been begun is dropped, the answer to one that has been is not.
    void request(const ProcessId &id);

Q_SIGNALS:
    void answered(const signalbox::ProcessId &id, const signalbox::DetailsReader::Answer &answer);

private:
    void begin(const ProcessId &id);

    QThread m_thread;
    QObject *m_worker;                    // lives on m_thread
    std::shared_ptr<ProcReader> m_reader; // used on m_thread alone
    std::optional<ProcessId> m_next;
    bool m_busy = false;
};

} // namespace signalbox
