// SPDX-License-Identifier: MIT
#include "core/children/launchimage.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"

#include <unistd.h>

namespace signalbox {

namespace {

constexpr qsizetype pagesOfOneString = 32;  // MAX_ARG_STRLEN of include/uapi/linux/binfmts.h
const char defaultPath[] = "/bin:/usr/bin"; // _CS_PATH of confstr(3): what execvp(3) takes where PATH is not set

Failure refusal(const char *reason, const QByteArray &subject)
{
    return Failure(Error{.code = ErrorCode::InvalidArgument,
                         .operation = QStringLiteral("launch"),
                         .subject = textFromBytes(subject),
                         .reason = QString::fromLatin1(reason)});
}

// Ordered, so that the same options always give the same image.
QMap<QByteArray, QByteArray> childEnvironment(const LaunchOptions &options)
{
    QMap<QByteArray, QByteArray> variables;
    if (options.environmentBase == EnvironmentBase::Inherit) {
        for (char **entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
            const QByteArray text(*entry);
            const qsizetype equals = text.indexOf('=', 1); // a first '=' would belong to the name
            if (equals > 0 && !variables.contains(text.left(equals)))
                variables.insert(text.left(equals), text.mid(equals + 1));
        }
    }
    for (const QByteArray &name : options.environmentRemovals)
        variables.remove(name);
    for (auto variable = options.environment.cbegin(); variable != options.environment.cend(); ++variable)
        variables.insert(variable.key(), variable.value());
    return variables;
}

std::vector<QByteArray> candidates(const QByteArray &program, const QByteArray &path)
{
    if (program.contains('/'))
        return {program};
    std::vector<QByteArray> result;
    const QList<QByteArray> directories = path.split(':');
    result.reserve(static_cast<size_t>(directories.size()));
    for (const QByteArray &directory : directories)
        result.push_back(directory.isEmpty() ? "./" + program : directory + '/' + program); // empty: here, execvp(3)
    return result;
}

std::vector<char *> pointers(std::vector<QByteArray> &strings)
{
    std::vector<char *> result;
    result.reserve(strings.size() + 1);
    for (QByteArray &string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

std::optional<Failure> refusedInput(const LaunchOptions &options)
{
    if (options.program.isEmpty())
        return refusal("empty-program", {});
    if (options.program.contains('\0'))
        return refusal("embedded-nul", options.program);
    if (options.workingDirectory.contains('\0'))
        return refusal("embedded-nul", options.workingDirectory);
    for (const QByteArray &argument : options.arguments) {
        if (argument.contains('\0'))
            return refusal("embedded-nul", argument);
    }
    for (auto variable = options.environment.cbegin(); variable != options.environment.cend(); ++variable) {
        if (variable.key().isEmpty() || variable.key().contains('='))
            return refusal("bad-variable-name", variable.key());
        if (variable.key().contains('\0') || variable.value().contains('\0'))
            return refusal("embedded-nul", variable.key());
    }
    return std::nullopt;
}

} // namespace

Result<LaunchImage> LaunchImage::create(const LaunchOptions &options)
{
    if (auto refused = refusedInput(options))
        return *refused;
    LaunchImage image;
    const auto variables = childEnvironment(options);
    image.m_programs = candidates(options.program, variables.value("PATH", defaultPath));
    image.m_arguments.push_back(options.program);
    image.m_arguments.insert(image.m_arguments.end(), options.arguments.cbegin(), options.arguments.cend());
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        image.m_variables.push_back(variable.key() + '=' + variable.value());

    for (const QByteArray &program : image.m_programs)
        image.m_programPointers.push_back(program.constData());
    image.m_argumentPointers = pointers(image.m_arguments);
    image.m_variablePointers = pointers(image.m_variables);
    return image;
}

qsizetype LaunchImage::firstTooLong() const noexcept
{
    const qsizetype longest = pagesOfOneString * pageSize() - 1;
    qsizetype index = 0;
    for (const auto *strings : {&m_arguments, &m_variables}) {
        for (const QByteArray &string : *strings) {
            if (string.size() > longest)
                return index;
            ++index;
        }
    }
    return -1;
}

} // namespace signalbox
