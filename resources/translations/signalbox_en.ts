<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CleanupText</name>
    <message numerus="yes">
        <source>That name is too long: at most %n character(s).</source>
        <translation>
            <numerusform>That name is too long: at most %n character.</numerusform>
            <numerusform>That name is too long: at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) are enough: atexit() promises no more.</source>
        <translation>
            <numerusform>%n hook is enough: atexit() promises no more.</numerusform>
            <numerusform>%n hooks are enough: atexit() promises no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message numerus="yes">
        <source>%n end</source>
        <translation>
            <numerusform>%n ends</numerusform>
            <numerusform>%n end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n end with a core dump</source>
        <translation>
            <numerusform>%n ends with a core dump</numerusform>
            <numerusform>%n end with a core dump</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stop</source>
        <translation>
            <numerusform>%n stops</numerusform>
            <numerusform>%n stop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n continue</source>
        <translation>
            <numerusform>%n continues</numerusform>
            <numerusform>%n continue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handle it</source>
        <translation>
            <numerusform>%n handles it</numerusform>
            <numerusform>%n handle it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignore it</source>
        <translation>
            <numerusform>%n ignores it</numerusform>
            <numerusform>%n ignore it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep it pending</source>
        <translation>
            <numerusform>%n keeps it pending</numerusform>
            <numerusform>%n keep it pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without effect</source>
        <translation>
            <numerusform>%n without effect</numerusform>
            <numerusform>%n without effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>after a list of signal names: how many more there are</extracomment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabStanding</name>
    <message numerus="yes">
        <source>Refuted: %n of %1 expectations were not met</source>
        <translation>
            <numerusform>Refuted: %n of %1 expectations was not met</numerusform>
            <numerusform>Refuted: %n of %1 expectations were not met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignalLog</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came, but the buffer was full</source>
        <translation>
            <numerusform>%n came, but the buffer was full</numerusform>
            <numerusform>%n came, but the buffer was full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChildrenClosing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes launched here are still running.</source>
        <translation>
            <numerusform>%n process launched here is still running.</numerusform>
            <numerusform>%n processes launched here are still running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ChildrenPage</name>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SIGKILL after %n s</source>
        <extracomment>how long a process may take to end after SIGTERM</extracomment>
        <translation>
            <numerusform>SIGKILL after %n s</numerusform>
            <numerusform>SIGKILL after %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask the selected processes to end (SIGTERM), and kill those that have not after %n s (Delete)</source>
        <translation>
            <numerusform>Ask the selected processes to end (SIGTERM), and kill those that have not after %n s (Delete)</numerusform>
            <numerusform>Ask the selected processes to end (SIGTERM), and kill those that have not after %n s (Delete)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EndNotifier</name>
    <message numerus="yes">
        <source>that is already done for %n processes</source>
        <extracomment>%n a number of processes</extracomment>
        <translation>
            <numerusform>that is already done for %n process</numerusform>
            <numerusform>that is already done for %n processes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::LabPage</name>
    <message numerus="yes">
        <source>%n experiments. “Run” runs all of them; select one to read what it is about.</source>
        <translation>
            <numerusform>%n experiment. “Run” runs it; select it to read what it is about.</numerusform>
            <numerusform>%n experiments. “Run” runs all of them; select one to read what it is about.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessFacts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessesPage</name>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n process</numerusform>
            <numerusform>%n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n shown</source>
        <extracomment>%1 is &quot;412 processes&quot;</extracomment>
        <translation>
            <numerusform>%1, %n shown</numerusform>
            <numerusform>%1, %n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SendSignalDialog</name>
    <message numerus="yes">
        <source>Send a signal to %n processes</source>
        <translation>
            <numerusform>Send a signal to %n process</numerusform>
            <numerusform>Send a signal to %n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %1 to %n processes</source>
        <comment>%1 name of a signal</comment>
        <translation>
            <numerusform>Send %1 to %n process</numerusform>
            <numerusform>Send %1 to %n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes still run.</source>
        <translation>
            <numerusform>%n process still runs.</numerusform>
            <numerusform>%n processes still run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to others: %1.</source>
        <extracomment>%1 users</extracomment>
        <translation>
            <numerusform>%n of them belongs to others: %1.</numerusform>
            <numerusform>%n of them belong to others: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TimelineView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::WatchDialog</name>
    <message numerus="yes">
        <source>&amp;Watch %n processes</source>
        <translation>
            <numerusform>&amp;Watch %n process</numerusform>
            <numerusform>&amp;Watch %n processes</numerusform>
        </translation>
    </message>
</context>
</TS>
