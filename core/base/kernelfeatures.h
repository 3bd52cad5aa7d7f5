// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace signalbox {

/// What this kernel (or the sandbox we run in) can do, asked by trying. *Cost:* some twenty system calls.
struct KernelFeatures {
    bool pidfdOpen = false;       ///< 5.3
    bool pidfdSendSignal = false; ///< 5.1
    bool pidfdWaitid = false;     ///< waitid(P_PIDFD), 5.4
    bool pidfdThread = false;     ///< PIDFD_THREAD, 6.9
    bool pidfdScopes = false;     ///< scope flags of pidfd_send_signal, 6.9
    bool pidfdInfo = false;       ///< PIDFD_GET_INFO, 6.13
    bool pidfdExitInfo = false;   ///< its exit information, 6.15
    bool procSignalMasks = false; ///< /proc/PID/status has the Sig* lines (gVisor has not)
    bool procHidden = false;      ///< /proc is mounted with hidepid and we may not see others
    bool userNamespaces = false;  ///< an unprivileged user namespace can be made
    QString release;              ///< uname -r

    /// Probes now. Our own process and one short-lived child are all that is touched. *Thread:* main (it forks).
    [[nodiscard]] static KernelFeatures probe();
    /// probe() once per process, then the same answer.
    [[nodiscard]] static const KernelFeatures &cached();
};

/// One line of `doctor`: `name` is a stable id, `detail` what was found (errno name, version, path).
struct FeatureReport {
    QString name;
    bool available = false;
    QString detail;
};

/// `features` as a list, in a stable order.
[[nodiscard]] std::vector<FeatureReport> describe(const KernelFeatures &features);

} // namespace signalbox
