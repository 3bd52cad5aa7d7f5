<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Children</name>
    <message>
        <source>stopping</source>
        <translation>正在终止</translation>
    </message>
    <message>
        <source>stopping: %1 s</source>
        <comment>%1 seconds that are left</comment>
        <translation>正在终止：%1 s</translation>
    </message>
    <message>
        <source>stopping: %1</source>
        <comment>%1 name of a signal</comment>
        <translation>正在终止：%1</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a process</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a process</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>exited</source>
        <comment>state of a process</comment>
        <translation>已退出</translation>
    </message>
    <message>
        <source>killed, core dumped</source>
        <comment>state of a process</comment>
        <translation>被信号终止，已核心转储</translation>
    </message>
    <message>
        <source>killed</source>
        <comment>state of a process</comment>
        <translation>被信号终止</translation>
    </message>
    <message>
        <source>launched here</source>
        <comment>origin of a process</comment>
        <translation>在此启动</translation>
    </message>
    <message>
        <source>adopted orphan</source>
        <comment>origin of a process</comment>
        <translation>收养的孤儿进程</translation>
    </message>
    <message>
        <source>watched</source>
        <comment>origin of a process</comment>
        <translation>监视的进程</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>its parent ended; it is a child of Signalbox now</source>
        <translation>其父进程已结束，现为 Signalbox 的子进程</translation>
    </message>
    <message>
        <source>watched from here on</source>
        <translation>从此刻开始监视</translation>
    </message>
    <message>
        <source>%1 sent from here</source>
        <comment>%1 name of a signal</comment>
        <translation>从这里发送了 %1</translation>
    </message>
    <message>
        <source>%1 was not sent: %2</source>
        <comment>%1 name of a signal, %2 why</comment>
        <translation>%1 未发送：%2</translation>
    </message>
    <message>
        <source>stopping was cancelled</source>
        <translation>已取消终止</translation>
    </message>
    <message>
        <source>it has survived being stopped</source>
        <translation>终止之后它仍然存活</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 name of a process, %2 pid</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 a process, %2 how it ended</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在终止…</translation>
    </message>
    <message>
        <source>%1 was sent; if it does not end, %2 follows in %3 s.</source>
        <comment>names of signals</comment>
        <translation>已发送 %1；若未结束，%3 秒后将发送 %2。</translation>
    </message>
    <message>
        <source>%1 was sent; waiting for the end.</source>
        <translation>已发送 %1；正在等待其结束。</translation>
    </message>
</context>
<context>
    <name>CleanupCells</name>
    <message>
        <source>did not end</source>
        <comment>what the parent saw</comment>
        <translation>未结束</translation>
    </message>
    <message>
        <source>killed by</source>
        <comment>before the name of a signal</comment>
        <translation>终止信号</translation>
    </message>
    <message>
        <source>ran, in which place</source>
        <translation>已运行，数字为次序</translation>
    </message>
    <message>
        <source>threw an exception</source>
        <translation>抛出了异常</translation>
    </message>
    <message>
        <source>began, did not finish</source>
        <translation>已开始，未完成</translation>
    </message>
    <message>
        <source>did not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>尚未试验</translation>
    </message>
</context>
<context>
    <name>CleanupExport</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 a hook, %2 what became of it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CleanupPicture</name>
    <message>
        <source>Which cleanup ran for which ending</source>
        <translation>各种结束方式下运行了哪些清理</translation>
    </message>
