// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"
#include "ui/support/format.h"

#include <QHash>
#include <QTreeWidget>

namespace signalbox {

/// Everything known of one process as a list of facts by topic: paths, ids, times, memory, limits, environment. Lines
/// that stay the same are not touched by a refresh. The environment is listed only while its topic is open.
class ProcessFacts : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ProcessFacts(QWidget *parent = nullptr);

    void setDetails(const ProcessDetails &details);
    void clearFacts();

private:
    QTreeWidgetItem *topic(const QString &title, bool open = true);
    void fact(QTreeWidgetItem *under, const QString &label, const QString &value);
    void addPlaces(const ProcessDetails &details);
    void addFields(const QString &title, const ProcessRecord &record, std::initializer_list<const char *> fieldIds);
    void addLimits(const ProcessDetails &details);
    void addEnvironment();

    Format m_format;
    std::optional<QByteArray> m_environment;
    std::optional<std::optional<QByteArray>> m_listedEnvironment; // what stands below the topic, if anything does
    QTreeWidgetItem *m_environmentTopic = nullptr;
};

} // namespace signalbox
