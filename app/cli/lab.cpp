// SPDX-License-Identifier: MIT
#include "app/cli/lab.h"

#include "app/cli/commandline.h"
#include "app/cli/json.h"
#include "app/cli/labrun.h"
#include "app/cli/texttable.h"
#include "core/base/untrustedtext.h"
#include "core/lab/experiments.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace signalbox::cli {
namespace {

QString notes()
{
    return QStringLiteral("Each experiment starts small programs of its own, lets them send and receive signals, and "
                          "holds what they saw against\nwhat its claim says. Names are those of \"lab list\", or "
                          "numbers. The verdict is confirmed, refuted, or unsupported where\nthis machine lacks "
                          "something, which is then said. Exit status 1 if any was not confirmed or unsupported.");
}

int listExperiments(bool asJson)
{
    Output output;
    if (asJson) {
        for (const Experiment &experiment : experiments()) {
            QJsonObject object = jsonLine();
            object.insert(QStringLiteral("experiment"), QLatin1String(experiment.id));
            object.insert(QStringLiteral("number"), experiment.number);
            object.insert(QStringLiteral("topic"), QLatin1String(labTopicName(experiment.topic)));
            object.insert(QStringLiteral("title"), QLatin1String(experiment.title));
            object.insert(QStringLiteral("claim"), QLatin1String(experiment.claim));
            output.json(object);
        }
        return output.finish(exitcode::done);
    }
    TextTable table;
    table.addColumn(QStringLiteral("#"), TextTable::Align::Right);
    table.addColumn(QStringLiteral("name"));
    table.addColumn(QStringLiteral("claim"));
    for (const Experiment &experiment : experiments())
        table.addRow({QString::number(experiment.number), QString::fromLatin1(experiment.id),
                      QString::fromUtf8(experiment.claim)});
    table.print(output);
    return output.finish(exitcode::done);
}

/// What the words choose; the exit status where they choose wrongly.
std::optional<int> chooseExperiments(const CommandLine &line, const QStringList &names, std::vector<Experiment> &into)
{
    if (line.isSet(QStringLiteral("all"))) {
        if (!names.isEmpty())
            return line.wrongUsage(
                QStringLiteral("--all runs every experiment: \"%1\" is one word too many.").arg(visibleText(names[0])));
        into = experiments();
        return {};
    }
    if (names.isEmpty())
        return line.wrongUsage(QStringLiteral("\"lab run\" needs the name of an experiment (\"signalbox lab list\" "
                                              "shows them), or --all."));
    for (const QString &name : names) {
        const Experiment *const found = findExperiment(name);
        if (!found)
            return line.wrongUsage(QStringLiteral("There is no experiment \"%1\"; \"signalbox lab list\" shows those "
                                                  "there are, and a number from 1 to %2 will do.")
                                       .arg(visibleText(name), QString::number(experiments().back().number)));
        into.push_back(*found);
    }
    return {};
}

int failed(const Error &error)
{
    if (error.reason == QLatin1String("subject-missing"))
        complain(QStringLiteral("lab: The program that carries out experiments is not where it belongs: \"%1\" is "
                                "missing. Is the installation complete?")
                     .arg(visibleText(error.subject)));
    else
        complain(QStringLiteral("lab: ") + errorText(error));
    return exitcode::failed;
}

int runExperiments(const CommandLine &line, const QStringList &names, bool asJson)
{
    std::vector<Experiment> chosen;
    if (const auto status = chooseExperiments(line, names, chosen))
        return *status;
    auto subjects = LabSubjects::find();
    if (!subjects)
        return failed(subjects.error());
    Output output;
    LabRun run(output, std::move(*subjects), std::move(chosen), asJson ? LabRun::Format::Json : LabRun::Format::Text);
    if (const Result<void> started = run.start(); !started)
        return failed(started.error());
    return output.finish(QCoreApplication::exec());
}

} // namespace

int runLab(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("lab"), QStringLiteral("lab list | run NAME... | run --all [--json]"),
                     QStringLiteral("Runs experiments that show what signals really do on this kernel."), notes());
    line.addFlag(QStringLiteral("all"), QStringLiteral("Run every experiment."));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per experiment."));
    if (const auto status = line.parse(arguments))
        return *status;
    const QStringList words = line.positional();
    const bool asJson = line.isSet(QStringLiteral("json"));
    if (words.isEmpty())
        return line.wrongUsage(QStringLiteral("\"lab\" needs a word: \"list\" shows the experiments, \"run\" runs some "
                                              "of them."));
    if (words[0] == QLatin1String("run"))
        return runExperiments(line, words.mid(1), asJson);
    if (words[0] != QLatin1String("list"))
        return line.wrongUsage(QStringLiteral("\"%1\" is not what \"lab\" can do: it can \"list\" experiments and "
                                              "\"run\" them.")
                                   .arg(visibleText(words[0])));
    if (words.size() > 1 || line.isSet(QStringLiteral("all")))
        return line.wrongUsage(QStringLiteral("\"lab list\" takes no more words; it shows all experiments."));
    return listExperiments(asJson);
}

} // namespace signalbox::cli