</context>
<context>
    <name>CleanupText</name>
    <message>
        <source>return from main</source>
        <translation>从 main 返回</translation>
    </message>
    <message>
        <source>memory fault</source>
        <translation>内存访问错误</translation>
    </message>
    <message>
        <source>SIGTERM, unhandled</source>
        <translation>SIGTERM，未处理</translation>
    </message>
    <message>
        <source>SIGTERM, hook hangs</source>
        <translation>SIGTERM，钩子卡住</translation>
    </message>
    <message>
        <source>SIGTERM, hook throws</source>
        <translation>SIGTERM，钩子抛异常</translation>
    </message>
    <message>
        <source>SIGTERM twice</source>
        <translation>两次 SIGTERM</translation>
    </message>
    <message>
        <source>The program has done its work: main returns 0.</source>
        <translation>程序已完成工作：main 返回 0。</translation>
    </message>
    <message>
        <source>The program calls exit() with code 3.</source>
        <translation>程序以退出码 3 调用 exit()。</translation>
    </message>
    <message>
        <source>The program is in a hurry: quick_exit() with code 4.</source>
        <translation>程序急于退出：以退出码 4 调用 quick_exit()。</translation>
    </message>
    <message>
        <source>The program ends itself by the system call: _exit() with code 5.</source>
        <translation>程序用系统调用结束自己：以退出码 5 调用 _exit()。</translation>
    </message>
    <message>
        <source>The program gives itself up: abort() raises SIGABRT.</source>
        <translation>程序自行放弃：abort() 引发 SIGABRT。</translation>
    </message>
    <message>
        <source>The program touches memory it must not: the kernel sends SIGSEGV.</source>
        <translation>程序访问了不该访问的内存：内核发送 SIGSEGV。</translation>
    </message>
    <message>
        <source>Another program asks it to end: what plain “kill” sends.</source>
        <translation>另一个程序请求它结束：这就是不带选项的 kill 所发送的信号。</translation>
    </message>
    <message>
        <source>Somebody presses Ctrl+C in its terminal.</source>
        <translation>有人在它的终端上按下 Ctrl+C。</translation>
    </message>
    <message>
        <source>Its terminal goes away.</source>
        <translation>它的终端消失了。</translation>
    </message>
    <message>
        <source>Somebody presses Ctrl+\ in its terminal.</source>
        <translation>有人在它的终端上按下 Ctrl+\。</translation>
    </message>
    <message>
        <source>SIGTERM comes to a program that has exit handlers, but handles no signal.</source>
        <translation>SIGTERM 到达一个有退出处理函数、但不处理任何信号的程序。</translation>
    </message>
    <message>
        <source>The signal that no program can catch.</source>
        <translation>任何程序都无法捕获的信号。</translation>
    </message>
    <message>
        <source>The process goes on as another program, which exits with 6.</source>
        <translation>进程换成另一个程序继续运行，后者以 6 退出。</translation>
    </message>
    <message>
        <source>SIGTERM comes, and one of the hooks never comes back.</source>
        <translation>SIGTERM 到达，而其中一个钩子再也不返回。</translation>
    </message>
    <message>
        <source>SIGTERM comes, and one of the hooks throws an exception.</source>
        <translation>SIGTERM 到达，而其中一个钩子抛出异常。</translation>
    </message>
    <message>
        <source>SIGTERM comes, and comes again while the first hook runs.</source>
        <translation>SIGTERM 到达，并在第一个钩子运行期间再次到达。</translation>
    </message>
    <message>
        <source>handler calls exit()</source>
        <translation>处理函数调用 exit()</translation>
    </message>
    <message>
        <source>Python atexit</source>
        <translation>Python atexit</translation>
    </message>
    <message>
        <source>Python atexit + signal</source>
        <translation>Python atexit + signal</translation>
    </message>
    <message>
        <source>CleanupHooks of this library: TERM, INT, HUP and QUIT are caught, the hooks run from the event loop, each under a deadline, and then the signal ends the program.</source>
        <translation>本库的 CleanupHooks：捕获 TERM、INT、HUP 和 QUIT，钩子从事件循环中运行，各有期限，然后由该信号终止程序。</translation>
    </message>
    <message>
        <source>Exit handlers of the C library alone; no signal is handled.</source>
        <translation>只用 C 库的退出处理函数；不处理任何信号。</translation>
    </message>
    <message>
        <source>Exit handlers of the C library, and a handler for TERM, INT, HUP and QUIT that calls exit(1), as old tutorials teach it.</source>
        <translation>C 库的退出处理函数，加上一个处理 TERM、INT、HUP 和 QUIT 并调用 exit(1) 的信号处理函数，老教程就是这样教的。</translation>
    </message>
    <message>
        <source>A real python3 with atexit.register() alone; it handles no signal but INT, as Python does.</source>
        <translation>真正的 python3，只用 atexit.register()；除 INT 外不处理任何信号，这是 Python 的惯常行为。</translation>
    </message>
    <message>
        <source>A real python3 with atexit.register() and signal.signal() handlers for TERM, INT, HUP and QUIT that call sys.exit(1).</source>
        <translation>真正的 python3，使用 atexit.register()，并用 signal.signal() 为 TERM、INT、HUP 和 QUIT 设置调用 sys.exit(1) 的处理函数。</translation>
    </message>
    <message>
        <source>%1, nohup</source>
        <comment>%1 how hooks are registered</comment>
        <translation>%1，nohup</translation>
    </message>
    <message>
        <source>%1, pid 1</source>
        <comment>%1 how hooks are registered</comment>
        <translation>%1，PID 1</translation>
    </message>
    <message>
        <source>ends</source>
        <comment>a cleanup hook</comment>
        <translation>结束</translation>
    </message>
    <message>
        <source>throws</source>
        <comment>a cleanup hook</comment>
        <translation>抛异常</translation>
    </message>
    <message>
        <source>hangs</source>
        <comment>a cleanup hook</comment>
        <translation>卡住</translation>
    </message>
    <message>
        <source>A hook needs a name, to be told from the others.</source>
        <translation>钩子需要一个名称，以便与其他钩子区分。</translation>
    </message>
    <message numerus="yes">
        <source>That name is too long: at most %n character(s).</source>
        <translation>
            <numerusform>名称太长：最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains characters that cannot be seen; a name is plain text.</source>
        <translation>“%1”含有不可见字符；名称须为纯文本。</translation>
    </message>
    <message>
        <source>There is a hook “%1” already: in the picture one could not tell them apart.</source>
        <translation>已有名为“%1”的钩子：图中将无法区分两者。</translation>
    </message>
    <message>
        <source>A hook cannot take less than no time.</source>
        <translation>钩子的耗时不能小于零。</translation>
    </message>
    <message>
        <source>At most %1 ms for one hook: somebody is waiting for the result. For one that never comes back choose “hangs”.</source>
        <translation>单个钩子最多 %1 ms：有人在等结果。要让它永不返回，请选择“卡住”。</translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) are enough: atexit() promises no more.</source>
        <translation>
            <numerusform>%n 个钩子已经够了：atexit() 只保证这么多。</numerusform>
        </translation>
    </message>
    <message>
        <source>ran</source>
        <comment>a cleanup hook</comment>
        <translation>已运行</translation>
    </message>
    <message>
        <source>threw</source>
        <comment>a cleanup hook</comment>
        <translation>抛出异常</translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a cleanup hook</comment>
        <translation>未完成</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>a cleanup hook</comment>
        <translation>被跳过</translation>
    </message>
    <message>
        <source>did not end</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>exited with %1</source>
        <comment>%1 exit code</comment>
        <translation>退出，退出码 %1</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <comment>%1 a signal</comment>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>status of a process</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>There is no python3 on this system.</source>
        <translation>本系统没有 python3。</translation>
    </message>
    <message>
        <source>This system does not let us make a pid namespace: it takes root, or user namespaces that anybody may make (user.max_user_namespaces, kernel.unprivileged_userns_clone).</source>
        <translation>本系统不允许我们创建 PID 命名空间：这需要 root，或者允许任何人创建用户命名空间（user.max_user_namespaces、kernel.unprivileged_userns_clone）。</translation>
    </message>
    <message>
        <source>As pid 1 only the program in C++ can be tried, not the one in Python.</source>
        <translation>作为 PID 1 只能试验 C++ 程序，不能试验 Python 程序。</translation>
    </message>
    <message>
        <source>The program of the trial could not set itself up.</source>
        <translation>试验程序未能完成自身的准备。</translation>
    </message>
    <message>
        <source>It was cancelled: the trial ended the program.</source>
        <translation>已取消：试验终止了该程序。</translation>
    </message>
    <message>
        <source>The program of the trial could not be started: %1</source>
        <translation>无法启动试验程序：%1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>CleanupWhy</name>
    <message>
        <source>“%1”</source>
        <comment>name of a hook</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The script came to its end: before the interpreter ends, it runs the atexit functions, the latest registered first.</source>
        <translation>脚本运行到了末尾：解释器结束之前会运行 atexit 函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>main returned: CleanupHooks is destroyed on the way out, and runs its hooks, the latest registered first.</source>
        <translation>main 返回：CleanupHooks 在退出途中析构并运行其钩子，后注册的先运行。</translation>
    </message>
    <message>
        <source>main returned: the C library then does what exit() does, and runs the exit handlers, the latest registered first.</source>
        <translation>main 返回：随后 C 库执行与 exit() 相同的操作，运行退出处理函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>sys.exit() raises SystemExit. Nobody took it, so the interpreter ended in its orderly way and ran the atexit functions, the latest registered first.</source>
        <translation>sys.exit() 引发 SystemExit。无人捕获，于是解释器按正常流程结束并运行 atexit 函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>exit() runs exit handlers. The library has one, which runs the hooks, the latest registered first.</source>
        <translation>exit() 会运行退出处理函数。本库注册了一个，由它运行各个钩子，后注册的先运行。</translation>
    </message>
    <message>
        <source>exit() runs the exit handlers, the latest registered first.</source>
        <translation>exit() 会运行退出处理函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>_exit() goes straight to the kernel: no exit handler and no destructor runs.</source>
        <translation>_exit() 直接进入内核：不运行任何退出处理函数和析构函数。</translation>
    </message>
    <message>
        <source>os._exit() goes straight to the kernel: the interpreter gets no chance to run the atexit functions.</source>
        <translation>os._exit() 直接进入内核：解释器没有机会运行 atexit 函数。</translation>
    </message>
    <message>
        <source>Python has no quick_exit(), so the script did without.</source>
        <translation>Python 没有 quick_exit()，因此脚本跳过了这一步。</translation>
    </message>
    <message>
        <source>Python ran the handler of %1 in its main thread. There sys.exit(1) raised SystemExit, the interpreter ended in its orderly way, and ran the atexit functions, the latest registered first.</source>
        <translation>Python 在其主线程中运行了 %1 的处理函数。sys.exit(1) 在其中引发 SystemExit，解释器按正常流程结束并运行 atexit 函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>The handler of %1 called exit(1), which runs the exit handlers, the latest registered first, inside of the signal handler. exit() is not async-signal-safe: had the signal come at a bad moment, in malloc for instance, the program could have hung or crashed.</source>
        <translation>%1 的处理函数调用了 exit(1)，它在信号处理函数内部运行退出处理函数，后注册的先运行。exit() 不是异步信号安全的：如果信号到得不巧，例如正在 malloc 之中，程序可能会卡死或崩溃。</translation>
    </message>
    <message>
        <source>It was started with SIGHUP ignored, but by setting a handler it took that away: nohup does not protect such a program.</source>
        <translation>它启动时 SIGHUP 处于忽略状态，但设置处理函数后便失去了这一保护：nohup 保护不了这样的程序。</translation>
    </message>
    <message>
        <source>Nothing in the program handles %1, so the kernel carried out the default action: it ended the process at once. None of its code ran any more.</source>
        <translation>程序没有处理 %1，于是内核执行默认动作：立即终止进程。程序自己的代码不再运行。</translation>
    </message>
    <message>
        <source>atexit functions run only when the interpreter ends by itself.</source>
        <translation>只有解释器自行结束时才会运行 atexit 函数。</translation>
    </message>
    <message>
        <source>Exit handlers run only on exit() and after main.</source>
        <translation>退出处理函数只在调用 exit() 时和 main 返回后运行。</translation>
    </message>
    <message>
        <source>The program was started with SIGHUP ignored, as nohup does it. The kernel threw the signal away: no handler and no hook ran, and the program went on.</source>
        <translation>程序启动时 SIGHUP 处于忽略状态，nohup 就是这样做的。内核丢弃了该信号：没有运行任何处理函数和钩子，程序继续运行。</translation>
    </message>
    <message>
        <source>The library leaves an inherited ignore as it is: whoever said nohup means it.</source>
        <translation>本库不改动继承来的忽略设置：使用 nohup 的人自有其用意。</translation>
    </message>
    <message>
        <source>%1 had not come back when the patience of the trial was over; nothing limits how long an exit handler may take.</source>
        <translation>直到试验的等待时间用尽，%1 仍未返回；退出处理函数可以运行多久没有任何限制。</translation>
    </message>
    <message>
        <source>The second SIGTERM could not help: the signal is blocked while its own handler runs, so it stayed pending.</source>
        <translation>第二个 SIGTERM 也无济于事：信号在自己的处理函数运行期间被阻塞，因此一直未决。</translation>
    </message>
    <message>
        <source>The parent saw it killed by %1.</source>
        <translation>父进程看到它被 %1 终止。</translation>
    </message>
    <message>
        <source>A core was dumped.</source>
        <translation>产生了核心转储。</translation>
    </message>
    <message>
        <source>No hook ran.</source>
        <translation>没有钩子运行。</translation>
    </message>
    <message>
        <source>Hooks that ran, in order: %1.</source>
        <translation>运行过的钩子，按次序：%1。</translation>
    </message>
    <message>
        <source>What the parent saw: %1.</source>
        <translation>父进程看到：%1。</translation>
    </message>
    <message>
        <source>For this ending a hook is made to hang, if none does.</source>
        <translation>在这种结束方式下，如果没有卡住的钩子，则会让一个钩子卡住。</translation>
    </message>
    <message>
        <source>For this ending a hook is made to throw, if none does.</source>
        <translation>在这种结束方式下，如果没有抛异常的钩子，则会让一个钩子抛出异常。</translation>
    </message>
    <message>
        <source>For this ending the first hook to run is made to hang, if none does.</source>
        <translation>在这种结束方式下，如果没有卡住的钩子，则会让最先运行的钩子卡住。</translation>
    </message>
    <message>
        <source>The library caught %1. Its handler only takes note; the hooks run from the event loop, where anything may be called, the latest registered first.</source>
        <translation>本库捕获了 %1。其处理函数只做记录；钩子从事件循环中运行，在那里可以调用任何函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>Python handles SIGINT itself: it raises KeyboardInterrupt. Nobody took it, so the interpreter ended in its orderly way and ran the atexit functions, the latest registered first.</source>
        <translation>Python 自己处理 SIGINT：引发 KeyboardInterrupt。无人捕获，于是解释器按正常流程结束并运行 atexit 函数，后注册的先运行。</translation>
    </message>
    <message>
        <source>quick_exit() runs only what was registered with at_quick_exit(): none of these hooks.</source>
        <translation>quick_exit() 只运行用 at_quick_exit() 注册的函数：这些钩子都不在其中。</translation>
    </message>
    <message>
        <source>abort() raised SIGABRT, which does nothing to pid 1 of a namespace. Then the C library ended it by an instruction that faults. No exit handler runs on that way.</source>
        <translation>abort() 引发 SIGABRT，而它对命名空间的 1 号进程不起作用。随后 C 库用一条引发故障的指令结束了进程。这条路径上不运行任何退出处理函数。</translation>
    </message>
    <message>
        <source>abort() raised SIGABRT, and its default action ended the process: no exit handler runs on that way.</source>
        <translation>abort() 引发 SIGABRT，其默认动作终止了进程：这条路径上不运行任何退出处理函数。</translation>
    </message>
    <message>
        <source>The kernel answered the fault with SIGSEGV, whose default action ended the process at once. No hook ran, and none should: the memory it would work on cannot be trusted any more.</source>
        <translation>内核以 SIGSEGV 回应这次故障，其默认动作立即终止了进程。没有钩子运行，也不应运行：它们要处理的内存已不可信。</translation>
    </message>
    <message>
        <source>SIGKILL cannot be caught, blocked or ignored: the kernel ends the process, and nothing of the program runs any more, however it registered its hooks.</source>
        <translation>SIGKILL 无法捕获、阻塞或忽略：内核终止进程，无论钩子怎样注册，程序的任何代码都不再运行。</translation>
    </message>
    <message>
        <source>exec() put another program into the process. The hooks were in the memory of the old one, which is gone; exec() runs no exit handlers.</source>
        <translation>exec() 把另一个程序装入了进程。钩子位于旧程序的内存中，而那片内存已不复存在；exec() 不运行退出处理函数。</translation>
    </message>
    <message>
        <source>The program is pid 1 of its namespace. For such a process the kernel throws away every signal that it has no handler for, except KILL and STOP from outside. So %1 did nothing, and the program went on.</source>
        <translation>程序是其命名空间中的 1 号进程。对这样的进程，内核会丢弃所有没有处理函数的信号，来自外部的 KILL 和 STOP 除外。因此 %1 不起作用，程序继续运行。</translation>
    </message>
    <message>
        <source>%1 raised an exception: Python printed it, and ran the next ones.</source>
        <translation>%1 引发了异常：Python 打印该异常，并继续运行后面的钩子。</translation>
    </message>
    <message>
        <source>%1 threw an exception: the library took it, and ran the next ones.</source>
        <translation>%1 抛出了异常：本库接住该异常，并继续运行后面的钩子。</translation>
    </message>
    <message>
        <source>%1 threw an exception, and none may leave an exit handler: std::terminate() called abort(). The hooks that had not begun never did.</source>
        <translation>%1 抛出了异常，而异常不得离开退出处理函数：std::terminate() 调用了 abort()。尚未开始的钩子再也没有运行。</translation>
    </message>
    <message>
        <source>%1 was not through at its deadline of %2 ms: the library gave it up, ran the emergency hooks, and ended the program. The hooks that had not begun never did.</source>
        <translation>%1 到 %2 ms 的期限仍未完成：本库放弃了它，运行紧急钩子，并结束了程序。尚未开始的钩子再也没有运行。</translation>
    </message>
    <message>
        <source>%2 came again while %1 ran. A second one always ends the program at once: whoever asks twice does not want to wait.</source>
        <translation>%2 在 %1 运行期间再次到达。第二次总是立即结束程序：请求两次的人不想再等。</translation>
    </message>
    <message>
        <source>%2 came again while %1 ran: the handler raised SystemExit in the middle of that hook, which was left half done. Then the next ones ran.</source>
        <translation>%2 在 %1 运行期间再次到达：处理函数在该钩子的中途引发 SystemExit，钩子只完成了一半。然后运行了后面的钩子。</translation>
    </message>
    <message>
        <source>The hooks that had begun were through, but the program did not end.</source>
        <translation>已开始的钩子都已完成，但程序没有结束。</translation>
    </message>
    <message>
        <source>The parent saw exit code %1: what main returned.</source>
        <translation>父进程看到退出码 %1：即 main 的返回值。</translation>
    </message>
    <message>
        <source>The parent saw exit code %1: what the program had asked for.</source>
        <translation>父进程看到退出码 %1：即程序所要求的值。</translation>
    </message>
    <message>
        <source>The parent saw exit code %1: that of the new program.</source>
        <translation>父进程看到退出码 %1：即新程序的退出码。</translation>
    </message>
    <message>
        <source>The parent saw exit code %1, as after any failure: that %2 ended the program is hidden from it.</source>
        <translation>父进程看到退出码 %1，与任何失败无异：它无从得知程序是被 %2 终止的。</translation>
    </message>
    <message>
        <source>Then Python restored the default action and sent itself SIGINT, so the parent saw the truth: killed by SIGINT.</source>
        <translation>随后 Python 恢复默认动作并向自己发送 SIGINT，因此父进程看到了真相：被 SIGINT 终止。</translation>
    </message>
    <message>
        <source>Then the library restored the default action and raised %1 again, so the parent saw the truth: killed by %1.</source>
        <translation>随后本库恢复默认动作并再次引发 %1，因此父进程看到了真相：被 %1 终止。</translation>
    </message>
    <message>
        <source>As pid 1 a program cannot end itself by a signal. So the library exits with %1, which is 128 + %2, as a shell words it.</source>
        <translation>作为 PID 1 的程序无法用信号结束自己。因此本库以 %1 退出，即 128 + %2，与 shell 的表示方式相同。</translation>
    </message>
    <message>
        <source>The parent saw exit code %1 instead of 0: the library says that the cleanup failed.</source>
        <translation>父进程看到退出码 %1 而不是 0：本库以此表明清理失败。</translation>
    </message>
    <message>
        <source>It did not end by itself: the trial sent SIGKILL after %1.</source>
        <translation>它没有自行结束：试验在 %1 后发送了 SIGKILL。</translation>
    </message>
    <message>
        <source>This did not go by the rules that this program knows, so it does not explain it.</source>
        <translation>这不符合本程序已知的规则，因此无法解释。</translation>
    </message>
    <message>
        <source>“%1” ran as number %2 and took %3.</source>
        <translation>“%1”第 %2 个运行，用时 %3。</translation>
    </message>
    <message>
        <source>“%1” ran as number %2 and threw an exception after %3.</source>
        <translation>“%1”第 %2 个运行，%3 后抛出异常。</translation>
    </message>
    <message>
        <source>“%1” began as number %2 and did not finish.</source>
        <translation>“%1”第 %2 个开始运行，未完成。</translation>
    </message>
    <message>
        <source>“%1” did not run.</source>
        <translation>“%1”未运行。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>the process</source>
        <translation>该进程</translation>
    </message>
    <message>
        <source>process %1</source>
        <comment>%1 pid</comment>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 name of a process, %2 pid</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, which belongs to %2</source>
        <comment>%1 a process, %2 a user</comment>
        <translation>%1（属于 %2）</translation>
    </message>
    <message>
        <source>Could not send %1 to %2</source>
        <comment>%1 a signal, %2 a process</comment>
        <translation>无法将 %1 发送到 %2</translation>
    </message>
    <message>
        <source>Could not send to %1</source>
        <comment>%1 a process</comment>
        <translation>无法向 %1 发送</translation>
    </message>
    <message>
        <source>Could not reach %1</source>
        <comment>%1 a process</comment>
        <translation>无法访问 %1</translation>
    </message>
    <message>
        <source>Something failed</source>
        <translation>出现故障</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <translation>“%1”失败</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <comment>%1 a system call or step</comment>
        <translation>“%1”失败</translation>
    </message>
    <message>
        <source>“%1” failed for %2</source>
        <comment>%1 a system call or step, %2 what it was done to</comment>
        <translation>对 %2 执行“%1”失败</translation>
    </message>
    <message>
        <source>no program can catch this signal</source>
        <translation>任何程序都无法捕获此信号</translation>
    </message>
    <message>
        <source>the C library keeps this signal for itself</source>
        <translation>C 库保留此信号供自己使用</translation>
    </message>
    <message>
        <source>it reports a fault in the program itself, which cannot go on after it</source>
        <translation>它报告程序自身的故障，发生之后程序无法继续</translation>
    </message>
    <message>
        <source>a pid is a number from 1 to 4194304; 0 and negative numbers address groups, not a process</source>
        <translation>PID 是 1 到 4194304 之间的数字；0 和负数表示进程组，而不是进程</translation>
    </message>
    <message>
        <source>this number belongs to a thread of another process</source>
        <translation>此编号属于另一个进程的线程</translation>
    </message>
    <message>
        <source>it has no such thread</source>
        <translation>它没有这个线程</translation>
    </message>
    <message>
        <source>this system hides the processes of other users (hidepid)</source>
        <translation>本系统隐藏其他用户的进程 (hidepid)</translation>
    </message>
    <message>
        <source>this window was opened read-only</source>
        <translation>此窗口以只读方式打开</translation>
    </message>
    <message>
        <source>there is no process %1</source>
        <comment>%1 pid</comment>
        <translation>没有进程 %1</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>它已结束</translation>
    </message>
    <message>
        <source>it has ended, and another process has its number now</source>
        <translation>它已结束，其编号现在属于另一个进程</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the system does not accept this combination</source>
        <translation>系统不接受这种组合</translation>
    </message>
    <message>
        <source>it is protected and needs a second confirmation</source>
        <translation>它受保护，需要再次确认</translation>
    </message>
    <message>
        <source>this kernel or sandbox cannot do it</source>
        <translation>此内核或沙箱不支持</translation>
    </message>
    <message>
        <source>the queue of pending signals is full</source>
        <translation>未决信号的队列已满</translation>
    </message>
    <message>
        <source>a limit of descriptors, memory or processes is reached</source>
        <translation>达到了描述符、内存或进程的上限</translation>
    </message>
    <message>
        <source>there is one already</source>
        <translation>已有一个</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <source>what the system told could not be understood</source>
        <translation>无法理解系统给出的内容</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the system reported error %1</source>
        <translation>系统报告错误 %1</translation>
    </message>
    <message>
        <source>the system reported an error</source>
        <translation>系统报告了一个错误</translation>
    </message>
    <message>
        <source>With the rights of its owner or of root this does it: %1</source>
        <comment>%1 a command</comment>
        <translation>以其属主或 root 的权限可以执行：%1</translation>
    </message>
    <message>
        <source>It takes the rights of its owner or of root.</source>
        <translation>需要其属主或 root 的权限。</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose the process anew.</source>
        <translation>没有发送任何信号。请重新选择进程。</translation>
    </message>
    <message>
        <source>Use “Send signal…” and confirm it there.</source>
        <translation>请使用“发送信号…”并在其中确认。</translation>
    </message>
    <message>
        <source>“signalbox doctor” lists what is missing.</source>
        <translation>“signalbox doctor”会列出缺少什么。</translation>
    </message>
    <message>
        <source>Nothing was queued. It takes fewer pending signals or a higher limit (ulimit -i).</source>
        <translation>没有排入队列。需要减少未决信号，或提高上限 (ulimit -i)。</translation>
    </message>
    <message>
        <source>Close something, or raise the limit (ulimit -n).</source>
        <translation>请关闭一些程序，或提高上限 (ulimit -n)。</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <comment>%1 pid</comment>
        <translation>没有进程 %1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1 what failed, %2 why</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>no signal has this number here</source>
        <translation>此处没有信号使用这个编号</translation>
    </message>
    <message>
        <source>a number is expected, such as 10 or &gt;2.5</source>
        <translation>应为数字，例如 10 或 &gt;2.5</translation>
    </message>
    <message>
        <source>a size is expected, such as 500M or &gt;1G</source>
        <translation>应为大小，例如 500M 或 &gt;1G</translation>
    </message>
    <message>
        <source>a state is expected: R (running), S (sleeping), D (uninterruptible), T (stopped), t (traced), Z (zombie) or I (idle)</source>
        <translation>应为状态：R（运行）、S（睡眠）、D（不可中断）、T（停止）、t（被跟踪）、Z（僵尸）或 I（空闲）</translation>
    </message>
    <message>
        <source>a value is expected after the colon</source>
        <translation>冒号后应有值</translation>
    </message>
    <message>
        <source>yes or no is expected</source>
        <translation>应为 yes 或 no</translation>
    </message>
    <message>
        <source>a word or a condition is expected here</source>
        <translation>此处应为词语或条件</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>nothing follows the backslash that would be quoted by it</source>
        <translation>反斜杠后没有要转义的字符</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>没有命令</translation>
    </message>
    <message>
        <source>NAME=value is expected, or -NAME to take a variable away</source>
        <translation>应为 NAME=值，或用 -NAME 去掉一个变量</translation>
    </message>
    <message>
        <source>a pid is expected, such as 1234 or 1234@5678</source>
        <translation>应为 PID，例如 1234 或 1234@5678</translation>
    </message>
    <message>
        <source>a start time is expected after the @, as “signalbox list” shows it</source>
        <translation>@ 之后应为启动时间，即“signalbox list”所显示的值</translation>
    </message>
    <message>
        <source>a mask in hexadecimal digits is expected, such as 0000000000004002</source>
        <translation>应为十六进制数字的掩码，例如 0000000000004002</translation>
    </message>
    <message>
        <source>unknown field “%1”; fields are %2</source>
        <translation>未知字段“%1”；可用字段有 %2</translation>
    </message>
    <message>
        <source>unknown signal “%1”; write it as TERM, SIGTERM, 15 or RTMIN+3</source>
        <translation>未知信号“%1”；请写作 TERM、SIGTERM、15 或 RTMIN+3</translation>
    </message>
    <message>
        <source>this cannot be understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <comment>%1 typed text, %2 what is wrong</comment>
        <translation>“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1”, column %2: %3.</source>
        <comment>%1 typed text, %2 position, %3 what is wrong</comment>
        <translation>“%1”，第 %2 列：%3。</translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message>
        <source>1 ends</source>
        <translation>1 个将终止</translation>
    </message>
    <message numerus="yes">
        <source>%n end</source>
        <translation>
            <numerusform>%n 个将终止</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ends with a core dump</source>
        <translation>1 个将终止并核心转储</translation>
    </message>
    <message numerus="yes">
        <source>%n end with a core dump</source>
        <translation>
            <numerusform>%n 个将终止并核心转储</numerusform>
        </translation>
    </message>
    <message>
        <source>1 stops</source>
        <translation>1 个将停止</translation>
    </message>
    <message numerus="yes">
        <source>%n stop</source>
        <translation>
            <numerusform>%n 个将停止</numerusform>
        </translation>
    </message>
    <message>
        <source>1 continues</source>
        <translation>1 个将继续</translation>
    </message>
    <message numerus="yes">
        <source>%n continue</source>
        <translation>
            <numerusform>%n 个将继续</numerusform>
        </translation>
    </message>
    <message>
        <source>1 handles it</source>
        <translation>1 个将处理</translation>
    </message>
    <message numerus="yes">
        <source>%n handle it</source>
        <translation>
            <numerusform>%n 个将处理</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ignores it</source>
        <translation>1 个将忽略</translation>
    </message>
    <message numerus="yes">
        <source>%n ignore it</source>
        <translation>
            <numerusform>%n 个将忽略</numerusform>
        </translation>
    </message>
    <message>
        <source>1 keeps it pending</source>
        <translation>1 个将保持未决</translation>
    </message>
    <message numerus="yes">
        <source>%n keep it pending</source>
        <translation>
            <numerusform>%n 个将保持未决</numerusform>
        </translation>
    </message>
    <message>
        <source>1 without effect</source>
        <translation>1 个无效果</translation>
    </message>
    <message numerus="yes">
        <source>%n without effect</source>
        <translation>
            <numerusform>%n 个无效果</numerusform>
        </translation>
    </message>
    <message>
        <source>1 unknown</source>
        <translation>1 个未知</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ends it</source>
        <translation>%1 将终止该进程</translation>
    </message>
    <message>
        <source>%1 ends it with a core dump</source>
        <translation>%1 将终止该进程并产生核心转储</translation>
    </message>
    <message>
        <source>%1 stops it</source>
        <translation>%1 将停止该进程</translation>
    </message>
    <message>
        <source>%1 continues it</source>
        <translation>%1 将使该进程继续</translation>
    </message>
    <message>
        <source>It handles %1</source>
        <translation>该进程将处理 %1</translation>
    </message>
    <message>
        <source>It ignores %1</source>
        <translation>该进程将忽略 %1</translation>
    </message>
    <message>
        <source>%1 stays pending</source>
        <translation>%1 将保持未决</translation>
    </message>
    <message>
        <source>%1 has no effect</source>
        <translation>%1 没有效果</translation>
    </message>
    <message>
        <source>What %1 does is unknown</source>
        <translation>%1 的效果未知</translation>
    </message>
    <message>
        <source>still pending: blocked</source>
        <translation>仍未决：被阻塞</translation>
    </message>
    <message>
        <source>still pending: the process is stopped</source>
        <translation>仍未决：进程已停止</translation>
    </message>
    <message>
        <source>still pending: the process waits uninterruptibly</source>
        <translation>仍未决：进程处于不可中断等待</translation>
    </message>
    <message>
        <source>still pending</source>
        <translation>仍未决</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>&lt;1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>a duration</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a duration</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>ends it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>ends it, core dump</source>
        <translation>终止，核心转储</translation>
    </message>
    <message>
        <source>stops it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>continues it</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>handles it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>ignores it</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>stays pending</source>
        <translation>保持未决</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>无效果</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>what a signal will do</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>this is the default action</source>
        <translation>这是默认动作</translation>
    </message>
    <message>
        <source>no process can catch, block or ignore it</source>
        <translation>任何进程都无法捕获、阻塞或忽略它</translation>
    </message>
    <message>
        <source>a handler is installed</source>
        <translation>已安装信号处理函数</translation>
    </message>
    <message>
        <source>the process chose to ignore it</source>
        <translation>进程选择忽略它</translation>
    </message>
    <message>
        <source>to ignore it is the default action</source>
        <translation>默认动作就是忽略它</translation>
    </message>
    <message>
        <source>blocked until the process unblocks it</source>
        <translation>被阻塞，直到进程解除阻塞</translation>
    </message>
    <message>
        <source>blocked by this thread until it unblocks it</source>
        <translation>被此线程阻塞，直到该线程解除阻塞</translation>
    </message>
    <message>
        <source>the process is stopped and acts on it when continued</source>
        <translation>进程已停止，继续后才会响应</translation>
    </message>
    <message>
        <source>the process is stopped already</source>
        <translation>进程已经停止</translation>
    </message>
    <message>
        <source>the process is not stopped</source>
        <translation>进程没有停止</translation>
    </message>
    <message>
        <source>the process resumes, then its handler runs</source>
        <translation>进程恢复运行，然后运行其处理函数</translation>
    </message>
    <message>
        <source>one is pending already, and a second one merges with it</source>
        <translation>已有一个未决，第二个会与之合并</translation>
    </message>
    <message>
        <source>its process group is orphaned, where this signal stops nothing</source>
        <translation>其进程组是孤儿进程组，此信号在其中不会停止任何进程</translation>
    </message>
    <message>
        <source>it is a thread of the kernel</source>
        <translation>它是内核线程</translation>
    </message>
    <message>
        <source>it is dead already and waits for its parent to collect it</source>
        <translation>它已结束，正等待父进程回收</translation>
    </message>
    <message>
        <source>it is the first process of its namespace, which gets only what it catches</source>
        <translation>它是其命名空间中的首个进程，只接收它所捕获的信号</translation>
    </message>
    <message>
        <source>a debugger is attached and decides</source>
        <translation>已有调试器附加，由调试器决定</translation>
    </message>
    <message>
        <source>it waits uninterruptibly and acts on it when that wait ends</source>
        <translation>它处于不可中断等待，等待结束后才会响应</translation>
    </message>
    <message>
        <source>it is frozen and acts on it when thawed</source>
        <translation>它被冻结，解冻后才会响应</translation>
    </message>
    <message>
        <source>without a core file, because its limit for them is 0</source>
        <translation>不产生核心文件，因为其核心文件大小上限为 0</translation>
    </message>
    <message>
        <source>we have no permission to send to it</source>
        <translation>我们没有权限向它发送</translation>
    </message>
    <message>
        <source>its signal masks cannot be read</source>
        <translation>无法读取其信号掩码</translation>
    </message>
    <message>
        <source>the C library keeps this signal for itself</source>
        <translation>C 库保留此信号供自己使用</translation>
    </message>
    <message>
        <source>a thread waits for it (sigwait)</source>
        <translation>有线程正在等待它 (sigwait)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1 what will happen, %2 why</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>ends the process</source>
        <translation>终止进程</translation>
    </message>
    <message>
        <source>ends the process with a core dump</source>
        <translation>终止进程并产生核心转储</translation>
    </message>
    <message>
        <source>is ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>stops the process</source>
        <translation>停止进程</translation>
    </message>
    <message>
        <source>continues the process</source>
        <translation>使进程继续</translation>
    </message>
    <message>
        <source>caught</source>
        <comment>disposition</comment>
        <translation>捕获</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>disposition</comment>
        <translation>忽略</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>disposition</comment>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>disposition</comment>
        <translation>未决</translation>
    </message>
    <message>
        <source>default</source>
        <comment>disposition</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>this kernel does not tell</source>
        <translation>此内核不提供这一信息</translation>
    </message>
    <message>
        <source>nobody kept the status</source>
        <translation>没有谁保留其状态</translation>
    </message>
    <message>
        <source>it had ended before it could be watched</source>
        <translation>在能够监视之前它就已结束</translation>
    </message>
    <message>
        <source>it is dead, and its parent has not asked how it ended</source>
        <translation>它已结束，其父进程尚未查询它如何结束</translation>
    </message>
    <message>
        <source>process descriptors are missing here</source>
        <translation>此处没有进程描述符</translation>
    </message>
    <message>
        <source>exited with code %1</source>
        <translation>退出，退出码 %1</translation>
    </message>
    <message>
        <source>exited</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>killed by %1, core dumped</source>
        <translation>被 %1 终止，已核心转储</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>stopped by %1</source>
        <translation>被 %1 停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>ended, status unknown</source>
        <translation>已结束，状态未知</translation>
    </message>
    <message>
        <source>ended, status unknown: %1</source>
        <translation>已结束，状态未知：%1</translation>
    </message>
    <message>
        <source>was pending</source>
        <comment>what a signal did at first</comment>
        <translation>曾处于未决</translation>
    </message>
    <message>
        <source>handled it</source>
        <comment>what a process did at first</comment>
        <translation>已处理</translation>
    </message>
    <message>
        <source>ignored it</source>
        <comment>what a process did at first</comment>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>ran on</source>
        <comment>what a process did at first</comment>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>still running after handling</source>
        <translation>处理之后仍在运行</translation>
    </message>
    <message>
        <source>still running, ignored it</source>
        <translation>仍在运行，已忽略</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>%1 what happened, %2 a duration</comment>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>what became of a process</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1, status unknown</source>
        <comment>%1 such as: ended after 12 ms</comment>
        <translation>%1，状态未知</translation>
    </message>
    <message>
        <source>%1, status unknown: %2</source>
        <comment>%1 such as: ended after 12 ms, %2 why</comment>
        <translation>%1，状态未知：%2</translation>
    </message>
    <message>
        <source>%1; then %2</source>
        <comment>what a process did, first and last</comment>
        <translation>%1；随后%2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <extracomment>%1 is a size such as &quot;3.4 MiB&quot;</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds, with a fraction; cut, not rounded: 59.999 s is not a minute yet</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>days, then hours:minutes</extracomment>
        <translation>%1 天 %2</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>every signal there is</extracomment>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>after a list of signal names: how many more there are</extracomment>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>waiting for a device, uninterruptible</source>
        <translation>等待设备，不可中断</translation>
    </message>
    <message>
        <source>stopped by a signal</source>
        <translation>被信号停止</translation>
    </message>
    <message>
        <source>stopped by its tracer</source>
        <translation>被跟踪者停止</translation>
    </message>
    <message>
        <source>ended, not yet reaped by its parent</source>
        <translation>已结束，尚未被父进程回收</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>已消亡</translation>
    </message>
    <message>
        <source>idle kernel thread</source>
        <translation>空闲的内核线程</translation>
    </message>
    <message>
        <source>parked kernel thread</source>
        <translation>已停放的内核线程</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>LaunchText</name>
    <message>
        <source>“%1” is no directory</source>
        <translation>“%1”不是目录</translation>
    </message>
    <message>
        <source>Choose a directory in the options.</source>
        <translation>请在选项中选择一个目录。</translation>
    </message>
    <message>
        <source>the directory “%1” may not be entered</source>
        <translation>无法进入目录“%1”</translation>
    </message>
    <message>
        <source>It takes the right to enter it and all directories above.</source>
        <translation>需要有进入该目录及其所有上级目录的权限。</translation>
    </message>
    <message>
        <source>the directory “%1” does not exist</source>
        <translation>目录“%1”不存在</translation>
    </message>
    <message>
        <source>Correct it in the options.</source>
        <translation>请在选项中更正。</translation>
    </message>
    <message>
        <source>there is no file “%1”</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>no directory of PATH has a program “%1”</source>
        <translation>PATH 的各目录中都没有程序“%1”</translation>
    </message>
    <message>
        <source>Check the spelling, install it, or give its whole path.</source>
        <translation>请检查拼写、安装该程序，或给出其完整路径。</translation>
    </message>
    <message>
        <source>“%1” exists, but not the interpreter or loader that it names</source>
        <translation>“%1”存在，但它所指定的解释器或加载器不存在</translation>
    </message>
    <message>
        <source>See its first line, or whether it is made for another system.</source>
        <translation>请查看其第一行，或确认它是否为其他系统编译。</translation>
    </message>
    <message>
        <source>“%1” is a directory</source>
        <translation>“%1”是一个目录</translation>
    </message>
    <message>
        <source>Name a program in it.</source>
        <translation>请指定其中的程序。</translation>
    </message>
    <message>
        <source>“%1” may not be executed</source>
        <translation>“%1”不可执行</translation>
    </message>
    <message>
        <source>Make it executable (chmod +x), or run its interpreter with it as argument; on a file system mounted noexec nothing else helps.</source>
        <translation>请将其设为可执行 (chmod +x)，或以它为参数运行其解释器；在以 noexec 挂载的文件系统上别无他法。</translation>
    </message>
    <message>
        <source>“%1” is no program that this system can run</source>
        <translation>“%1”不是本系统能够运行的程序</translation>
    </message>
    <message>
        <source>A script needs a first line such as #!/bin/sh.</source>
        <translation>脚本的第一行应形如 #!/bin/sh。</translation>
    </message>
    <message>
        <source>argument %1 is longer than the system takes</source>
        <comment>%1 a number</comment>
        <translation>参数 %1 超过了系统允许的长度</translation>
    </message>
    <message>
        <source>Give it in a file.</source>
        <translation>请通过文件给出。</translation>
    </message>
    <message>
        <source>arguments and environment together are longer than the system takes</source>
        <translation>参数与环境变量合起来超过了系统允许的长度</translation>
    </message>
    <message>
        <source>Give them in a file, or raise the limit (ulimit -s).</source>
        <translation>请通过文件给出，或提高上限 (ulimit -s)。</translation>
    </message>
    <message>
        <source>the limit of processes is reached</source>
        <translation>达到了进程数的上限</translation>
    </message>
    <message>
        <source>End some, or raise the limit (ulimit -u, or pids.max of the control group).</source>
        <translation>请结束一些进程，或提高上限（ulimit -u，或控制组的 pids.max）。</translation>
    </message>
    <message>
        <source>there is a NUL character in it</source>
        <translation>其中含有 NUL 字符</translation>
    </message>
    <message>
        <source>No program can be given one.</source>
        <translation>无法向任何程序传递该字符。</translation>
    </message>
    <message>
        <source>the name of the program is empty</source>
        <translation>程序名为空</translation>
    </message>
    <message>
        <source>Its name comes first.</source>
        <translation>程序名应写在最前面。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable</source>
        <translation>“%1”不能作为变量名</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 why, %2 the system&apos;s name of an error</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1” could not be launched: %2.</source>
        <comment>%1 a command, %2 why</comment>
        <translation>无法启动“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>ProcessColumns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the process, as the kernel keeps it: at most 15 characters for a program</source>
        <translation>内核所保存的进程名称：对程序而言最多 15 个字符</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Process ID; the same number may belong to another process later</source>
        <translation>进程 ID；同一编号以后可能属于另一个进程</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Owner: the effective user</source>
        <translation>属主：有效用户</translation>
    </message>
    <message>
        <source>S</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State: R running, S sleeping, D uninterruptible, T stopped, t traced, Z ended but not reaped, I idle kernel thread</source>
        <translation>状态：R 运行，S 睡眠，D 不可中断，T 停止，t 被跟踪，Z 已结束但未回收，I 空闲内核线程</translation>
    </message>
    <message>
        <source>CPU %</source>
        <translation>CPU %</translation>
    </message>
    <message>
        <source>Share of one CPU since the previous refresh</source>
        <translation>自上次刷新以来占用单个 CPU 的百分比</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Resident memory: what is in RAM, shared pages included</source>
        <translation>常驻内存：位于 RAM 中的部分，包括共享页</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Number of threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>What the process does with each of the 64 signals: filled caught, hatched ignored, ring blocked, dot pending</source>
        <translation>进程对 64 个信号各自的处置：实心为捕获，斜线为忽略，圆环为阻塞，圆点为未决</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The command line, quoted as a shell would need it</source>
        <translation>命令行，按 shell 的要求加引号</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父进程</translation>
    </message>
    <message>
        <source>PID of the parent</source>
        <translation>父进程的 PID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>进程组</translation>
    </message>
    <message>
        <source>Process group ID</source>
        <translation>进程组 ID</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>会话 ID</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The controlling terminal</source>
        <translation>控制终端</translation>
    </message>
    <message>
        <source>Foreground</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>The process group in the foreground of the terminal</source>
        <translation>终端的前台进程组</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Whether it is a thread of the kernel</source>
        <translation>是否为内核线程</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>Signals that wait for the main thread</source>
        <translation>等待主线程处理的信号</translation>
    </message>
    <message>
        <source>Shared pending</source>
        <translation>共享未决</translation>
    </message>
    <message>
        <source>Signals that wait for whichever thread comes first</source>
        <translation>等待任一线程处理的信号</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Signals that the main thread blocks</source>
        <translation>主线程阻塞的信号</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Signals that are ignored</source>
        <translation>被忽略的信号</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>Signals that have a handler</source>
        <translation>设有处理函数的信号</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Signals queued for all processes of this user</source>
        <translation>该用户的所有进程已排队的信号数</translation>
    </message>
    <message>
        <source>Exit signal</source>
        <translation>退出信号</translation>
    </message>
    <message>
        <source>The signal that the parent gets at its end, usually 17 (SIGCHLD)</source>
        <translation>进程结束时父进程收到的信号，通常为 17 (SIGCHLD)</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>Niceness: -20 most favoured, 19 least</source>
        <translation>Nice 值：-20 最优先，19 最不优先</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Priority as the kernel counts it: lower comes first</source>
        <translation>内核所用的优先级：数值越小越优先</translation>
    </message>
    <message>
        <source>RT priority</source>
        <translation>实时优先级</translation>
    </message>
    <message>
        <source>Real-time priority; 0 for ordinary scheduling</source>
        <translation>实时优先级；普通调度为 0</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Scheduling policy</source>
        <translation>调度策略</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The processor it ran on last</source>
        <translation>最近一次运行所在的处理器</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>Processor time used since its start</source>
        <translation>自启动以来使用的处理器时间</translation>
    </message>
    <message>
        <source>User time</source>
        <translation>用户态时间</translation>
    </message>
    <message>
        <source>Processor time used in the program itself</source>
        <translation>在程序自身中使用的处理器时间</translation>
    </message>
    <message>
        <source>System time</source>
        <translation>内核态时间</translation>
    </message>
    <message>
        <source>Processor time used in the kernel for it</source>
        <translation>内核为其使用的处理器时间</translation>
    </message>
    <message>
        <source>I/O delay</source>
        <translation>I/O 延迟</translation>
    </message>
    <message>
        <source>Time spent waiting for block devices</source>
        <translation>等待块设备所用的时间</translation>
    </message>
    <message>
        <source>Run time</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Time on a processor, measured by the scheduler</source>
        <translation>在处理器上运行的时间，由调度器测量</translation>
    </message>
    <message>
        <source>Wait time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Time spent ready, waiting for a processor</source>
        <translation>处于就绪状态、等待处理器的时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>When it was started</source>
        <translation>启动的时刻</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>How long it has been running</source>
        <translation>已经运行了多久</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>自愿切换</translation>
    </message>
    <message>
        <source>Context switches that it asked for by waiting</source>
        <translation>因自身等待而进行的上下文切换次数</translation>
    </message>
    <message>
        <source>Preemptions</source>
        <translation>抢占</translation>
    </message>
    <message>
        <source>Context switches that were forced on it</source>
        <translation>被强制进行的上下文切换次数</translation>
    </message>
    <message>
        <source>Memory %</source>
        <translation>内存 %</translation>
    </message>
    <message>
        <source>Resident memory as a share of the RAM</source>
        <translation>常驻内存占 RAM 的百分比</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>虚拟内存</translation>
    </message>
    <message>
        <source>Size of its address space</source>
        <translation>地址空间的大小</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>可共享</translation>
    </message>
    <message>
        <source>Resident memory that can be shared: files and shared memory</source>
        <translation>可以共享的常驻内存：文件与共享内存</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Resident memory that is backed by no file</source>
        <translation>没有文件支持的常驻内存</translation>
    </message>
    <message>
        <source>File pages</source>
        <translation>文件页</translation>
    </message>
    <message>
        <source>Resident memory mapped from files</source>
        <translation>由文件映射的常驻内存</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>共享内存</translation>
    </message>
    <message>
        <source>Resident shared memory, tmpfs included</source>
        <translation>常驻的共享内存，包括 tmpfs</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Memory that is swapped out</source>
        <translation>已换出的内存</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Memory locked into RAM</source>
        <translation>锁定在 RAM 中的内存</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Size of its data segments</source>
        <translation>数据段的大小</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>栈</translation>
    </message>
    <message>
        <source>Size of the main thread&apos;s stack</source>
        <translation>主线程栈的大小</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值内存</translation>
    </message>
    <message>
        <source>The most resident memory it ever had</source>
        <translation>常驻内存曾达到的最大值</translation>
    </message>
    <message>
        <source>Peak virtual</source>
        <translation>峰值虚拟内存</translation>
    </message>
    <message>
        <source>The largest its address space ever was</source>
        <translation>地址空间曾达到的最大值</translation>
    </message>
    <message>
        <source>PSS</source>
        <translation>PSS</translation>
    </message>
    <message>
        <source>Proportional set size: each shared page divided by the number of its users. Expensive to read: visible rows only, every few refreshes</source>
        <translation>按比例分摊的内存：每个共享页除以其使用者数。读取代价高：只读可见行，每隔几次刷新一次</translation>
    </message>
    <message>
        <source>USS</source>
        <translation>USS</translation>
    </message>
    <message>
        <source>Unique set size: what would be freed if it ended. Expensive to read: visible rows only, every few refreshes</source>
        <translation>独占内存：进程结束时会释放的内存。读取代价高：只读可见行，每隔几次刷新一次</translation>
    </message>
    <message>
        <source>Swap PSS</source>
        <translation>交换 PSS</translation>
    </message>
    <message>
        <source>Its proportional share of swapped memory. Expensive to read: visible rows only, every few refreshes</source>
        <translation>按比例分摊的已换出内存。读取代价高：只读可见行，每隔几次刷新一次</translation>
    </message>
    <message>
        <source>Minor faults</source>
        <translation>次缺页</translation>
    </message>
    <message>
        <source>Page faults that needed no device</source>
        <translation>无需访问设备的缺页次数</translation>
    </message>
    <message>
        <source>Major faults</source>
        <translation>主缺页</translation>
    </message>
    <message>
        <source>Page faults that had to wait for a device</source>
        <translation>必须等待设备的缺页次数</translation>
    </message>
    <message>
        <source>OOM score</source>
        <translation>OOM 分数</translation>
    </message>
    <message>
        <source>How likely the kernel ends it first when memory runs out; higher is likelier</source>
        <translation>内存耗尽时内核优先终止它的可能性；数值越大越可能</translation>
    </message>
    <message>
        <source>OOM adjust</source>
        <translation>OOM 调整</translation>
    </message>
    <message>
        <source>The correction that its owner set to the OOM score, -1000 to 1000</source>
        <translation>其属主对 OOM 分数的修正，-1000 到 1000</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Bytes read from storage since its start</source>
        <translation>自启动以来从存储设备读取的字节数</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Bytes written to storage since its start</source>
        <translation>自启动以来向存储设备写入的字节数</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Number of open file descriptors</source>
        <translation>打开的文件描述符数</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>可执行文件</translation>
    </message>
    <message>
        <source>The program file</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The working directory</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>Cgroup</source>
        <translation>Cgroup</translation>
    </message>
    <message>
        <source>The control group</source>
        <translation>控制组</translation>
    </message>
    <message>
        <source>Waits in</source>
        <translation>等待于</translation>
    </message>
    <message>
        <source>The kernel function in which it sleeps</source>
        <translation>进程睡眠所在的内核函数</translation>
    </message>
    <message>
        <source>PID namespace</source>
        <translation>PID 命名空间</translation>
    </message>
    <message>
        <source>Inode number of its PID namespace</source>
        <translation>其 PID 命名空间的 inode 号</translation>
    </message>
    <message>
        <source>Inner PID</source>
        <translation>内部 PID</translation>
    </message>
    <message>
        <source>Its PID in its own PID namespace</source>
        <translation>在其自身 PID 命名空间中的 PID</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Effective user ID</source>
        <translation>有效用户 ID</translation>
    </message>
    <message>
        <source>Real UID</source>
        <translation>实际 UID</translation>
    </message>
    <message>
        <source>Real user ID</source>
        <translation>实际用户 ID</translation>
    </message>
    <message>
        <source>GID</source>
        <translation>GID</translation>
    </message>
    <message>
        <source>Effective group ID</source>
        <translation>有效组 ID</translation>
    </message>
    <message>
        <source>Real GID</source>
        <translation>实际 GID</translation>
    </message>
    <message>
        <source>Real group ID</source>
        <translation>实际组 ID</translation>
    </message>
    <message>
        <source>Login UID</source>
        <translation>登录 UID</translation>
    </message>
    <message>
        <source>The user ID with which its session logged in</source>
        <translation>其会话登录时的用户 ID</translation>
    </message>
    <message>
        <source>Tracer</source>
        <translation>跟踪者</translation>
    </message>
    <message>
        <source>PID of the process that traces it; 0 for none</source>
        <translation>跟踪它的进程的 PID；没有则为 0</translation>
    </message>
    <message>
        <source>Seccomp</source>
        <translation>Seccomp</translation>
    </message>
    <message>
        <source>System-call filter: 0 none, 1 strict, 2 filter</source>
        <translation>系统调用过滤：0 无，1 严格，2 过滤器</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>禁止新特权</translation>
    </message>
    <message>
        <source>Whether executing a file can no longer give it more privileges</source>
        <translation>执行文件是否已无法再赋予它更多特权</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Effective capabilities</source>
        <translation>有效能力集</translation>
    </message>
    <message>
        <source>Umask</source>
        <translation>Umask</translation>
    </message>
    <message>
        <source>The permissions that files it creates do not get</source>
        <translation>它创建的文件所不具有的权限</translation>
    </message>
    <message>
        <source>Security label</source>
        <translation>安全标签</translation>
    </message>
    <message>
        <source>Label of the security module (SELinux, AppArmor)</source>
        <translation>安全模块（SELinux、AppArmor）的标签</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>The kernel&apos;s PF_ flags, as a number</source>
        <translation>内核的 PF_ 标志，以数字表示</translation>
    </message>
