// SPDX-License-Identifier: MIT
#include "ui/pages/childrenclosing.h"

#include "ui/support/childtext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr std::chrono::seconds patience{5};
constexpr size_t namesShown = 5;

} // namespace

ChildrenClosing::ChildrenClosing(ChildRoster &roster, QWidget *owner)
    : QObject(owner)
    , m_roster(roster)
    , m_owner(owner)
{
    connect(&roster, &ChildRoster::changed, this, &ChildrenClosing::updateProgress);
}

bool ChildrenClosing::isReady()
{
    if (m_isDecided || m_choice == ExitChoice::Leave || m_roster.aliveChildren().empty())
        return true;
    if (m_question || m_progress)
        return false;
    if (m_choice == ExitChoice::Stop)
        stopAll();
    else
        ask();
    return false;
}

void ChildrenClosing::setChoice(ExitChoice choice)
{
    m_choice = choice;
    m_roster.setOnExit(choice == ExitChoice::Leave ? ChildRoster::OnExit::Leave : ChildRoster::OnExit::Stop);
}

QString ChildrenClosing::question() const
{
    const std::vector<ChildKey> alive = m_roster.aliveChildren();
    QStringList names;
    for (size_t i = 0; i < alive.size() && i < namesShown; ++i)
        names << childNameText(*m_roster.find(alive[i]));
    if (alive.size() > namesShown)
        names << tr("and %n more", nullptr, static_cast<int>(alive.size() - namesShown));
    return names.join(QLatin1Char('\n'));
}

void ChildrenClosing::ask()
{
    const int count = static_cast<int>(m_roster.aliveChildren().size());
    m_question = new QMessageBox(QMessageBox::Question, tr("Close Signalbox"),
                                 count == 1 ? tr("1 process launched here is still running.")
                                            : tr("%n processes launched here are still running.", nullptr, count),
                                 QMessageBox::NoButton, m_owner->window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(question() + QStringLiteral("\n\n")
                                   + tr("Left running, they have nobody who reads their output: one that writes to it "
                                        "ends by SIGPIPE, one in a terminal by SIGHUP."));
    QPushButton *leaveButton = m_question->addButton(tr("&Leave them running"), QMessageBox::AcceptRole);
    QPushButton *stopButton = m_question->addButton(tr("&Stop them"), QMessageBox::DestructiveRole);
    QPushButton *cancel = m_question->addButton(QMessageBox::Cancel);
    leaveButton->setObjectName(QStringLiteral("leaveButton"));
    stopButton->setObjectName(QStringLiteral("stopButton"));
    m_question->setDefaultButton(cancel);
    m_question->setEscapeButton(cancel);
    connect(leaveButton, &QPushButton::clicked, this, &ChildrenClosing::leave);
    connect(stopButton, &QPushButton::clicked, this, &ChildrenClosing::stopAll);
    m_question->open();
}

void ChildrenClosing::leave()
{
    m_isDecided = true;
    m_roster.setOnExit(ChildRoster::OnExit::Leave);
    // Once the question is gone: closing the window would close it once more.
    QMetaObject::invokeMethod(this, &ChildrenClosing::decided, Qt::QueuedConnection);
}

void ChildrenClosing::stopAll()
{
    m_progress = new QDialog(m_owner->window());
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setWindowTitle(tr("Close Signalbox"));
    auto *layout = new QVBoxLayout(m_progress);
    m_progressText = new QLabel;
    m_progressText->setTextFormat(Qt::PlainText);
    layout->addWidget(m_progressText);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setAccessibleName(tr("Stopping"));
    layout->addWidget(bar);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, m_progress, &QDialog::reject);
    connect(m_progress, &QDialog::rejected, this, [this] {
        for (const ChildKey key : m_roster.aliveChildren())
            m_roster.cancelStop(key);
    });
    for (const ChildKey key : m_roster.aliveChildren())
        static_cast<void>(m_roster.stop(key, patience)); // one that cannot be stopped is told by what remains
    m_progress->open();
    updateProgress();
}

void ChildrenClosing::updateProgress()
{
    if (!m_progress)
        return;
    const std::vector<ChildKey> alive = m_roster.aliveChildren();
    if (alive.empty()) {
        m_progress->disconnect(this);
        m_progress->accept();
        m_isDecided = true;
        QMetaObject::invokeMethod(this, &ChildrenClosing::decided, Qt::QueuedConnection);
        return;
    }
    const bool isUnderWay =
        std::any_of(alive.begin(), alive.end(), [this](ChildKey key) { return m_roster.find(key)->stop.has_value(); });
    m_progressText->setText(isUnderWay ? tr("Waiting for the end of: %1\nAfter %2 s those that are left are killed.")
                                             .arg(question(), QString::number(std::chrono::seconds(patience).count()))
                                       : tr("Still running, although they were killed: %1").arg(question()));
}

} // namespace signalbox
