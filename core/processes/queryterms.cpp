// SPDX-License-Identifier: MIT
// What each field of the query language means.
#include "core/base/clock.h"
#include "core/processes/queryparser.h"
#include "core/processes/terminalname.h"
#include "core/processes/textneedle.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace signalbox {

namespace {

using Record = ProcessRecord;
using Test = std::function<QueryMatch(const Record &)>;

Failure failure(qsizetype position, const char *reason)
{
    return Failure(Error{.code = ErrorCode::ParseError, .position = position, .reason = QString::fromLatin1(reason)});
}

QueryMatch asMatch(bool matches) noexcept
{
    return matches ? QueryMatch::Yes : QueryMatch::No;
}

QueryMatch asMatch(std::optional<bool> matches) noexcept
{
    return matches ? asMatch(*matches) : QueryMatch::Unknown;
}

QueryNode testNode(ProcFiles files, Test test)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Test;
    node.files = files;
    node.test = std::move(test);
    return node;
}

// A number with what compares it.
enum class Comparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Bound {
    Comparison comparison = Comparison::Equal;
    double value = 0;
    double tolerance = 0; ///< of Equal: half of the last unit that was written

    [[nodiscard]] bool holds(double actual) const noexcept
    {
        switch (comparison) {
        case Comparison::Equal: return std::abs(actual - value) <= tolerance;
        case Comparison::Less: return actual < value;
        case Comparison::LessOrEqual: return actual <= value;
        case Comparison::Greater: return actual > value;
        case Comparison::GreaterOrEqual: return actual >= value;
        }
        return false;
    }
};

struct Operator {
    Comparison comparison;
    qsizetype size;
};

std::optional<Operator> takeOperator(QStringView value) noexcept
{
    if (value.startsWith(QLatin1String(">=")))
        return Operator{Comparison::GreaterOrEqual, 2};
    if (value.startsWith(QLatin1String("<=")))
        return Operator{Comparison::LessOrEqual, 2};
    if (value.startsWith(QLatin1Char('>')))
        return Operator{Comparison::Greater, 1};
    if (value.startsWith(QLatin1Char('<')))
        return Operator{Comparison::Less, 1};
    if (value.startsWith(QLatin1Char('=')))
        return Operator{Comparison::Equal, 1};
    return std::nullopt;
}

// How much one of the unit in `suffix` is; 0 if it is none. "G", "GB" and "GiB" are all 1024 to the third.
double unitFactor(QStringView suffix) noexcept
{
    if (suffix.isEmpty() || suffix.compare(QLatin1String("B"), Qt::CaseInsensitive) == 0)
        return 1;
    const QStringView rest = suffix.sliced(1);
    const bool wellFormed = rest.isEmpty() || rest.compare(QLatin1String("B"), Qt::CaseInsensitive) == 0
                            || rest.compare(QLatin1String("iB"), Qt::CaseInsensitive) == 0;
    constexpr std::u16string_view units = u"KMGT";
    const size_t power = units.find(suffix.front().toUpper().unicode());
    return wellFormed && power != std::u16string_view::npos ? std::pow(1024.0, static_cast<double>(power + 1)) : 0;
}

enum class NumberKind { Integer, SignedInteger, Percent, Size };

Result<Bound> parseBound(const QString &value, NumberKind kind)
{
    const bool isAmount = kind == NumberKind::Percent || kind == NumberKind::Size;
    const auto op = takeOperator(value);
    const char *const reason = kind == NumberKind::Size ? "expected-size" : "expected-number";
    qsizetype at = op ? op->size : 0;
    const qsizetype begin = at;
    const auto isDigit = [&] {
        return at < value.size() && value[at] >= QLatin1Char('0') && value[at] <= QLatin1Char('9');
    };
    if (kind == NumberKind::SignedInteger && at < value.size() && value[at] == QLatin1Char('-'))
        ++at;
    const qsizetype firstDigit = at;
    while (isDigit())
        ++at;
    if (at == firstDigit)
        return failure(at, reason);
    double lastPlace = 1;
    if (isAmount && at < value.size() && value[at] == QLatin1Char('.')) {
        const qsizetype point = at++;
        while (isDigit())
            ++at;
        if (at == point + 1)
            return failure(at, reason);
        lastPlace = std::pow(10.0, -static_cast<double>(at - point - 1));
    }
    const double number = QStringView(value).sliced(begin, at - begin).toDouble(); // in the C locale
    double factor = 1;
    if (kind == NumberKind::Size)
        factor = unitFactor(QStringView(value).sliced(at));
    else if (QStringView(value).sliced(at) == QLatin1String("%") && kind == NumberKind::Percent)
        ++at;
    if (factor == 0 || (kind != NumberKind::Size && at != value.size()))
        return failure(at, reason);
    const Comparison unsaid = isAmount ? Comparison::GreaterOrEqual : Comparison::Equal;
    return Bound{op ? op->comparison : unsaid, number * factor, isAmount ? lastPlace * factor / 2 : 0};
}