</context>
<context>
    <name>SignalCatalogue</name>
    <message>
        <source>The terminal was closed; services take it as a request to reload their configuration.</source>
        <translation>终端已关闭；服务程序将其视为重新加载配置的请求。</translation>
    </message>
    <message>
        <source>The kernel when a terminal closes or its session leader ends, or a person who wants a service to reload.</source>
        <translation>终端关闭或其会话首进程结束时由内核发送，或由希望服务重新加载的人发送。</translation>
    </message>
    <message>
        <source>Interrupt: the person at the terminal asks the program to stop what it is doing.</source>
        <translation>中断：终端前的人要求程序停止正在做的事。</translation>
    </message>
    <message>
        <source>Ctrl+C at a terminal, sent to its whole foreground process group.</source>
        <translation>在终端上按 Ctrl+C，发送到整个前台进程组。</translation>
    </message>
    <message>
        <source>Quit and leave a core dump for debugging.</source>
        <translation>退出，并留下核心转储以供调试。</translation>
    </message>
    <message>
        <source>Ctrl+\ at a terminal, sent to its whole foreground process group.</source>
        <translation>在终端上按 Ctrl+\，发送到整个前台进程组。</translation>
    </message>
    <message>
        <source>The processor was given an instruction that it cannot execute.</source>
        <translation>处理器遇到了无法执行的指令。</translation>
    </message>
    <message>
        <source>The processor, after damaged code, a jump to a wrong place, or a program built for a newer processor.</source>
        <translation>处理器，原因是代码损坏、跳转到错误位置，或程序是为更新的处理器编译的。</translation>
    </message>
    <message>
        <source>A breakpoint or trace step was reached; meant for debuggers.</source>
        <translation>到达断点或单步跟踪点；供调试器使用。</translation>
    </message>
    <message>
        <source>Breakpoint instructions, single-stepping and hardware watchpoints.</source>
        <translation>断点指令、单步执行和硬件监视点。</translation>
    </message>
    <message>
        <source>The program gave up by itself because something was wrong inside it.</source>
        <translation>程序因内部出错而自行放弃。</translation>
    </message>
    <message>
        <source>abort(), as called by failed assertions, uncaught exceptions and damaged heaps.</source>
        <translation>abort()，由断言失败、未捕获的异常和堆损坏所调用。</translation>
    </message>
    <message>
        <source>Memory that is mapped could not be provided.</source>
        <translation>已映射的内存无法提供。</translation>
    </message>
    <message>
        <source>Access beyond the end of a mapped file, a misaligned address, or broken memory.</source>
        <translation>访问超出映射文件末尾之处、地址未对齐，或内存损坏。</translation>
    </message>
    <message>
        <source>An arithmetic error, most often an integer division by zero.</source>
        <translation>算术错误，最常见的是整数除以零。</translation>
    </message>
    <message>
        <source>The processor, after an integer division by zero or an enabled floating-point exception.</source>
        <translation>处理器，在整数除以零或启用了的浮点异常之后。</translation>
    </message>
    <message>
        <source>Ends the process at once; it can be neither caught, blocked nor ignored, and nothing is cleaned up.</source>
        <translation>立即终止进程；无法捕获、阻塞或忽略，也不做任何清理。</translation>
    </message>
    <message>
        <source>A person as the last resort, the kernel when memory runs out, or a service manager after its deadline.</source>
        <translation>作为最后手段的人、内存耗尽时的内核，或期限过后的服务管理器。</translation>
    </message>
    <message>
        <source>Free for the program&apos;s own use; each program says what it means.</source>
        <translation>由程序自由使用；含义由各程序自定。</translation>
    </message>
    <message>
        <source>Other programs and people; dd, for one, prints its progress.</source>
        <translation>其他程序和人；例如 dd 收到后会打印进度。</translation>
    </message>
    <message>
        <source>The program used memory that it may not use: the usual crash.</source>
        <translation>程序使用了不允许使用的内存：常见的崩溃原因。</translation>
    </message>
    <message>
        <source>The processor, after a null or dangling pointer, a write to read-only memory or an overflown stack.</source>
        <translation>处理器，在使用空指针或悬空指针、写只读内存或栈溢出之后。</translation>
    </message>
    <message>
        <source>Free for the program&apos;s own use, the second one.</source>
        <translation>由程序自由使用的第二个信号。</translation>
    </message>
    <message>
        <source>Other programs and people, as the program&apos;s manual says.</source>
        <translation>其他程序和人，用法见程序的手册。</translation>
    </message>
    <message>
        <source>Something was written to a pipe or socket that nobody reads any more.</source>
        <translation>向已无人读取的管道或套接字写入了数据。</translation>
    </message>
    <message>
        <source>The kernel on write() to a pipe or socket whose reader is gone.</source>
        <translation>对读取方已消失的管道或套接字执行 write() 时由内核发送。</translation>
    </message>
    <message>
        <source>A timer in real time expired.</source>
        <translation>实时定时器到期。</translation>
    </message>
    <message>
        <source>alarm(), setitimer(ITIMER_REAL) or a POSIX timer.</source>
        <translation>alarm()、setitimer(ITIMER_REAL) 或 POSIX 定时器。</translation>
    </message>
    <message>
        <source>The polite request to end: the program may save its work and clean up first.</source>
        <translation>有礼貌的结束请求：程序可以先保存工作并做清理。</translation>
    </message>
    <message>
        <source>kill without an option, service managers, and the system at shutdown.</source>
        <translation>不带选项的 kill、服务管理器，以及关机时的系统。</translation>
    </message>
    <message>
        <source>Stack fault of a coprocessor; a leftover that Linux never raises.</source>
        <translation>协处理器栈故障；历史遗留，Linux 从不引发。</translation>
    </message>
    <message>
        <source>Only another process, deliberately.</source>
        <translation>只有其他进程有意发送。</translation>
    </message>
    <message>
        <source>A child process ended, stopped or continued.</source>
        <translation>子进程结束、停止或继续。</translation>
    </message>
    <message>
        <source>The kernel, to the parent of the child.</source>
        <translation>内核，发送给该子进程的父进程。</translation>
    </message>
    <message>
        <source>Continues a stopped process, even if it blocks or ignores the signal.</source>
        <translation>使停止的进程继续，即使它阻塞或忽略此信号。</translation>
    </message>
    <message>
        <source>The shell commands fg and bg, or a person who suspended a process before.</source>
        <translation>shell 命令 fg 和 bg，或先前挂起了该进程的人。</translation>
    </message>
    <message>
        <source>Suspends the process; it can be neither caught, blocked nor ignored.</source>
        <translation>挂起进程；无法捕获、阻塞或忽略。</translation>
    </message>
    <message>
        <source>A person or a program that wants a process to hold still.</source>
        <translation>希望进程保持不动的人或程序。</translation>
    </message>
    <message>
        <source>Suspend request from the terminal; the program may prepare for it.</source>
        <translation>来自终端的挂起请求；程序可以先做准备。</translation>
    </message>
    <message>
        <source>Ctrl+Z at a terminal, sent to its whole foreground process group.</source>
        <translation>在终端上按 Ctrl+Z，发送到整个前台进程组。</translation>
    </message>
    <message>
        <source>A background process wanted to read from its terminal.</source>
        <translation>后台进程想要读取其终端。</translation>
    </message>
    <message>
        <source>The kernel, to the whole background process group that tried to read.</source>
        <translation>内核，发送到试图读取的整个后台进程组。</translation>
    </message>
    <message>
        <source>A background process wanted to change or write to its terminal.</source>
        <translation>后台进程想要更改或写入其终端。</translation>
    </message>
    <message>
        <source>The kernel, when a background process changes terminal settings, or writes while &quot;stty tostop&quot; is on.</source>
        <translation>内核，当后台进程更改终端设置，或在启用“stty tostop”时写入终端。</translation>
    </message>
    <message>
        <source>Urgent data arrived at a socket.</source>
        <translation>套接字上有紧急数据到达。</translation>
    </message>
    <message>
        <source>The kernel on out-of-band data; Go programs use it inside themselves.</source>
        <translation>有带外数据时由内核发送；Go 程序在内部使用它。</translation>
    </message>
    <message>
        <source>The limit of processor time was used up.</source>
        <translation>处理器时间的上限已用尽。</translation>
    </message>
    <message>
        <source>The kernel each second past the soft RLIMIT_CPU, until it kills at the hard one.</source>
        <translation>超过软限制 RLIMIT_CPU 后内核每秒发送一次，到达硬限制时将进程终止。</translation>
    </message>
    <message>
        <source>A file was about to grow beyond the allowed size.</source>
        <translation>文件将要超过允许的大小。</translation>
    </message>
    <message>
        <source>The kernel on a write() past RLIMIT_FSIZE.</source>
        <translation>write() 超过 RLIMIT_FSIZE 时由内核发送。</translation>
    </message>
    <message>
        <source>A timer that counts the program&apos;s own processor time expired.</source>
        <translation>计量程序自身处理器时间的定时器到期。</translation>
    </message>
    <message>
        <source>setitimer(ITIMER_VIRTUAL).</source>
        <translation>setitimer(ITIMER_VIRTUAL)。</translation>
    </message>
    <message>
        <source>A timer that counts processor time, that of system calls included, expired.</source>
        <translation>计量处理器时间（包括系统调用）的定时器到期。</translation>
    </message>
    <message>
        <source>setitimer(ITIMER_PROF), mostly by profilers.</source>
        <translation>setitimer(ITIMER_PROF)，多由性能分析器使用。</translation>
    </message>
    <message>
        <source>The size of the terminal window changed.</source>
        <translation>终端窗口的大小改变了。</translation>
    </message>
    <message>
        <source>The kernel, to the terminal&apos;s foreground process group.</source>
        <translation>内核，发送到终端的前台进程组。</translation>
    </message>
    <message>
        <source>A descriptor became ready for input or output.</source>
        <translation>描述符已可进行输入或输出。</translation>
    </message>
    <message>
        <source>The kernel for descriptors with O_ASYNC, to the owner set by F_SETOWN.</source>
        <translation>内核，针对设有 O_ASYNC 的描述符，发送给由 F_SETOWN 设定的属主。</translation>
    </message>
    <message>
        <source>The power supply failed or came back.</source>
        <translation>电源故障或恢复。</translation>
    </message>
    <message>
        <source>Programs that watch the power supply, to the init process.</source>
        <translation>监视电源的程序，发送给 init 进程。</translation>
    </message>
    <message>
        <source>The program made a system call that it may not make.</source>
        <translation>程序执行了不允许的系统调用。</translation>
    </message>
    <message>
        <source>The kernel, when a seccomp filter of a sandbox says so.</source>
        <translation>内核，由沙箱的 seccomp 过滤器决定。</translation>
    </message>
    <message>
        <source>Reserved: the C library uses it inside itself, for threads.</source>
        <translation>保留：C 库在内部将其用于线程。</translation>
    </message>
    <message>
        <source>Real-time: free for the program&apos;s own use, queued in order, and able to carry a value.</source>
        <translation>实时信号：由程序自由使用，按次序排队，并可携带一个值。</translation>
    </message>
    <message>
        <source>The C library, to cancel a thread or to change the user ids of all threads.</source>
        <translation>C 库，用于取消线程，或更改所有线程的用户 ID。</translation>
    </message>
    <message>
        <source>Other programs with sigqueue() or kill(), POSIX timers and message queues.</source>
        <translation>其他程序用 sigqueue() 或 kill() 发送，以及 POSIX 定时器和消息队列。</translation>
    </message>
    <message>
        <source>sent by a process with kill()</source>
        <translation>由进程用 kill() 发送</translation>
    </message>
    <message>
        <source>sent by the kernel</source>
        <translation>由内核发送</translation>
    </message>
    <message>
        <source>queued with a value by sigqueue()</source>
        <translation>由 sigqueue() 带值排队</translation>
    </message>
    <message>
        <source>a POSIX timer expired</source>
        <translation>POSIX 定时器到期</translation>
    </message>
    <message>
        <source>a message arrived in an empty POSIX message queue</source>
        <translation>有消息到达空的 POSIX 消息队列</translation>
    </message>
    <message>
        <source>asynchronous input or output completed</source>
        <translation>异步输入或输出完成</translation>
    </message>
    <message>
        <source>a descriptor became ready, queued as SIGIO</source>
        <translation>描述符就绪，作为 SIGIO 排队</translation>
    </message>
    <message>
        <source>sent to one thread with tgkill() or raise()</source>
        <translation>用 tgkill() 或 raise() 发送给单个线程</translation>
    </message>
    <message>
        <source>another thread called execve()</source>
        <translation>另一个线程调用了 execve()</translation>
    </message>
    <message>
        <source>an asynchronous name lookup completed</source>
        <translation>异步名称查询完成</translation>
    </message>
    <message>
        <source>illegal opcode</source>
        <translation>非法操作码</translation>
    </message>
    <message>
        <source>illegal operand</source>
        <translation>非法操作数</translation>
    </message>
    <message>
        <source>illegal addressing mode</source>
        <translation>非法寻址方式</translation>
    </message>
    <message>
        <source>illegal trap</source>
        <translation>非法陷阱</translation>
    </message>
    <message>
        <source>privileged opcode</source>
        <translation>特权操作码</translation>
    </message>
    <message>
        <source>privileged register</source>
        <translation>特权寄存器</translation>
    </message>
    <message>
        <source>coprocessor error</source>
        <translation>协处理器错误</translation>
    </message>
    <message>
        <source>internal stack error</source>
        <translation>内部栈错误</translation>
    </message>
    <message>
        <source>unimplemented instruction address</source>
        <translation>未实现的指令地址</translation>
    </message>
    <message>
        <source>integer division by zero</source>
        <translation>整数除以零</translation>
    </message>
    <message>
        <source>integer overflow</source>
        <translation>整数溢出</translation>
    </message>
    <message>
        <source>floating-point division by zero</source>
        <translation>浮点除以零</translation>
    </message>
    <message>
        <source>floating-point overflow</source>
        <translation>浮点上溢</translation>
    </message>
    <message>
        <source>floating-point underflow</source>
        <translation>浮点下溢</translation>
    </message>
    <message>
        <source>inexact floating-point result</source>
        <translation>浮点结果不精确</translation>
    </message>
    <message>
        <source>invalid floating-point operation</source>
        <translation>无效的浮点操作</translation>
    </message>
    <message>
        <source>subscript out of range</source>
        <translation>下标越界</translation>
    </message>
    <message>
        <source>undiagnosed floating-point exception</source>
        <translation>未能诊断的浮点异常</translation>
    </message>
    <message>
        <source>trap on a condition</source>
        <translation>条件陷阱</translation>
    </message>
    <message>
        <source>nothing is mapped at the address</source>
        <translation>该地址没有映射</translation>
    </message>
    <message>
        <source>the mapping does not permit the access</source>
        <translation>该映射不允许这种访问</translation>
    </message>
    <message>
        <source>failed address bound check</source>
        <translation>地址边界检查失败</translation>
    </message>
    <message>
        <source>denied by a memory protection key</source>
        <translation>被内存保护键拒绝</translation>
    </message>
    <message>
        <source>memory tags are not enabled for the object</source>
        <translation>该对象未启用内存标签</translation>
    </message>
    <message>
        <source>disrupting memory tag mismatch</source>
        <translation>内存标签不匹配（中断型）</translation>
    </message>
    <message>
        <source>precise memory tag mismatch</source>
        <translation>内存标签不匹配（精确）</translation>
    </message>
    <message>
        <source>asynchronous memory tagging error</source>
        <translation>异步内存标签错误</translation>
    </message>
    <message>
        <source>synchronous memory tagging error</source>
        <translation>同步内存标签错误</translation>
    </message>
    <message>
        <source>control-flow protection fault</source>
        <translation>控制流保护故障</translation>
    </message>
    <message>
        <source>misaligned address</source>
        <translation>地址未对齐</translation>
    </message>
    <message>
        <source>no such physical address, such as beyond the end of a mapped file</source>
        <translation>没有这样的物理地址，例如超出映射文件的末尾</translation>
    </message>
    <message>
        <source>hardware error specific to the object</source>
        <translation>对象特定的硬件错误</translation>
    </message>
    <message>
        <source>memory is broken where it was being used</source>
        <translation>正在使用的内存已损坏</translation>
    </message>
    <message>
        <source>memory is broken, but not in use yet</source>
        <translation>内存已损坏，但尚未使用</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>trace step</source>
        <translation>单步跟踪</translation>
    </message>
    <message>
        <source>branch taken</source>
        <translation>发生分支</translation>
    </message>
    <message>
        <source>hardware breakpoint or watchpoint</source>
        <translation>硬件断点或监视点</translation>
    </message>
    <message>
        <source>undiagnosed trap</source>
        <translation>未能诊断的陷阱</translation>
    </message>
    <message>
        <source>a performance event asked for it</source>
        <translation>由性能事件请求</translation>
    </message>
    <message>
        <source>the child exited</source>
        <translation>子进程已退出</translation>
    </message>
    <message>
        <source>the child was killed by a signal</source>
        <translation>子进程被信号终止</translation>
    </message>
    <message>
        <source>the child was killed by a signal and dumped core</source>
        <translation>子进程被信号终止，并产生核心转储</translation>
    </message>
    <message>
        <source>the traced child trapped</source>
        <translation>被跟踪的子进程遇到陷阱</translation>
    </message>
    <message>
        <source>the child stopped</source>
        <translation>子进程已停止</translation>
    </message>
    <message>
        <source>the stopped child continued</source>
        <translation>停止的子进程已继续</translation>
    </message>
    <message>
        <source>data can be read</source>
        <translation>有数据可读</translation>
    </message>
    <message>
        <source>data can be written</source>
        <translation>可以写入数据</translation>
    </message>
    <message>
        <source>a message can be read</source>
        <translation>有消息可读</translation>
    </message>
    <message>
        <source>input or output error</source>
        <translation>输入或输出错误</translation>
    </message>
    <message>
        <source>urgent data can be read</source>
        <translation>有紧急数据可读</translation>
    </message>
    <message>
        <source>the other end hung up</source>
        <translation>对端已挂断</translation>
    </message>
    <message>
        <source>a seccomp filter refused the system call</source>
        <translation>seccomp 过滤器拒绝了该系统调用</translation>
    </message>
    <message>
        <source>the program asked to handle the system call itself</source>
        <translation>程序要求自行处理该系统调用</translation>
    </message>
