// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/support/printdocument.h"
#include "ui/widgets/messagebar.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QPagedPaintDevice;
class QPrinter;

namespace signalbox {

/// Puts what a page shows onto paper or into a PDF. Without a printer the print dialog offers a PDF too.
///
/// Pages are painted one per turn of the event loop: a long log does not hold up the window. *Thread:* GUI.
class Printing : public QObject
{
    Q_OBJECT

public:
    /// Makes what there is to print at that moment; null for nothing.
    using Make = std::function<std::unique_ptr<PrintDocument>()>;

    /// *Ownership:* belongs to `owner`, in which Ctrl+P prints.
    Printing(Make make, QWidget *owner);
    ~Printing() override;

    /// "Print…", for menus.
    [[nodiscard]] QAction *action() const noexcept { return m_action; }
    /// Whether there is anything to print.
    void setAvailable(bool available);
    /// Asks for a printer, then prints.
    void print();
    /// Prints on what `printer` is set to. What comes of it is posted.
    void printOn(std::unique_ptr<QPrinter> printer);
    /// Writes a PDF to `path`, whole or not at all. What comes of it is posted.
    void savePdf(const QString &path);
    [[nodiscard]] bool isPrinting() const noexcept { return m_job != nullptr; }

Q_SIGNALS:
    void messagePosted(const signalbox::Message &message);
    /// Nothing is printed any more.
    void finished();

private:
    struct Job;
    void start(std::unique_ptr<Job> job);
    void updateEnabled();
    void paintNextPage();
    void finish();
    void report(const QString &path, const Result<void> &written);

    Make m_make;
    QWidget *m_owner;
    QAction *m_action;
    std::unique_ptr<Job> m_job;
    bool m_isAvailable = true;
};

} // namespace signalbox
