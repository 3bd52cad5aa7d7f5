// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Called by libFuzzer for each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace signalbox::fuzz {

/// The input as the bytes it is.
[[nodiscard]] inline QByteArrayView bytesOf(const std::uint8_t *data, std::size_t size) noexcept
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Ends the run, with the input kept, if what must always hold does not.
inline void require(bool holds) noexcept
{
    if (!holds)
        std::abort();
}

} // namespace signalbox::fuzz