</context>
<context>
    <name>SignalLog</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>to thread %1</source>
        <translation>到线程 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>%1 scope: its process group, …</comment>
        <translation>到%1</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>because it had not ended</source>
        <translation>因为它尚未结束</translation>
    </message>
    <message>
        <source>without a process descriptor</source>
        <translation>没有使用进程描述符</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <comment>%1 name of a signal</comment>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>direction</comment>
        <translation>已发送</translation>
    </message>
    <message>
        <source>received</source>
        <comment>direction</comment>
        <translation>已接收</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>direction</comment>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>name of a process</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>sender of a signal</comment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>ended meanwhile</source>
        <comment>sender of a signal</comment>
        <translation>期间已结束</translation>
    </message>
    <message>
        <source>1 came, but the buffer was full</source>
        <translation>到达 1 个，但缓冲区已满</translation>
    </message>
    <message numerus="yes">
        <source>%n came, but the buffer was full</source>
        <translation>
            <numerusform>到达 %n 个，但缓冲区已满</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 what was expected, %2 why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>sent, not followed: %1</source>
        <comment>%1 why</comment>
        <translation>已发送，未跟踪：%1</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>result</comment>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>SignalMap</name>
    <message>
        <source>caught: %1</source>
        <translation>捕获：%1</translation>
    </message>
    <message>
        <source>ignored: %1</source>
        <translation>忽略：%1</translation>
    </message>
    <message>
        <source>blocked: %1</source>
        <translation>阻塞：%1</translation>
    </message>
    <message>
        <source>pending: %1</source>
        <translation>未决：%1</translation>
    </message>
    <message>
        <source>all default</source>
        <translation>全部为默认</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>SignalPalette</name>
    <message>
        <source>kill</source>
        <translation>强制终止</translation>
    </message>
    <message>
        <source>core dump</source>
        <translation>核心转储</translation>
    </message>
    <message>
        <source>terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>job control</source>
        <translation>作业控制</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>user-defined</source>
        <translation>用户自定义</translation>
    </message>
    <message>
        <source>real-time</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>housekeeping</source>
        <translation>日常事务</translation>
    </message>
