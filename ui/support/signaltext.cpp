// SPDX-License-Identifier: MIT
#include "ui/support/signaltext.h"

#include <QCoreApplication>

#include <csignal>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignalText)
};

QString catalogueText(const char *text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("SignalCatalogue", text);
}

} // namespace

QString sendScopeText(SendScope scope)
{
    switch (scope) {
    case SendScope::Process: return Texts::tr("the process");
    case SendScope::Thread: return Texts::tr("one thread");
    case SendScope::Group: return Texts::tr("its process group");
    case SendScope::Subtree: return Texts::tr("it and all its descendants");
    }
    return {};
}

QString protectionText(ProtectedTarget kind)
{
    switch (kind) {
    case ProtectedTarget::NotProtected: return {};
    case ProtectedTarget::Init: return Texts::tr("it is the first process: all others depend on it");
    case ProtectedTarget::Ourselves: return Texts::tr("it is Signalbox itself");
    case ProtectedTarget::SessionLeader: return Texts::tr("it leads the session that Signalbox runs in");
    case ProtectedTarget::DisplayServer: return Texts::tr("it is the display server: all windows depend on it");
    }
    return {};
}

QString signalIntent(SignalNumber signal)
{
    switch (signal.value()) {
    case SIGTERM: return Texts::tr("End");
    case SIGKILL: return Texts::tr("Kill");
    case SIGINT: return Texts::tr("Interrupt");
    case SIGQUIT: return Texts::tr("Quit with core dump");
    case SIGHUP: return Texts::tr("Hang up or reload");
    case SIGSTOP: return Texts::tr("Suspend");
    case SIGTSTP: return Texts::tr("Ask to suspend");
    case SIGCONT: return Texts::tr("Continue");
    case SIGUSR1: return Texts::tr("User signal 1");
    case SIGUSR2: return Texts::tr("User signal 2");
    case SIGABRT: return Texts::tr("Abort");
    default: return {};
    }
}

QString signalActionText(SignalNumber signal)
{
    const QString intent = signalIntent(signal);
    if (intent.isEmpty())
        return signal.name();
    return Texts::tr("%1 (%2)", "%1 what it is for, %2 short name of the signal").arg(intent, signal.shortName());
}

QString signalDescription(const SignalInfo &info)
{
    return catalogueText(info.description);
}

QString signalRaisedBy(const SignalInfo &info)
{
    return catalogueText(info.raisedBy);
}

QString signalCodeDescription(const SignalCode &code)
{
    return catalogueText(code.description);
}

} // namespace signalbox
