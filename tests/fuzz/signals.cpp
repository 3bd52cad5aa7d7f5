// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/signals/signalset.h"

using namespace signalbox;
using namespace signalbox::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = bytesOf(data, size);
    if (const auto signal = SignalNumber::parse(QString::fromUtf8(bytes))) {
        require(signal->value() >= 1 && signal->value() <= SignalNumber::maximum());
        require(SignalNumber::parse(signal->name()) == signal);
    }
    if (const auto set = SignalSet::fromHex(bytes)) {
        require(SignalSet::fromHex(set->toHex()) == set);
        require(set->toVector().size() <= 64);
    }
    return 0;
}