using Number = std::optional<double> (*)(const Record &);

Result<QueryNode> numberTest(const QString &value, NumberKind kind, ProcFiles files, Number number)
{
    const auto bound = parseBound(value, kind);
    if (!bound)
        return Failure(bound.error());
    return testNode(files, [bound = *bound, number](const Record &record) {
        const auto actual = number(record);
        return actual ? asMatch(bound.holds(*actual)) : QueryMatch::Unknown;
    });
}

struct StateWord {
    const char *word;
    const char *states;
};
constexpr StateWord stateWords[] = {
    {"running", "R"}, {"sleeping", "S"}, {"waiting", "D"}, {"stopped", "T"},
    {"traced", "t"},  {"zombie", "Z"},   {"idle", "I"},
};

Result<QueryNode> stateTest(const QString &value)
{
    std::string states;
    for (const StateWord &word : stateWords) {
        if (value.compare(QLatin1String(word.word), Qt::CaseInsensitive) == 0)
            states = word.states;
    }
    for (qsizetype i = 0; states.empty() || (i > 0 && i < value.size()); ++i) {
        if (i == value.size())
            return failure(i, "expected-state");
        const char letter = value[i].toLatin1();
        // Only T (stopped) and t (traced) differ by case.
        const char meant =
            letter == 't' || letter < 'a' || letter > 'z' ? letter : static_cast<char>(letter - 'a' + 'A');
        if (meant == '\0' || processStateFromLetter(meant) == ProcessState::Unknown)
            return failure(i, "expected-state");
        states += meant;
    }
    return testNode(ProcFile::Stat, [states](const Record &record) {
        return asMatch(states.find(static_cast<char>(record.stat.state)) != std::string_view::npos);
    });
}

using Set = SignalSet (*)(const SignalDisposition &);

Result<QueryNode> signalTest(const QString &value, Set set)
{
    const bool any = value.compare(QLatin1String("any"), Qt::CaseInsensitive) == 0;
    const bool none = value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
    SignalNumber signal;
    if (!any && !none) {
        const auto parsed = SignalNumber::parse(value);
        if (!parsed)
            return failure(0, "expected-signal");
        signal = *parsed;
    }
    return testNode(ProcFile::Status, [=](const Record &record) {
        const SignalDisposition *disposition = record.disposition();
        if (!disposition)
            return QueryMatch::Unknown;
        const SignalSet signalSet = set(*disposition);
        return asMatch(any || none ? signalSet.isEmpty() == none : signalSet.contains(signal));
    });
}

Result<QueryNode> kernelTest(const QString &value)
{
    const auto is = [&](const char *word) { return value.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; };
    const bool yes = is("yes") || is("true") || is("1");
    if (!yes && !is("no") && !is("false") && !is("0"))
        return failure(0, "expected-yes-or-no");
    return testNode(ProcFile::Stat,
                    [yes](const Record &record) { return asMatch(record.stat.isKernelThread() == yes); });
}

QueryNode userTest(const QString &value)
{
    return testNode(ProcFile::Owner, [needle = TextNeedle(value)](const Record &record) {
        if (!record.uid)
            return QueryMatch::Unknown;
        return asMatch(needle.equals(record.user) || needle.number() == qint64{*record.uid});
    });
}

using TextTest = std::optional<bool> (*)(const Record &, const TextNeedle &);

QueryNode textTest(const QString &value, ProcFiles files, TextTest test)
{
    return testNode(files,
                    [needle = TextNeedle(value), test](const Record &record) { return asMatch(test(record, needle)); });
}

std::optional<bool> inBytes(const std::optional<QByteArray> &bytes, const TextNeedle &needle)
{
    return bytes ? std::optional(needle.isIn(QByteArrayView(*bytes))) : std::nullopt;
}

