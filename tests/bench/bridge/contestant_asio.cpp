// SPDX-License-Identifier: MIT
#include "contestant.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/version.hpp>

using namespace signalbox;

namespace {

void waitForNext(boost::asio::signal_set &signals, bench::Contestant &contestant)
{
    signals.async_wait([&](const boost::system::error_code &error, int) {
        if (error)
            return;
        contestant.delivered();
        waitForNext(signals, contestant);
    });
}

} // namespace

int main(int argc, char **argv)
{
    bench::Contestant contestant(argc, argv, "Boost.Asio signal_set, Boost " BOOST_LIB_VERSION);
    boost::asio::io_context context(1); // one thread, as everywhere here
    boost::asio::signal_set signals(context, contestant.standardSignal(), contestant.realTimeSignal());
    waitForNext(signals, contestant);
    contestant.ready();
    context.run();
    return 0;
}