</context>
<context>
    <name>SignalText</name>
    <message>
        <source>the process</source>
        <translation>该进程</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>单个线程</translation>
    </message>
    <message>
        <source>its process group</source>
        <translation>其进程组</translation>
    </message>
    <message>
        <source>it and all its descendants</source>
        <translation>它及其所有后代</translation>
    </message>
    <message>
        <source>it is the first process: all others depend on it</source>
        <translation>它是首个进程：其他所有进程都依赖它</translation>
    </message>
    <message>
        <source>it is Signalbox itself</source>
        <translation>它是 Signalbox 自己</translation>
    </message>
    <message>
        <source>it leads the session that Signalbox runs in</source>
        <translation>它是 Signalbox 所在会话的首进程</translation>
    </message>
    <message>
        <source>it is the display server: all windows depend on it</source>
        <translation>它是显示服务器：所有窗口都依赖它</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>强制终止</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Quit with core dump</source>
        <translation>退出并核心转储</translation>
    </message>
    <message>
        <source>Hang up or reload</source>
        <translation>挂断或重新加载</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Ask to suspend</source>
        <translation>请求挂起</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>User signal 1</source>
        <translation>用户信号 1</translation>
    </message>
    <message>
        <source>User signal 2</source>
        <translation>用户信号 2</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 what it is for, %2 short name of the signal</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what happened in a timeline, %2 more about it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>runs for %1</source>
        <comment>%1 a duration</comment>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>sleeps for %1</source>
        <comment>%1 a duration</comment>
        <translation>睡眠 %1</translation>
    </message>
    <message>
        <source>is stopped for %1</source>
        <comment>%1 a duration</comment>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>has ended and waits %1 to be reaped</source>
        <comment>%1 a duration</comment>
        <translation>已结束，等待 %1 后被回收</translation>
    </message>
    <message>
        <source>is in the handler of %1 for %2</source>
        <comment>%1 a signal, %2 a duration</comment>
        <translation>在 %1 的处理函数中 %2</translation>
    </message>
    <message>
        <source>blocks %1 for %2</source>
        <comment>%1 names of signals, %2 a duration</comment>
        <translation>阻塞 %1，持续 %2</translation>
    </message>
    <message>
        <source>sends %1</source>
        <comment>%1 a signal</comment>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>%1 is delivered</source>
        <comment>%1 a signal</comment>
        <translation>%1 送达</translation>
    </message>
    <message>
        <source>%1 is lost: one was pending already</source>
        <comment>%1 a signal</comment>
        <translation>%1 丢失：已有一个未决</translation>
    </message>
    <message>
        <source>exits with code %1</source>
        <translation>退出，退出码 %1</translation>
    </message>
    <message>
        <source>exits, code unknown</source>
        <translation>退出，退出码未知</translation>
    </message>
    <message>
        <source>is killed by %1</source>
        <comment>%1 a signal</comment>
        <translation>被 %1 终止</translation>
    </message>
    <message>
        <source>is killed by %1 and dumps core</source>
        <comment>%1 a signal</comment>
        <translation>被 %1 终止并产生核心转储</translation>
    </message>
    <message>
        <source>sends %1 to itself</source>
        <comment>%1 a signal</comment>
        <translation>向自己发送 %1</translation>
    </message>
    <message>
        <source>sends %1 to %2</source>
        <comment>%1 a signal, %2 a process or thread</comment>
        <translation>发送 %1 到 %2</translation>
    </message>
    <message>
        <source>%1, where it arrives after %2</source>
        <comment>%1 what was sent, %2 a duration</comment>
        <translation>%1，%2 后到达</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>ended, not reaped</source>
        <translation>已结束，未回收</translation>
    </message>
    <message>
        <source>in a handler</source>
        <translation>在处理函数中</translation>
    </message>
    <message>
        <source>blocks signals</source>
        <translation>阻塞信号</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>a signal</comment>
        <translation>发送</translation>
    </message>
    <message>
        <source>delivered</source>
        <comment>a signal</comment>
        <translation>送达</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>a signal that coalesced with a pending one</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>exited</source>
        <comment>a process</comment>
        <translation>退出</translation>
    </message>
    <message>
        <source>killed</source>
        <comment>a process, by a signal</comment>
        <translation>被终止</translation>
    </message>
    <message>
        <source>killed, core dumped</source>
        <translation>被终止，已核心转储</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>thread %1 of %2</source>
        <comment>%1 thread id, %2 process</comment>
        <translation>%2 的线程 %1</translation>
    </message>
    <message>
        <source>thread of %1</source>
        <comment>%1 process</comment>
        <translation>%1 的线程</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>线程 %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>%1 time, %2 a process or thread, %3 what happens</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 a process or thread, %2 what it is</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of signals</source>
        <translation>信号时间线</translation>
    </message>
    <message>
        <source>signal on its way</source>
        <translation>途中的信号</translation>
    </message>
    <message>
        <source>exit %1</source>
        <comment>%1 exit code</comment>
        <translation>退出 %1</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildDetails</name>
    <message>
        <source>&amp;Cancel stopping</source>
        <translation>取消终止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Follow the output</source>
        <translation>跟随输出(&amp;F)</translation>
    </message>
    <message>
        <source>Copy the &amp;whole output</source>
        <translation>复制全部输出(&amp;W)</translation>
    </message>
    <message>
        <source>Keep the newest line in sight (Ctrl+E)</source>
        <translation>保持最新一行可见 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Copy all lines that are kept, as text (Ctrl+Alt+C)</source>
        <translation>将保留的所有行复制为文本 (Ctrl+Alt+C)</translation>
    </message>
    <message>
        <source>What happened to the selected process</source>
        <translation>所选进程的经历</translation>
    </message>
    <message>
        <source>Time until the next signal</source>
        <translation>距下一个信号的时间</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <comment>%1 a size</comment>
        <translation>输出：%1</translation>
    </message>
    <message>
        <source>the first %1 are no longer kept</source>
        <comment>%1 a size</comment>
        <translation>最前面的 %1 已不再保留</translation>
    </message>
    <message>
        <source>a descendant may still write</source>
        <translation>可能还有后代进程在写入</translation>
    </message>
    <message>
        <source>Select a process to see what happened to it.</source>
        <translation>选择一个进程以查看它的经历。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 a process, %2 its state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only the output of what was launched here can be seen.</source>
        <translation>只能看到在此启动的进程的输出。</translation>
    </message>
    <message>
        <source>Its output is discarded, as was chosen in the options.</source>
        <translation>按选项中的设定，其输出被丢弃。</translation>
    </message>
    <message>
        <source>It wrote nothing.</source>
        <translation>它没有写出任何内容。</translation>
    </message>
    <message>
        <source>It has written nothing yet.</source>
        <translation>它尚未写出任何内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 a process, %2 what is under way</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildEventModel</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>After</source>
        <comment>time since the start of a process</comment>
        <translation>经过</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildModel</name>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Nobody told what it cost</source>
        <translation>没有谁给出其资源消耗</translation>
    </message>
    <message>
        <source>%1, when it was last looked at</source>
        <translation>%1，截至上次查看时</translation>
    </message>
    <message>
        <source>%1 at most, of it or of a child that it waited for; of a small program it is what Signalbox took while launching it</source>
        <translation>至多 %1，属于它或它等待过的子进程；对小程序而言，这是 Signalbox 在启动它时所占用的</translation>
    </message>
    <message>
        <source>%1, with the children that it waited for</source>
        <translation>%1，包括它等待过的子进程</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 name of a process, %2 how it came here</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>exit code</comment>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>User time</source>
        <translation>用户态时间</translation>
    </message>
    <message>
        <source>System time</source>
        <translation>内核态时间</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值内存</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>User</source>
        <comment>owner</comment>
        <translation>用户</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildrenClosing</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Close Signalbox</source>
        <translation>关闭 Signalbox</translation>
    </message>
    <message>
        <source>1 process launched here is still running.</source>
        <translation>有 1 个在此启动的进程仍在运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n processes launched here are still running.</source>
        <translation>
            <numerusform>有 %n 个在此启动的进程仍在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left running, they have nobody who reads their output: one that writes to it ends by SIGPIPE, one in a terminal by SIGHUP.</source>
        <translation>若任其运行，则无人读取它们的输出：写输出的会被 SIGPIPE 终止，在终端中的会被 SIGHUP 终止。</translation>
    </message>
    <message>
        <source>&amp;Leave them running</source>
        <translation>任其运行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Stop them</source>
        <translation>终止它们(&amp;S)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在终止</translation>
    </message>
    <message>
        <source>Waiting for the end of: %1
