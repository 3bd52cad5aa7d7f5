// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/base/untrustedtext.h"

using namespace signalbox;
using namespace signalbox::fuzz;

namespace {

bool isPlain(const QString &text) noexcept
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return false;
    }
    return true;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = bytesOf(data, size);
    const QString visible = visibleTextFromBytes(bytes);
    require(isPlain(visible));
    require(visibleText(visible) == visible);
    require(isPlain(visibleCommandLine(bytes)));
    // As UTF-16, lone surrogates included.
    require(isPlain(visibleText(QString(
        reinterpret_cast<const QChar *>(QByteArray(bytes.data(), bytes.size()).constData()), bytes.size() / 2))));
    return 0;
}
