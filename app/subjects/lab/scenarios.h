// SPDX-License-Identifier: MIT
#pragma once

namespace lab {

// What each experiment does, in the outermost process of it. core/lab/experiments.h says what is expected of it.
void atexitAndEndings();
void termIsTheDefault();
void termFinishesKillDoesNot();
void killAndStopRefused();
void defaultActions();
void sentOrRaised();
void childEnds();
void tenExits();
void sameSignalCoalesces();
void differentSignalsNest();
void realtimeQueue();
void queueLimit();
void blockAndUnblock();
void stoppedWaits();
void jobControl();
void alarmAndSleep();
void eintrAndRestart();
void brokenPipe();
void hangup();
void forkInherits();
void execInherits();
void execInheritsNewProgram(); // what it executes
void zombiesAndOrphans();
void namespaceInit();
void threads();
void handlerFlags();
void printfInHandler();
void selfPipe();
void segvAddress();
void escalation();
void recycledPid();

} // namespace lab
