// SPDX-License-Identifier: MIT
// What SendSignalDialog says where rights are missing: whose processes they are, and what does it with other rights.
#include "core/base/untrustedtext.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/sendtargetmodel.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcommand.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace signalbox {

namespace {

/// What of a command is shown; all of it is copied.
constexpr qsizetype longestCommand = 160;
constexpr qsizetype mostOwners = 3;

QString ownersText(const std::vector<SendTarget> &targets)
{
    QStringList owners;
    for (const SendTarget &target : targets) {
        const QString owner = target.user.isEmpty() ? SendSignalDialog::tr("somebody else", "owner of a process")
                                                    : visibleText(target.user);
        if (!owners.contains(owner))
            owners += owner;
    }
    const bool isMore = owners.size() > mostOwners;
    return owners.mid(0, mostOwners).join(SendSignalDialog::tr(", ", "between names"))
           + (isMore ? QStringLiteral(", …") : QString());
}

} // namespace

QWidget *SendSignalDialog::makeRights()
{
    m_rights = new QWidget(this);
    auto *layout = new QHBoxLayout(m_rights);
    layout->setContentsMargins(0, 0, 0, 0);
    m_rightsText = new QLabel(m_rights);
    m_rightsText->setObjectName(QStringLiteral("rights"));
    m_rightsText->setTextFormat(Qt::PlainText);
    m_rightsText->setWordWrap(true);
    m_rightsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copyCommand = new QPushButton(tr("C&opy the command"), m_rights);
    m_copyCommand->setObjectName(QStringLiteral("copyCommand"));
    m_copyCommand->setAutoDefault(false);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command); });
    layout->addWidget(m_rightsText, 1);
    layout->addWidget(m_copyCommand, 0, Qt::AlignTop);
    m_rights->hide();
    return m_rights;
}

void SendSignalDialog::updateRights()
{
    const std::vector<SendTarget> forbidden = m_targets->forbiddenTargets();
    std::vector<ProcessId> ids;
    for (const SendTarget &target : forbidden)
        ids.push_back(target.id);
    SendRequest request = chosenRequest();
    // Those of a group or a tree that could be reached got it from here: the others one by one.
    if (request.scope != SendScope::Thread)
        request.scope = SendScope::Process;
    m_command = sendCommand(request, ids, chosenEscalation());
    m_rights->setVisible(!forbidden.empty() && !m_command.isEmpty());
    if (m_rights->isHidden())
        return;
    const QString whose =
        forbidden.size() == 1
            //: %1 a process, %2 a user
            ? tr("%1 belongs to %2.")
                  .arg(processText(forbidden.front().name, forbidden.front().id.pid), ownersText(forbidden))
            //: %1 users
            : tr("%n of them belong to others: %1.", nullptr, static_cast<int>(forbidden.size()))
                  .arg(ownersText(forbidden));
    const QString shown =
        m_command.size() <= longestCommand ? m_command : m_command.left(longestCommand) + QChar(0x2026);
    //: %1 whose process it is, %2 a command for a terminal
    m_rightsText->setText(
        tr("%1 With the rights of the owner or of root, this does it in a terminal: %2").arg(whose, shown));
}

} // namespace signalbox