After %2 s those that are left are killed.</source>
        <translation>正在等待以下进程结束：%1
%2 秒后将强制终止剩余的进程。</translation>
    </message>
    <message>
        <source>Still running, although they were killed: %1</source>
        <translation>虽已强制终止，但仍在运行：%1</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildrenPage</name>
    <message>
        <source>Children</source>
        <translation>子进程</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 cannot be watched: %2.</source>
        <extracomment>%1 a process, %2 why</extracomment>
        <translation>无法监视 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”. Esc clears the search.</source>
        <translation>没有与“%1”匹配的项。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>Nothing launched and nothing watched yet.
Type a command above and press Return to see how it runs and how it ends, or choose “Watch…” to be told how any running process ends.</source>
        <translation>尚未启动或监视任何进程。
在上方输入命令并按回车，即可看到它如何运行、如何结束；或选择“监视…”，以获知任何运行中的进程如何结束。</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 个进程</translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message>
        <source>running: %1</source>
        <translation>运行中：%1</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>forgotten because there were too many: %1</source>
        <translation>因过多而被移除：%1</translation>
    </message>
    <message>
        <source>orphans are adopted</source>
        <translation>收养孤儿进程</translation>
    </message>
    <message>
        <source>&amp;Launch a command</source>
        <translation>启动命令(&amp;L)</translation>
    </message>
    <message>
        <source>Go to the command line (Ctrl+L)</source>
        <translation>转到命令行 (Ctrl+L)</translation>
    </message>
    <message>
        <source>&amp;Watch…</source>
        <translation>监视(&amp;W)…</translation>
    </message>
    <message>
        <source>Choose running processes to be told how they end (Ctrl+N)</source>
        <translation>选择运行中的进程，以获知它们如何结束 (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Send signal…</source>
        <translation>发送信号(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose a signal for the selected processes and see what it would do (Ctrl+K)</source>
        <translation>为所选进程选择一个信号，并查看其效果 (Ctrl+K)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>终止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel stopping</source>
        <translation>取消终止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Relaunch</source>
        <translation>重新启动(&amp;R)</translation>
    </message>
    <message>
        <source>Launch the same once more, in the same conditions (Ctrl+R)</source>
        <translation>以相同条件再启动一次 (Ctrl+R)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>移除(&amp;F)</translation>
    </message>
    <message>
        <source>Take ended processes out of the list, and stop watching others (Ctrl+Delete)</source>
        <translation>从列表中移除已结束的进程，并停止监视其他进程 (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Forget &amp;all ended</source>
        <translation>移除所有已结束的进程(&amp;A)</translation>
    </message>
    <message>
        <source>Take all ended processes out of the list (Ctrl+Shift+Delete)</source>
        <translation>从列表中移除所有已结束的进程 (Ctrl+Shift+Delete)</translation>
    </message>
    <message>
        <source>&amp;Patience of Stop</source>
        <translation>终止的等待时间(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>SIGKILL after %n s</source>
        <extracomment>how long a process may take to end after SIGTERM</extracomment>
        <translation>
            <numerusform>%n 秒后 SIGKILL</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask the selected processes to end (SIGTERM), and kill those that have not after %n s (Delete)</source>
        <translation>
            <numerusform>请求所选进程结束 (SIGTERM)，并在 %n 秒后强制终止仍未结束的进程 (Delete)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y rows</source>
        <translation>复制行(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy command l&amp;ine</source>
        <translation>复制命令行(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>Write the rows shown to a file</source>
        <translation>将显示的行写入文件</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>显示详情(&amp;D)</translation>
    </message>
    <message>
        <source>Show the history and the output of the selected process (Alt+Return)</source>
        <translation>显示所选进程的经历和输出 (Alt+Return)</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>列(&amp;U)</translation>
    </message>
    <message>
        <source>Ad&amp;opt orphans</source>
        <translation>收养孤儿进程(&amp;O)</translation>
    </message>
    <message>
        <source>When a process launched from now on ends before its own children, these become children of Signalbox instead of the system&apos;s first process, and are listed here (PR_SET_CHILD_SUBREAPER)</source>
        <translation>此后启动的进程若先于其子进程结束，这些子进程将成为 Signalbox 的子进程，而不是系统首个进程的子进程，并在此列出 (PR_SET_CHILD_SUBREAPER)</translation>
    </message>
    <message>
        <source>Search: name, PID, state, signal, command; !word leaves out</source>
        <translation>搜索：名称、PID、状态、信号、命令；!词语 表示排除</translation>
    </message>
    <message>
        <source>Search launched and watched processes</source>
        <translation>搜索已启动和监视的进程</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>wait for half a minute</source>
        <translation>等待半分钟</translation>
    </message>
    <message>
        <source>write, then exit with 3</source>
        <translation>写输出，然后以 3 退出</translation>
    </message>
    <message>
        <source>end by a signal</source>
        <translation>被信号终止</translation>
    </message>
    <message>
        <source>The list could not be written to “%1”: %2.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>无法将列表写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Processes written: %1, to “%2”.</source>
        <extracomment>%1 a number, %2 name of a file</extracomment>
        <translation>已写入 %1 个进程到“%2”。</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildrenView</name>
    <message>
        <source>Launched and watched processes</source>
        <translation>已启动和监视的进程</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide “%1”</source>
        <translation>隐藏“%1”(&amp;H)</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupLegendBar</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupLogModel</name>
    <message>
        <source>the program has registered its hooks</source>
        <translation>程序已注册好各个钩子</translation>
    </message>
    <message>
        <source>the parent sends %1</source>
        <comment>%1 a signal</comment>
        <translation>父进程发送 %1</translation>
    </message>
    <message>
        <source>“%1” begins</source>
        <comment>%1 a hook</comment>
        <translation>“%1”开始</translation>
    </message>
    <message>
        <source>“%1” is through</source>
        <comment>%1 a hook</comment>
        <translation>“%1”完成</translation>
    </message>
    <message>
        <source>“%1” throws an exception</source>
        <comment>%1 a hook</comment>
        <translation>“%1”抛出异常</translation>
    </message>
    <message>
        <source>the emergency hook runs</source>
        <translation>紧急钩子运行</translation>
    </message>
    <message>
        <source>the program is pid 1 of a new pid namespace</source>
        <translation>程序是新 PID 命名空间中的 1 号进程</translation>
    </message>
    <message>
        <source>it has not ended: the trial sends SIGKILL</source>
        <translation>它没有结束：试验发送 SIGKILL</translation>
    </message>
    <message>
        <source>the parent sees: %1</source>
        <comment>%1 exited with 3, killed by SIGTERM</comment>
        <translation>父进程看到：%1</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>%1 how hooks are registered, %2 how the program ends, %3 what the parent saw</comment>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>%1 time, %2 what, %3 duration</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupMatrixModel</name>
    <message>
        <source>%1 as number %2</source>
        <comment>%1 what a hook did (ran, threw), %2 in which place</comment>
        <translation>%1，第 %2 个</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a trial</comment>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>尚未试验</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>%1 how hooks are registered, %2 how the program ends, %3 a hook, %4 what happened</comment>
        <translation>%1，%2，%3：%4</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>The parent saw</source>
        <translation>父进程看到</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupMatrixView</name>
    <message>
        <source>Endings and hooks</source>
        <translation>结束方式与钩子</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupPage</name>
    <message>
        <source>Cleanup</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>How hooks are registered</source>
        <translation>钩子的注册方式</translation>
    </message>
    <message>
        <source>Hooks: the last one runs first</source>
        <translation>钩子：最后一个最先运行</translation>
    </message>
    <message>
        <source>Set-up of the trials</source>
        <translation>试验的设置</translation>
    </message>
    <message>
        <source>Hooks of this program itself</source>
        <translation>本程序自身的钩子</translation>
    </message>
    <message>
        <source>Hooks that Signalbox itself has registered</source>
        <translation>Signalbox 自己注册的钩子</translation>
    </message>
    <message>
        <source>None is registered.</source>
        <translation>没有注册任何钩子。</translation>
    </message>
    <message>
        <source>Nothing has been tried yet. Each ending is tried on a program of its own, started for it.</source>
        <translation>尚未做任何试验。每种结束方式都在为其专门启动的程序上试验。</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Log of the trials</source>
        <translation>试验日志</translation>
    </message>
    <message>
        <source>&amp;Copy the log</source>
        <translation>复制日志(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>原因(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>Stopped. The program of the trial has been ended; nothing is left of it.</source>
        <translation>已停止。试验程序已被终止，没有任何残留。</translation>
    </message>
    <message>
        <source>Read-only: nothing can be tried, since the trials send signals</source>
        <translation>只读：试验会发送信号，因此无法进行</translation>
    </message>
    <message>
        <source>Endings: %1</source>
        <translation>结束方式：%1</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>running: %1, %2 (%3 of %4)</source>
        <comment>%1 how hooks are registered, %2 an ending</comment>
        <translation>正在运行：%1，%2（第 %3 个，共 %4 个）</translation>
    </message>
    <message>
        <source>trials in the log: %1</source>
        <translation>日志中的试验：%1</translation>
    </message>
    <message>
        <source>No ending matches “%1”. Esc clears the search.</source>
        <translation>没有与“%1”匹配的结束方式。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>Beside it, %1: hooks through %2 of %3, %4.</source>
        <extracomment>%1 how hooks are registered, %2 and %3 numbers, %4 what the parent saw</extracomment>
        <translation>作为对照，%1：%3 个钩子中完成了 %2 个，%4。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Once endings have been tried, select a cell to read why it is as it is.</source>
        <translation>试验过结束方式之后，选择一个单元格即可查看其原因。</translation>
    </message>
    <message>
        <source>Select a cell to read why it is as it is.</source>
        <translation>选择一个单元格以查看其原因。</translation>
    </message>
    <message>
        <source>Not tried yet: Return tries it.</source>
        <translation>尚未试验：按回车进行试验。</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>Try all endings (Ctrl+Shift+R)</source>
        <translation>试验所有结束方式 (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>&amp;Run the selected</source>
        <translation>运行所选(&amp;R)</translation>
    </message>
    <message>
        <source>Try the selected endings (Ctrl+R; Return in the table)</source>
        <translation>试验所选的结束方式（Ctrl+R；在表中按回车）</translation>
    </message>
    <message>
        <source>Co&amp;mpare all ways</source>
        <translation>对比所有方式(&amp;M)</translation>
    </message>
    <message>
        <source>Try all endings with every way of registering hooks, side by side (Ctrl+M)</source>
        <translation>用每种注册钩子的方式试验所有结束方式，并排显示 (Ctrl+M)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the trial that runs, and leave the others (Ctrl+.)</source>
        <translation>终止正在运行的试验，其余的不再进行 (Ctrl+.)</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear the results</source>
        <translation>清除结果(&amp;L)</translation>
    </message>
    <message>
        <source>Forget all trials (Ctrl+L)</source>
        <translation>清除所有试验 (Ctrl+L)</translation>
    </message>
    <message>
        <source>S&amp;et-up</source>
        <translation>设置(&amp;E)</translation>
    </message>
    <message>
        <source>Show the hooks and how they are registered (Alt+Return)</source>
        <translation>显示各钩子及其注册方式 (Alt+Return)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>As a picture, &amp;SVG…</source>
        <translation>导出为 SVG 图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the picture as SVG</source>
        <translation>将图片保存为 SVG</translation>
    </message>
    <message>
        <source>As a picture, &amp;PNG…</source>
        <translation>导出为 PNG 图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the picture as PNG</source>
        <translation>将图片保存为 PNG</translation>
    </message>
    <message>
        <source>Write the results to a file</source>
        <translation>将结果写入文件</translation>
    </message>
    <message>
        <source>Search: ending, signal, what happened; !word leaves out</source>
        <translation>搜索：结束方式、信号、发生了什么；!词语 表示排除</translation>
    </message>
    <message>
        <source>Search endings</source>
        <translation>搜索结束方式</translation>
    </message>
    <message>
        <source>Progress of the trials</source>
        <translation>试验进度</translation>
    </message>
    <message>
        <source>&amp;Forget “%1”</source>
        <comment>%1 a way of registering hooks</comment>
        <translation>移除“%1”(&amp;F)</translation>
    </message>
    <message>
        <source>The results could not be written to “%1”: %2.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>无法将结果写入“%1”：%2。</translation>
    </message>
    <message>
        <source>The results were written to “%1”.</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>结果已写入“%1”。</translation>
    </message>
    <message>
        <source>The picture would be too large for a file.</source>
        <translation>图片太大，无法写入文件。</translation>
    </message>
</context>
<context>
    <name>signalbox::CleanupSetup</name>
    <message>
        <source>Started by &amp;nohup</source>
        <translation>由 nohup 启动(&amp;N)</translation>
    </message>
    <message>
        <source>As &amp;pid 1 of a namespace</source>
        <translation>作为命名空间的 PID 1(&amp;P)</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>after a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>Deadline of each hook</source>
        <translation>每个钩子的期限</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>How long the trial waits</source>
        <translation>试验等待多久</translation>
    </message>
    <message>
        <source>&amp;Deadline of a hook:</source>
        <translation>钩子的期限(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Ended by the trial after:</source>
        <translation>试验终止程序前等待(&amp;E)：</translation>
    </message>
    <message>
        <source>How the hooks are registered</source>
        <translation>钩子如何注册</translation>
    </message>
    <message>
        <source>The program finds SIGHUP ignored when it starts</source>
        <translation>程序启动时 SIGHUP 处于忽略状态</translation>
    </message>
    <message>
        <source>What takes longer is given up; only CleanupHooks has deadlines</source>
        <translation>超过期限的钩子会被放弃；只有 CleanupHooks 有期限</translation>
    </message>
    <message>
        <source>What then still runs, besides the time that the hooks take, gets SIGKILL from the trial</source>
        <translation>除钩子自身所需的时间外，届时仍在运行的程序会被试验以 SIGKILL 终止</translation>
    </message>
    <message>
        <source>%1 (no python3 here)</source>
        <comment>%1 a way to register hooks</comment>
        <translation>%1（此处没有 python3）</translation>
    </message>
    <message>
        <source>There is no python3 on this system: install it to try this.</source>
        <translation>本系统没有 python3：安装后才能试验此项。</translation>
    </message>
    <message>
        <source>Only the program in C++ can be tried as pid 1, not the one in Python</source>
        <translation>只有 C++ 程序可以作为 PID 1 试验，Python 程序不行</translation>
    </message>
    <message>
        <source>As the first process of a container. It takes root, or a system that lets anybody make user namespaces</source>
        <translation>如同容器的首个进程。需要 root，或者允许任何人创建用户命名空间的系统</translation>
    </message>
</context>
<context>
    <name>signalbox::ColumnsDialog</name>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>搜索列</translation>
    </message>
</context>
<context>
    <name>signalbox::DispositionModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says of a cell: %1 the column&apos;s title, %2 the value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>处置方式</translation>
    </message>
    <message>
        <source>If sent now</source>
        <translation>若现在发送</translation>
    </message>
</context>
<context>
    <name>signalbox::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>the language of the system</comment>
        <translation>系统(&amp;S)</translation>
    </message>
</context>
<context>
    <name>signalbox::LaunchBar</name>
    <message>
        <source>&amp;Launch</source>
        <translation>启动(&amp;L)</translation>
    </message>
    <message>
        <source>Signals that start ignored</source>
        <translation>启动时忽略的信号</translation>
    </message>
    <message>
        <source>Signals that start blocked</source>
        <translation>启动时阻塞的信号</translation>
    </message>
    <message>
        <source>In a &amp;terminal of its own</source>
        <translation>在单独的终端中(&amp;T)</translation>
    </message>
    <message>
        <source>Command to launch</source>
        <translation>要启动的命令</translation>
    </message>
    <message>
        <source>Command to launch, such as: sleep 30</source>
        <translation>要启动的命令，例如：sleep 30</translation>
    </message>
    <message>
        <source>A program and its arguments; &apos;…&apos;, &quot;…&quot; and \ quote.
No shell reads it: for * $ | &gt; use sh -c &apos;…&apos;</source>
        <translation>程序及其参数；引用使用 &apos;…&apos;、&quot;…&quot; 和 \。
不经 shell 解析：要使用 * $ | &gt;，请写 sh -c &apos;…&apos;</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>Directory, environment, signals, process group, terminal</source>
        <translation>目录、环境变量、信号、进程组、终端</translation>
    </message>
    <message>
        <source>Start it and watch it (Return)</source>
        <translation>启动并监视它（回车）</translation>
    </message>
    <message>
        <source>that of Signalbox</source>
        <translation>Signalbox 的目录</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>工作目录</translation>
    </message>
    <message>
        <source>…</source>
        <comment>choose a directory</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>Choose a directory</source>
        <translation>选择目录</translation>
    </message>
    <message>
        <source>inherited; NAME=value sets, -NAME removes</source>
        <translation>继承；NAME=值 为设置，-NAME 为移除</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>of its own</source>
        <translation>单独的进程组</translation>
    </message>
    <message>
        <source>a session of its own</source>
        <translation>单独的会话</translation>
    </message>
    <message>
        <source>Process group</source>
        <translation>进程组</translation>
    </message>
    <message>
        <source>shown below</source>
        <translation>在下方显示</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Discarded, the process can go on undisturbed after Signalbox has ended</source>
        <translation>丢弃后，Signalbox 结束后进程仍可不受干扰地继续</translation>
    </message>
    <message>
        <source>For programs that behave otherwise without one; both outputs come as one then</source>
        <translation>用于没有终端时行为不同的程序；此时两路输出合为一路</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>目录(&amp;D)：</translation>
    </message>
    <message>
        <source>En&amp;vironment:</source>
        <translation>环境变量(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;Ignored signals:</source>
        <translation>忽略的信号(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Blocked signals:</source>
        <translation>阻塞的信号(&amp;B)：</translation>
    </message>
    <message>
        <source>Process &amp;group:</source>
        <translation>进程组(&amp;G)：</translation>
    </message>
    <message>
        <source>Out&amp;put:</source>
        <translation>输出(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>signalbox::ListenList</name>
    <message>
        <source>&amp;Listen to</source>
        <translation>监听(&amp;L)</translation>
    </message>
    <message>
        <source>Signals to listen to</source>
        <translation>要监听的信号</translation>
    </message>
    <message>
        <source>%1 cannot be listened to: %2.</source>
        <translation>无法监听 %1：%2。</translation>
    </message>
    <message>
        <source>Signalbox always listens to %1: it closes the program.</source>
        <translation>Signalbox 始终监听 %1：它用于关闭程序。</translation>
    </message>
    <message>
        <source>Cannot listen to %1: %2.</source>
        <translation>无法监听 %1：%2。</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Signalbox</source>
        <translation>关于 Signalbox(&amp;A)</translation>
    </message>
    <message>
        <source>The settings were damaged. They are kept as “%1”; defaults are used.</source>
        <translation>设置文件已损坏。它被保留为“%1”；现使用默认设置。</translation>
    </message>
    <message>
        <source>The settings in “%1” cannot be read; defaults are used and nothing is saved.</source>
        <translation>无法读取“%1”中的设置；现使用默认设置，且不会保存任何更改。</translation>
    </message>
    <message>
        <source>Settings cannot be saved: “%1” is read-only.</source>
        <translation>无法保存设置：“%1”是只读的。</translation>
    </message>
    <message>
        <source>Read-only: nothing is sent</source>
        <translation>只读：不发送任何信号</translation>
    </message>
    <message>
        <source>Started with --read-only</source>
        <translation>以 --read-only 启动</translation>
    </message>
    <message>
        <source>About Signalbox</source>
        <translation>关于 Signalbox</translation>
    </message>
    <message>
        <source>Signalbox %1</source>
        <extracomment>%1 is the version number</extracomment>
        <translation>Signalbox %1</translation>
    </message>
    <message>
        <source>See, send and understand Unix signals.

MIT licence. © The Signalbox authors.</source>
        <translation>查看、发送并理解 Unix 信号。

MIT 许可证。© Signalbox 作者。</translation>
    </message>
</context>
<context>
    <name>signalbox::MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息 (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>messages that wait</comment>
        <translation>还有 %1 条</translation>
    </message>
    <message>
        <source>, %1 older ones dropped</source>
        <comment>messages</comment>
        <translation>，丢弃了 %1 条较早的</translation>
    </message>
</context>
<context>
    <name>signalbox::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>signalbox::OutputView</name>
    <message>
        <source>Output of the selected process</source>
        <translation>所选进程的输出</translation>
    </message>
    <message>
        <source>Lines marked “err” were written to standard error</source>
        <translation>标有“err”的行写到了标准错误</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessActions</name>
    <message>
        <source>Send a &amp;common signal</source>
        <translation>发送常用信号(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Send signal…</source>
        <translation>发送信号(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose a signal for the selected processes and see what it would do (Ctrl+K)</source>
        <translation>为所选进程选择一个信号，并查看其效果 (Ctrl+K)</translation>
    </message>
    <message>
        <source>&amp;Watch its end</source>
        <translation>监视其结束(&amp;W)</translation>
    </message>
    <message>
        <source>List it on the Children page and tell how it ends (Ctrl+W)</source>
        <translation>在“子进程”页中列出，并告知其如何结束 (Ctrl+W)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy command &amp;line</source>
        <translation>复制命令行(&amp;L)</translation>
    </message>
    <message>
        <source>Sent %1 to %2.</source>
        <extracomment>%1 is a signal, %2 a process</extracomment>
        <translation>已将 %1 发送到 %2。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is a process, %2 what a signal did to it: &quot;killed by SIGTERM after 12 ms&quot;</extracomment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessDetailsPane</name>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>What the process does with each signal</source>
        <translation>进程对每个信号的处置</translation>
    </message>
    <message>
        <source>Threads with their own masks</source>
        <translation>各线程及其信号掩码</translation>
    </message>
    <message>
        <source>Send a signal to this &amp;thread…</source>
        <translation>向此线程发送信号(&amp;T)…</translation>
    </message>
    <message>
        <source>Select a process to see what it does with signals.</source>
        <translation>选择一个进程以查看它如何处置信号。</translation>
    </message>
    <message>
        <source>The first %1 of %2 threads are listed.</source>
        <translation>列出了 %2 个线程中的前 %1 个。</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <extracomment>how a process ended, such as &quot;killed by SIGTERM&quot;</extracomment>
        <translation>它已结束。</translation>
    </message>
    <message>
        <source>It has ended: %1.</source>
        <translation>它已结束：%1。</translation>
    </message>
    <message>
        <source>%1 This is what was known last.</source>
        <translation>%1以下是最后已知的情况。</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessFacts</name>
    <message>
        <source>Facts about the process</source>
        <translation>进程的详细信息</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Scheduling and rights</source>
        <translation>调度与权限</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>of a command line</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>可执行文件</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根目录</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>控制组</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>资源限制</translation>
    </message>
    <message>
        <source>%1 soft, %2 hard %3</source>
        <extracomment>a resource limit: %1 soft, %2 hard, %3 unit (may be empty)</extracomment>
        <translation>软限制 %1，硬限制 %2 %3</translation>
    </message>
    <message>
        <source>not readable: it belongs to another user</source>
        <translation>不可读：属于另一个用户</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessModel</name>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;ended, not yet reaped by its parent&quot;, %2 how, such as &quot;exited with code 3&quot;
----------
what a screen reader says of a cell: %1 the column&apos;s title, %2 the value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a process that has ended, %2 how it ended, such as &quot;killed by SIGTERM&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>an exact size; %1 is a number with separators</extracomment>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessView</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide “%1”</source>
        <translation>隐藏“%1”(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Configure columns…</source>
        <translation>配置列(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessesPage</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>没有进程 %1。</translation>
    </message>
    <message>
        <source>Reading processes…</source>
        <translation>正在读取进程…</translation>
    </message>
    <message>
        <source>No process matches “%1”. Esc clears the search.</source>
        <translation>没有与“%1”匹配的进程。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>1 process</source>
        <translation>1 个进程</translation>
    </message>
    <message numerus="yes">
        <source>%n processes</source>
        <translation>
            <numerusform>%n 个进程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n shown</source>
        <extracomment>%1 is &quot;412 processes&quot;</extracomment>
        <translation>
            <numerusform>%1，显示 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – order frozen</source>
        <extracomment>%1 is &quot;412 processes, 37 shown&quot;</extracomment>
        <translation>%1 – 顺序已冻结</translation>
    </message>
    <message>
        <source>Show as &amp;tree</source>
        <translation>显示为树(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Freeze the order</source>
        <translation>冻结顺序(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the rows where they are; their values go on (Pause, or hold Ctrl over the list)</source>
        <translation>行的位置保持不变，数值继续更新（Pause，或在列表上按住 Ctrl）</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>立即刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Read the processes now (F5)</source>
        <translation>立即读取进程 (F5)</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>显示详情(&amp;D)</translation>
    </message>
    <message>
        <source>Show what the selected process does with signals, its threads and facts (Alt+Return)</source>
        <translation>显示所选进程对信号的处置、其线程和详细信息 (Alt+Return)</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Refresh &amp;every</source>
        <translation>刷新间隔(&amp;E)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>an interval in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Search: name, PID, user, or state:T, cpu:&gt;10, catches:TERM …</source>
        <translation>搜索：名称、PID、用户，或 state:T、cpu:&gt;10、catches:TERM …</translation>
    </message>
    <message>
        <source>Search processes</source>
        <translation>搜索进程</translation>
    </message>
</context>
<context>
    <name>signalbox::ReferencePage</name>
    <message>
        <source>&amp;Copy the name</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Search: name, number, si_code, or what it is for</source>
        <translation>搜索：名称、编号、si_code 或用途</translation>
    </message>
    <message>
        <source>Search signals</source>
        <translation>搜索信号</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>No signal matches “%1”. Esc clears the search.</source>
        <translation>没有与“%1”匹配的信号。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>Signals: %1, shown: %2</source>
        <translation>信号：%1，显示：%2</translation>
    </message>
    <message>
        <source>Signals: %1</source>
        <translation>信号：%1</translation>
    </message>
</context>
<context>
    <name>signalbox::RegisteredHookModel</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>place in which a hook runs</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>signalbox::SendSignalDialog</name>
    <message>
        <source>Send a signal to %1 (%2)</source>
        <comment>%1 name of a process, %2 pid</comment>
        <translation>向 %1 (%2) 发送信号</translation>
    </message>
    <message numerus="yes">
        <source>Send a signal to %n processes</source>
        <translation>
            <numerusform>向 %n 个进程发送信号</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 name, %2 id of a thread</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>%1 description of a signal, %2 its default action</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>By default it %1.</source>
        <comment>%1 ends the process, is ignored, …</comment>
        <translation>默认动作：%1。</translation>
    </message>
    <message>
        <source>No signal matches the search.</source>
        <translation>没有与搜索匹配的信号。</translation>
    </message>
    <message>
        <source>The process has ended: there is nothing left to send to.</source>
        <translation>该进程已结束：没有可以发送的对象。</translation>
    </message>
    <message>
        <source>All of them have ended: there is nothing left to send to.</source>
        <translation>它们都已结束：没有可以发送的对象。</translation>
    </message>
    <message>
        <source>Reading what they would do…</source>
        <translation>正在读取它们会如何反应…</translation>
    </message>
    <message>
        <source>Forecast: %1.</source>
        <comment>%1 such as: 2 end, 1 handles it</comment>
        <translation>预测：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 以及另外 %1 个</translation>
    </message>
    <message>
        <source>Send it although this is protected: %1</source>
        <translation>仍要发送，尽管它受保护：%1</translation>
    </message>
    <message>
        <source>Send %1 to 1 process</source>
        <comment>%1 name of a signal</comment>
        <translation>向 1 个进程发送 %1</translation>
    </message>
    <message numerus="yes">
        <source>Send %1 to %n processes</source>
        <comment>%1 name of a signal</comment>
        <translation>
            <numerusform>向 %n 个进程发送 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 follows in %2 s.</source>
        <extracomment>%1 is a signal, %2 seconds; the number of processes follows in another sentence</extracomment>
        <translation>%2 秒后将发送 %1。</translation>
    </message>
    <message>
        <source>%1 follows now.</source>
        <translation>现在发送 %1。</translation>
    </message>
    <message>
        <source>1 process still runs.</source>
        <translation>1 个进程仍在运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n processes still run.</source>
        <translation>
            <numerusform>%n 个进程仍在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not send %1</source>
        <comment>%1 name of a signal</comment>
        <translation>不发送 %1</translation>
    </message>
    <message>
        <source>With the value</source>
        <translation>带值</translation>
    </message>
    <message>
        <source>Queues the signal with a number that its handler can read (sigqueue)</source>
        <translation>将信号与一个数字一起排队，其处理函数可以读取该数字 (sigqueue)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Reaches</source>
        <translation>发送范围(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Thread</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>Then, if it still runs,</source>
        <translation>随后若仍在运行，发送</translation>
    </message>
    <message>
        <source>Second signal</source>
        <translation>第二个信号</translation>
    </message>
    <message>
        <source>Seconds until the second signal</source>
        <translation>距第二个信号的秒数</translation>
    </message>
    <message>
        <source>after </source>
        <comment>a number of seconds follows</comment>
        <translation>延时 </translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Processes that it reaches</source>
        <translation>将要到达的进程</translation>
    </message>
    <message>
        <source>It is sent even if this dialog is closed before.</source>
        <translation>即使在此之前关闭此对话框，也会发送。</translation>
    </message>
</context>
<context>
    <name>signalbox::SendTargetModel</name>
    <message>
        <source>%1 (%2): %3</source>
        <comment>%1 name of a process, %2 pid, %3 why it is protected</comment>
        <translation>%1 (%2)：%3</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>sent, not followed: %1</source>
        <comment>%1 why</comment>
        <translation>已发送，未跟踪：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1 what happened, %2 the second signal</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 what will happen, %2 why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>属主</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>预期效果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalCatalogueModel</name>
    <message>
        <source>reserved</source>
        <comment>signal</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a signal</comment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>By default it</source>
        <translation>默认动作</translation>
    </message>
    <message>
        <source>Can be caught</source>
        <translation>可捕获</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What raises it</source>
        <translation>由什么引发</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalChip</name>
    <message>
        <source>%1, %2</source>
        <comment>%1 name of a signal, %2 its category</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalLogModel</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalLogPage</name>
    <message>
        <source>Signal log</source>
        <translation>信号日志</translation>
    </message>
    <message>
        <source>Recording to “%1” has stopped: %2. What was written before is kept.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>到“%1”的记录已停止：%2。此前写入的内容仍保留。</translation>
    </message>
    <message>
        <source>No entry matches “%1”. Esc clears the search.</source>
        <translation>没有与“%1”匹配的条目。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>Paused. Continue to see what came meanwhile.</source>
        <translation>已暂停。恢复后可查看期间到达的内容。</translation>
    </message>
    <message>
        <source>Nothing yet. What you send from the Processes page is listed here, with what came of it.</source>
        <translation>尚无内容。从“进程”页发送的信号及其结果会列在这里。</translation>
    </message>
    <message>
        <source>What other programs send to Signalbox is listed too. Try it below, or in a terminal: %1</source>
        <translation>其他程序发送给 Signalbox 的信号也会列出。可在下方尝试，或在终端中执行：%1</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>条目：%1</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>discarded: %1 (the newest %2 are kept)</source>
        <translation>已丢弃：%1（保留最新的 %2 条）</translation>
    </message>
    <message>
        <source>paused, new: %1</source>
        <translation>已暂停，新增：%1</translation>
    </message>
    <message>
        <source>recorded: %1 to “%2”</source>
        <translation>已记录：%1 条，到“%2”</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the list still; what comes is logged all the same (Pause)</source>
        <translation>列表保持不动；新到的内容照常记录 (Pause)</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest entry in sight (Ctrl+E)</source>
        <translation>保持最新条目可见 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Listen to…</source>
        <translation>监听(&amp;L)…</translation>
    </message>
    <message>
        <source>Choose which signals Signalbox listens to (Alt+Return)</source>
        <translation>选择 Signalbox 监听哪些信号 (Alt+Return)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Cl&amp;ear the log</source>
        <translation>清空日志(&amp;E)</translation>
    </message>
    <message>
        <source>Forget all entries (Ctrl+L)</source>
        <translation>清除所有条目 (Ctrl+L)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>导出为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>Write the entries shown to a file</source>
        <translation>将显示的条目写入文件</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>记录到文件(&amp;R)…</translation>
    </message>
    <message>
        <source>Append each new entry to a file, one line of JSON each (Ctrl+R)</source>
        <translation>将每个新条目追加到文件，每条一行 JSON (Ctrl+R)</translation>
    </message>
    <message>
        <source>Search: signal, process, PID, outcome; !word leaves out</source>
        <translation>搜索：信号、进程、PID、结果；!词语 表示排除</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>The log could not be written to “%1”: %2.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>无法将日志写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Entries written: %1, to “%2”.</source>
        <extracomment>%1 a number, %2 name of a file</extracomment>
        <translation>已写入 %1 个条目到“%2”。</translation>
    </message>
    <message>
        <source>Record to a file</source>
        <translation>记录到文件</translation>
    </message>
    <message>
        <source>Cannot record to “%1”: %2.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>无法记录到“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalLogView</name>
    <message>
        <source>Signals sent and received</source>
        <translation>已发送和已接收的信号</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalMap</name>
    <message>
        <source>Signal map</source>
        <translation>信号图</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <comment>%1 name of a signal</comment>
        <translation>%1，编号 %2</translation>
    </message>
    <message>
        <source>%1: reserved for the C library</source>
        <translation>%1：保留给 C 库</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <comment>%1 a signal</comment>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 a signal, %2 what the process does with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>dispositions of a process</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1. Whole map: %2</source>
        <comment>%1 text of the current cell</comment>
        <translation>%1。整张图：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalPicker</name>
    <message>
        <source>Find a signal: name, number or what it is for</source>
        <translation>查找信号：名称、编号或用途</translation>
    </message>
    <message>
        <source>Find a signal</source>
        <translation>查找信号</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalReference</name>
    <message>
        <source>Number %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>also called %1</source>
        <translation>别名 %1</translation>
    </message>
    <message>
        <source>by default it %1</source>
        <comment>%1 ends the process, is ignored, …</comment>
        <translation>默认动作：%1</translation>
    </message>
    <message>
        <source>reserved for the C library</source>
        <translation>保留给 C 库</translation>
    </message>
    <message>
        <source>can be caught, ignored and blocked</source>
        <translation>可以捕获、忽略和阻塞</translation>
    </message>
    <message>
        <source>can be neither caught nor ignored nor blocked</source>
        <translation>无法捕获、忽略或阻塞</translation>
    </message>
    <message>
        <source>defined by POSIX</source>
        <translation>由 POSIX 定义</translation>
    </message>
    <message>
        <source>not in POSIX, but on Linux</source>
        <translation>不属于 POSIX，但 Linux 有</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Codes that say why the signal came</source>
        <translation>说明信号来由的代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Raised by: %1</source>
        <translation>由什么引发：%1</translation>
    </message>
    <message>
        <source>si_code of %1</source>
        <extracomment>%1 name of a signal; si_code is a term of the C interface</extracomment>
        <translation>%1 的 si_code</translation>
    </message>
    <message>
        <source>si_code of any signal</source>
        <translation>任何信号的 si_code</translation>
    </message>
</context>
<context>
    <name>signalbox::SignalSetButton</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search signals</source>
        <translation>搜索信号</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no signals</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what the signals are for, %2 their names</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::ThreadModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says of a cell: %1 the column&apos;s title, %2 the value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>TID</source>
        <translation>TID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
</context>
<context>
    <name>signalbox::TimelineView</name>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>尚未记录任何内容。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Event %2 of %3</source>
        <comment>%1 text of the current event, %2 its number, %3 how many there are</comment>
        <translation>%1。第 %2 个事件，共 %3 个</translation>
    </message>
</context>
<context>
    <name>signalbox::TrialHookDelegate</name>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long the hook takes</source>
        <translation>钩子耗时多久</translation>
    </message>
    <message>
        <source>What the hook does then</source>
        <translation>钩子随后做什么</translation>
    </message>
    <message>
        <source>Name of the hook</source>
        <translation>钩子的名称</translation>
    </message>
</context>
<context>
    <name>signalbox::TrialHookEditor</name>
    <message>
        <source>&amp;Add a hook</source>
        <translation>添加钩子(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move the hook</source>
        <translation>移除钩子(&amp;M)</translation>
    </message>
    <message>
        <source>Move the hook &amp;up</source>
        <translation>上移钩子(&amp;U)</translation>
    </message>
    <message>
        <source>Move the hook d&amp;own</source>
        <translation>下移钩子(&amp;O)</translation>
    </message>
    <message>
        <source>U&amp;ndo the change</source>
        <translation>撤销更改(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Standard hooks</source>
        <translation>标准钩子(&amp;S)</translation>
    </message>
    <message>
        <source>Back to the list of hooks that one finds at first</source>
        <translation>恢复最初的钩子列表</translation>
    </message>
    <message>
        <source>Hooks in order of registration</source>
        <translation>按注册次序排列的钩子</translation>
    </message>
</context>
<context>
    <name>signalbox::TrialHookModel</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>hook-%1</source>
        <comment>name of a new cleanup hook, %1 a number</comment>
        <translation>hook-%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1”: registered as number %2, so it runs as number %3</source>
        <translation>“%1”：第 %2 个注册，因此第 %3 个运行</translation>
    </message>
    <message>
        <source>In order of registration; the last one runs first</source>
        <translation>按注册次序排列；最后一个最先运行</translation>
    </message>
    <message>
        <source>Hook</source>
        <translation>钩子</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Then it</source>
        <comment>ends, throws, hangs: of a cleanup hook</comment>
        <translation>然后</translation>
    </message>
</context>
<context>
    <name>signalbox::TryItStrip</name>
    <message>
        <source>with &amp;value</source>
        <translation>带值(&amp;V)</translation>
    </message>
    <message>
        <source>all at &amp;once</source>
        <translation>同时发送(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try it on Signalbox:</source>
        <translation>发给 Signalbox(&amp;T)：</translation>
    </message>
    <message>
        <source>Signal to send to Signalbox</source>
        <translation>发送给 Signalbox 的信号</translation>
    </message>
    <message>
        <source>× </source>
        <comment>before how many times</comment>
        <translation>× </translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value that is queued with the signal</source>
        <translation>与信号一起排队的值</translation>
    </message>
    <message>
        <source>The signal is blocked until all are sent, as for a program too busy to take them. Otherwise each is handled before the next is sent.</source>
        <translation>信号在全部发送之前被阻塞，如同程序忙得无暇接收。否则每个信号都在下一个发送之前得到处理。</translation>
    </message>
    <message>
        <source>%1 (closes Signalbox)</source>
        <extracomment>%1 is a signal that ends the program</extracomment>
        <translation>%1（会关闭 Signalbox）</translation>
    </message>
    <message>
        <source>&amp;Send %1</source>
        <extracomment>%1 is the name of a signal</extracomment>
        <translation>发送 %1(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send %1 × %2</source>
        <translation>发送 %1 × %2(&amp;S)</translation>
    </message>
    <message>
        <source>%1: sent %2, received %3.</source>
        <extracomment>%1 signal, %2 and %3 are numbers</extracomment>
        <translation>%1：发送了 %2 个，收到了 %3 个。</translation>
    </message>
    <message>
        <source>Lost because the program&apos;s buffer was full: %1.</source>
        <translation>因程序的缓冲区已满而丢失：%1。</translation>
    </message>
    <message>
        <source>No more could be sent: %1.</source>
        <translation>无法再发送：%1。</translation>
    </message>
    <message>
        <source>A standard signal waits as one bit: while it is pending, further ones vanish.</source>
        <translation>标准信号以一个比特位等待：它未决期间，再来的同一信号会消失。</translation>
    </message>
    <message>
        <source>Each was taken before the next was sent.</source>
        <translation>每个信号都在下一个发送之前被接收。</translation>
    </message>
    <message>
        <source>Real-time signals queue: each one arrives, in order.</source>
        <translation>实时信号会排队：每一个都按次序到达。</translation>
    </message>
</context>
<context>
    <name>signalbox::WatchDialog</name>
    <message>
        <source>Watch the end of a process</source>
        <translation>监视进程的结束</translation>
    </message>
    <message>
        <source>Running processes</source>
        <translation>运行中的进程</translation>
    </message>
    <message>
        <source>Search: name, PID, user, command, or state:T, cpu:&gt;10 …</source>
        <translation>搜索：名称、PID、用户、命令，或 state:T、cpu:&gt;10 …</translation>
    </message>
    <message>
        <source>Search processes</source>
        <translation>搜索进程</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>监视(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Watch %n processes</source>
        <translation>
            <numerusform>监视 %n 个进程(&amp;W)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading processes…</source>
        <translation>正在读取进程…</translation>
    </message>
    <message>
        <source>No process matches “%1”.</source>
        <translation>没有与“%1”匹配的进程。</translation>
    </message>
    <message>
        <source>You are told how they end, whoever started them. Their output cannot be seen.</source>
        <translation>无论由谁启动，都会告知它们如何结束。无法看到它们的输出。</translation>
    </message>
</context>
<context>
    <name>signalbox::WindowCleanup</name>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Stop recording the signal log</source>
        <translation>停止记录信号日志</translation>
    </message>
    <message>
        <source>Stop the children</source>
        <translation>终止子进程</translation>
    </message>
</context>
</TS>
