// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

namespace signalbox {

/// Sorts the first `count` values, of which most stand in order already: what stands out of order is taken out, sorted
/// alone and merged in. A refresh moves a few of thousands of rows. *Cost:* linear in `count` where few are out of
/// order, never more than some times that of std::sort(). *Source:* the idea is "drop-merge sort".
template<typename Value, typename Less>
void sortNearlySorted(std::vector<Value> &values, size_t count, Less less)
{
    // So many out of order one after the other are rather in order, and what stands before them is not.
    constexpr size_t longestRun = 8;
    std::vector<Value> strays;
    size_t kept = 0; // values[0, kept) are in order
    size_t run = 0;  // of strays, right before `next`
    const size_t most = count / 4;
    size_t next = 0;
    while (next < count && strays.size() <= most) {
        if (kept == 0 || !less(values[next], values[kept - 1])) {
            values[kept++] = values[next++];
            run = 0;
        } else if (run == 0 && kept > 1 && !less(values[next], values[kept - 2])) {
            strays.push_back(values[kept - 1]); // without it, all is well
            values[kept - 1] = values[next++];
        } else if (run < longestRun) {
            strays.push_back(values[next++]);
            ++run;
        } else {
            strays.resize(strays.size() - run); // they still stand where they stood
            next -= run;
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(next);
            const Value highest = *std::max_element(first, first + static_cast<std::ptrdiff_t>(run), less);
            for (; kept > 0 && less(highest, values[kept - 1]); --kept)
                strays.push_back(values[kept - 1]);
            run = 0;
        }
    }
    // Whatever was not looked at joins the strays, where so many are out of order that merging gains nothing.
    const auto at = [&values](size_t position) { return values.begin() + static_cast<std::ptrdiff_t>(position); };
    strays.insert(strays.end(), at(next), at(count));
    std::sort(strays.begin(), strays.end(), less);
    std::copy(strays.begin(), strays.end(), at(kept));
    std::inplace_merge(at(0), at(kept), at(count), less);
}

} // namespace signalbox