struct NumberField {
    const char *name;
    NumberKind kind;
    ProcFile file;
    Number number;
};
constexpr NumberField numberFields[] = {
    {"pid", NumberKind::Integer, ProcFile::Stat, [](const Record &r) { return std::optional<double>(r.id.pid); }},
    {"ppid", NumberKind::Integer, ProcFile::Stat, [](const Record &r) { return std::optional<double>(r.stat.ppid); }},
    {"group", NumberKind::Integer, ProcFile::Stat, [](const Record &r) { return std::optional<double>(r.stat.group); }},
    {"session", NumberKind::Integer, ProcFile::Stat,
     [](const Record &r) { return std::optional<double>(r.stat.session); }},
    {"threads", NumberKind::Integer, ProcFile::Stat,
     [](const Record &r) { return std::optional(static_cast<double>(r.stat.threads)); }},
    {"nice", NumberKind::SignedInteger, ProcFile::Stat,
     [](const Record &r) { return std::optional(static_cast<double>(r.stat.nice)); }},
    {"uid", NumberKind::Integer, ProcFile::Owner,
     [](const Record &r) { return r.uid ? std::optional<double>(*r.uid) : std::nullopt; }},
    {"cpu", NumberKind::Percent, ProcFile::Stat,
     [](const Record &r) { return r.cpuPercent ? std::optional<double>(*r.cpuPercent) : std::nullopt; }},
    {"mem", NumberKind::Size, ProcFile::Stat,
     [](const Record &r) { return std::optional(static_cast<double>(r.stat.residentPages * pageSize())); }},
};

struct TextField {
    const char *name;
    ProcFile file;
    TextTest test;
};
constexpr TextField textFields[] = {
    {"name", ProcFile::Stat, [](const Record &r, const TextNeedle &n) { return std::optional(matchesName(r, n)); }},
    {"cmd", ProcFile::CommandLine, [](const Record &r, const TextNeedle &n) { return matchesCommandLine(r, n); }},
    {"tty", ProcFile::Stat,
     [](const Record &r, const TextNeedle &n) {
         return std::optional(r.stat.tty != 0 && n.isIn(terminalName(r.stat.tty)));
     }},
    {"exe", ProcFile::Exe,
     [](const Record &r, const TextNeedle &n) { return r.extras ? inBytes(r.extras->exe, n) : std::nullopt; }},
    {"cgroup", ProcFile::Cgroup,
     [](const Record &r, const TextNeedle &n) { return r.extras ? inBytes(r.extras->cgroup, n) : std::nullopt; }},
};

struct SignalField {
    const char *name;
    Set set;
};
constexpr SignalField signalFields[] = {
    {"catches", [](const SignalDisposition &d) { return d.caught; }},
    {"ignores", [](const SignalDisposition &d) { return d.ignored; }},
    {"blocks", [](const SignalDisposition &d) { return d.blocked; }},
    {"pending", [](const SignalDisposition &d) { return d.pending | d.sharedPending; }},
};

} // namespace

Result<QueryNode> queryTest(const QString &field, const QString &value)
{
    const auto is = [&](const char *name) { return field == QLatin1String(name); };
    const auto known = [&](const auto &fields) {
        return std::find_if(std::begin(fields), std::end(fields),
                            [&](const auto &candidate) { return is(candidate.name); });
    };
    const auto *number = known(numberFields);
    const auto *text = known(textFields);
    const auto *signal = known(signalFields);
    const bool isNumber = number != std::end(numberFields);
    const bool isText = text != std::end(textFields);
    const bool isSignal = signal != std::end(signalFields);
    if (!isNumber && !isText && !isSignal && !is("state") && !is("user") && !is("kernel"))
        return failure(-1, "unknown-field");
    if (value.isEmpty())
        return failure(0, "expected-value");
    if (isNumber)
        return numberTest(value, number->kind, number->file, number->number);
    if (isText)
        return textTest(value, text->file, text->test);
    if (isSignal)
        return signalTest(value, signal->set);
    return is("state") ? stateTest(value) : is("kernel") ? kernelTest(value) : userTest(value);
}

QueryNode queryWord(const QString &word)
{
    return testNode(ProcFile::CommandLine | ProcFile::Owner, [needle = TextNeedle(word)](const Record &record) {
        return asMatch(matchesName(record, needle) || matchesPid(record, needle)
                       || matchesCommandLine(record, needle).value_or(false)
                       || matchesUser(record, needle).value_or(false));
    });
}

} // namespace signalbox
