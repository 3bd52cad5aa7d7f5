// SPDX-License-Identifier: MIT
#pragma once

namespace lab {

// What each experiment does, in the outermost process of it. core/lab/experiments.h says what is expected of it.
void childEnds();
void tenExits();
void atexitAndEndings();
void termIsTheDefault();
void termFinishesKillDoesNot();
void killAndStopRefused();
void defaultActions();
void sentOrRaised();
void sameSignalCoalesces();
void differentSignalsNest();
void stoppedWaits();
void jobControl();
void brokenPipe();
void hangup();
void zombiesAndOrphans();
void realtimeQueue();
void queueLimit();
void blockAndUnblock();
void handlerFlags();
void printfInHandler();
void selfPipe();
void segvAddress();
void escalation();
void alarmAndSleep();
void eintrAndRestart();
void forkInherits();
void execInherits();
void execInheritsNewProgram(); // what it executes
void namespaceInit();
void threads();
void recycledPid();

} // namespace lab
