// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QJsonObject;

namespace signalbox::cli {

/// How a piece of text stands out on a terminal that shows colours.
enum class Style { Plain, Heading, Good, Warning, Bad, Faint };

/// Standard output of a terminal command, or where else it writes: buffered, coloured only where that is wanted, and
/// calm when nobody reads any more. *Thread:* main. *Race:* SIGPIPE is ignored from the first one made, so that a
/// closed pipe is seen as such.
class Output
{
public:
    /// Standard output.
    Output();
    /// What `fd` leads to; `name` is what a complaint calls it. *Ownership:* `fd` stays the caller's.
    Output(int fd, QString name);
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    /// Writes what is left.
    ~Output();

    /// Adds `text` and a newline.
    void line(const QString &text);
    /// Adds `text` as it is.
    void raw(const QString &text);
    /// Adds `object` as one line. Characters that could deceive a terminal are escaped, which JSON allows for any.
    void json(const QJsonObject &object);
    /// Writes what was added; what streams call after each event.
    void flush();
    /// Nothing more can be written (nobody reads any more, the disk is full): a stream may end.
    [[nodiscard]] bool isClosed() const noexcept { return m_closed || m_failure; }
    /// Writes what is left and returns `status`, or 1 with a word on standard error if the output could not be written
    /// (a full disk). A closed pipe is no failure.
    [[nodiscard]] int finish(int status);

    /// `text` in `style`, or as it is where there are no colours: no terminal, NO_COLOR set, TERM=dumb.
    [[nodiscard]] QString styled(const QString &text, Style style) const;
    /// Columns of the terminal; nullopt where the output is none. COLUMNS overrides it.
    [[nodiscard]] std::optional<int> width() const noexcept { return m_width; }

private:
    int m_fd;
    QString m_name;
    QByteArray m_buffer;
    std::optional<int> m_width;
    std::optional<Error> m_failure;
    bool m_colours = false;
    bool m_closed = false;
};

/// One line on standard error: "signalbox: `text`".
void complain(const QString &text);

} // namespace signalbox::cli
