// SPDX-License-Identifier: MIT
#include "ui/widgets/sendfailure.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

namespace signalbox {

Message sendFailureMessage(const Error &error, const ErrorContext &context)
{
    Message message{.kind = MessageKind::Error, .text = errorText(error, context)};
    if (const QString command = errorCommand(error, context); !command.isEmpty()) {
        message.actionText = QCoreApplication::translate("SendFailure", "Copy the command");
        message.action = [command] { QGuiApplication::clipboard()->setText(command); };
    }
    return message;
}

} // namespace signalbox
