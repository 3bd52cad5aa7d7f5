// SPDX-License-Identifier: MIT
#include "core/signals/signalcodes.h"

#include <csignal>

namespace signalbox {

namespace {

// Numbers instead of the macros: they are kernel ABI, and the headers of older systems lack the newer ones.

constexpr SignalCode commonSignalCodes[] = {
    {0, "SI_USER", QT_TRANSLATE_NOOP("SignalCatalogue", "sent by a process with kill()")},
    {0x80, "SI_KERNEL", QT_TRANSLATE_NOOP("SignalCatalogue", "sent by the kernel")},
    {-1, "SI_QUEUE", QT_TRANSLATE_NOOP("SignalCatalogue", "queued with a value by sigqueue()")},
    {-2, "SI_TIMER", QT_TRANSLATE_NOOP("SignalCatalogue", "a POSIX timer expired")},
    {-3, "SI_MESGQ", QT_TRANSLATE_NOOP("SignalCatalogue", "a message arrived in an empty POSIX message queue")},
    {-4, "SI_ASYNCIO", QT_TRANSLATE_NOOP("SignalCatalogue", "asynchronous input or output completed")},
    {-5, "SI_SIGIO", QT_TRANSLATE_NOOP("SignalCatalogue", "a descriptor became ready, queued as SIGIO")},
    {-6, "SI_TKILL", QT_TRANSLATE_NOOP("SignalCatalogue", "sent to one thread with tgkill() or raise()")},
    {-7, "SI_DETHREAD", QT_TRANSLATE_NOOP("SignalCatalogue", "another thread called execve()")},
    {-60, "SI_ASYNCNL", QT_TRANSLATE_NOOP("SignalCatalogue", "an asynchronous name lookup completed")},
};

constexpr SignalCode illCodes[] = {
    {1, "ILL_ILLOPC", QT_TRANSLATE_NOOP("SignalCatalogue", "illegal opcode")},
    {2, "ILL_ILLOPN", QT_TRANSLATE_NOOP("SignalCatalogue", "illegal operand")},
    {3, "ILL_ILLADR", QT_TRANSLATE_NOOP("SignalCatalogue", "illegal addressing mode")},
    {4, "ILL_ILLTRP", QT_TRANSLATE_NOOP("SignalCatalogue", "illegal trap")},
    {5, "ILL_PRVOPC", QT_TRANSLATE_NOOP("SignalCatalogue", "privileged opcode")},
    {6, "ILL_PRVREG", QT_TRANSLATE_NOOP("SignalCatalogue", "privileged register")},
    {7, "ILL_COPROC", QT_TRANSLATE_NOOP("SignalCatalogue", "coprocessor error")},
    {8, "ILL_BADSTK", QT_TRANSLATE_NOOP("SignalCatalogue", "internal stack error")},
    {9, "ILL_BADIADDR", QT_TRANSLATE_NOOP("SignalCatalogue", "unimplemented instruction address")},
};

constexpr SignalCode fpeCodes[] = {
    {1, "FPE_INTDIV", QT_TRANSLATE_NOOP("SignalCatalogue", "integer division by zero")},
    {2, "FPE_INTOVF", QT_TRANSLATE_NOOP("SignalCatalogue", "integer overflow")},
    {3, "FPE_FLTDIV", QT_TRANSLATE_NOOP("SignalCatalogue", "floating-point division by zero")},
    {4, "FPE_FLTOVF", QT_TRANSLATE_NOOP("SignalCatalogue", "floating-point overflow")},
    {5, "FPE_FLTUND", QT_TRANSLATE_NOOP("SignalCatalogue", "floating-point underflow")},
    {6, "FPE_FLTRES", QT_TRANSLATE_NOOP("SignalCatalogue", "inexact floating-point result")},
    {7, "FPE_FLTINV", QT_TRANSLATE_NOOP("SignalCatalogue", "invalid floating-point operation")},
    {8, "FPE_FLTSUB", QT_TRANSLATE_NOOP("SignalCatalogue", "subscript out of range")},
    {14, "FPE_FLTUNK", QT_TRANSLATE_NOOP("SignalCatalogue", "undiagnosed floating-point exception")},
    {15, "FPE_CONDTRAP", QT_TRANSLATE_NOOP("SignalCatalogue", "trap on a condition")},
};

constexpr SignalCode segvCodes[] = {
    {1, "SEGV_MAPERR", QT_TRANSLATE_NOOP("SignalCatalogue", "nothing is mapped at the address")},
    {2, "SEGV_ACCERR", QT_TRANSLATE_NOOP("SignalCatalogue", "the mapping does not permit the access")},
    {3, "SEGV_BNDERR", QT_TRANSLATE_NOOP("SignalCatalogue", "failed address bound check")},
    {4, "SEGV_PKUERR", QT_TRANSLATE_NOOP("SignalCatalogue", "denied by a memory protection key")},
    {5, "SEGV_ACCADI", QT_TRANSLATE_NOOP("SignalCatalogue", "memory tags are not enabled for the object")},
    {6, "SEGV_ADIDERR", QT_TRANSLATE_NOOP("SignalCatalogue", "disrupting memory tag mismatch")},
    {7, "SEGV_ADIPERR", QT_TRANSLATE_NOOP("SignalCatalogue", "precise memory tag mismatch")},
    {8, "SEGV_MTEAERR", QT_TRANSLATE_NOOP("SignalCatalogue", "asynchronous memory tagging error")},
    {9, "SEGV_MTESERR", QT_TRANSLATE_NOOP("SignalCatalogue", "synchronous memory tagging error")},
    {10, "SEGV_CPERR", QT_TRANSLATE_NOOP("SignalCatalogue", "control-flow protection fault")},
};

constexpr SignalCode busCodes[] = {
    {1, "BUS_ADRALN", QT_TRANSLATE_NOOP("SignalCatalogue", "misaligned address")},
    {2, "BUS_ADRERR",
     QT_TRANSLATE_NOOP("SignalCatalogue", "no such physical address, such as beyond the end of a mapped file")},
    {3, "BUS_OBJERR", QT_TRANSLATE_NOOP("SignalCatalogue", "hardware error specific to the object")},
    {4, "BUS_MCEERR_AR", QT_TRANSLATE_NOOP("SignalCatalogue", "memory is broken where it was being used")},
    {5, "BUS_MCEERR_AO", QT_TRANSLATE_NOOP("SignalCatalogue", "memory is broken, but not in use yet")},
};

constexpr SignalCode trapCodes[] = {
    {1, "TRAP_BRKPT", QT_TRANSLATE_NOOP("SignalCatalogue", "breakpoint")},
    {2, "TRAP_TRACE", QT_TRANSLATE_NOOP("SignalCatalogue", "trace step")},
    {3, "TRAP_BRANCH", QT_TRANSLATE_NOOP("SignalCatalogue", "branch taken")},
    {4, "TRAP_HWBKPT", QT_TRANSLATE_NOOP("SignalCatalogue", "hardware breakpoint or watchpoint")},
    {5, "TRAP_UNK", QT_TRANSLATE_NOOP("SignalCatalogue", "undiagnosed trap")},
    {6, "TRAP_PERF", QT_TRANSLATE_NOOP("SignalCatalogue", "a performance event asked for it")},
};

constexpr SignalCode cldCodes[] = {
    {1, "CLD_EXITED", QT_TRANSLATE_NOOP("SignalCatalogue", "the child exited")},
    {2, "CLD_KILLED", QT_TRANSLATE_NOOP("SignalCatalogue", "the child was killed by a signal")},
    {3, "CLD_DUMPED", QT_TRANSLATE_NOOP("SignalCatalogue", "the child was killed by a signal and dumped core")},
    {4, "CLD_TRAPPED", QT_TRANSLATE_NOOP("SignalCatalogue", "the traced child trapped")},
    {5, "CLD_STOPPED", QT_TRANSLATE_NOOP("SignalCatalogue", "the child stopped")},
    {6, "CLD_CONTINUED", QT_TRANSLATE_NOOP("SignalCatalogue", "the stopped child continued")},
};

constexpr SignalCode ioCodes[] = {
    {1, "POLL_IN", QT_TRANSLATE_NOOP("SignalCatalogue", "data can be read")},
    {2, "POLL_OUT", QT_TRANSLATE_NOOP("SignalCatalogue", "data can be written")},
    {3, "POLL_MSG", QT_TRANSLATE_NOOP("SignalCatalogue", "a message can be read")},
    {4, "POLL_ERR", QT_TRANSLATE_NOOP("SignalCatalogue", "input or output error")},
    {5, "POLL_PRI", QT_TRANSLATE_NOOP("SignalCatalogue", "urgent data can be read")},
    {6, "POLL_HUP", QT_TRANSLATE_NOOP("SignalCatalogue", "the other end hung up")},
};

constexpr SignalCode sysCodes[] = {
    {1, "SYS_SECCOMP", QT_TRANSLATE_NOOP("SignalCatalogue", "a seccomp filter refused the system call")},
    {2, "SYS_USER_DISPATCH",
     QT_TRANSLATE_NOOP("SignalCatalogue", "the program asked to handle the system call itself")},
};

} // namespace

std::span<const SignalCode> codesOfSignal(SignalNumber signal) noexcept
{
    switch (signal.value()) {
    case SIGILL: return illCodes;
    case SIGFPE: return fpeCodes;
    case SIGSEGV: return segvCodes;
    case SIGBUS: return busCodes;
    case SIGTRAP: return trapCodes;
    case SIGCHLD: return cldCodes;
    case SIGIO: return ioCodes;
    case SIGSYS: return sysCodes;
    default: return {};
    }
}

std::span<const SignalCode> pollCodes() noexcept
{
    return ioCodes;
}

std::span<const SignalCode> codesOfAnySignal() noexcept
{
    return commonSignalCodes;
}

} // namespace signalbox
