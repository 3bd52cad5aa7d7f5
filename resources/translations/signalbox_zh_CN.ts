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
    <message>
        <source>no space is left on the device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>the file system is read-only</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>the device could not be read or written</source>
        <translation>设备无法读写</translation>
    </message>
    <message>
        <source>the system reported error %1</source>
        <comment>%1 ENOTDIR</comment>
        <translation>系统报告了错误 %1</translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation>它是一个目录</translation>
    </message>
    <message>
        <source>part of the path is no directory</source>
        <translation>路径的一部分不是目录</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>The pages of Signalbox. Ctrl and a digit switches from anywhere.</source>
        <translation>Signalbox 的各个页面。在任何地方按 Ctrl 加数字即可切换。</translation>
    </message>
    <message>
        <source>What came of something, or what went wrong: for which process, why, and what can be done. Warnings and errors stay until they are closed.</source>
        <translation>某项操作的结果，或者出了什么问题：涉及哪个进程、原因以及可以怎么做。警告和错误会一直显示，直到被关闭。</translation>
    </message>
    <message>
        <source>Words match the name, the command line, the PID and the user. A field narrows it down: state:T, cpu:&gt;10, mem:&gt;1G, catches:TERM, ignores:HUP, blocks:USR1, pending:any. ! leaves out, | means or.</source>
        <translation>词语匹配名称、命令行、PID 和用户。字段可缩小范围：state:T、cpu:&gt;10、mem:&gt;1G、catches:TERM、ignores:HUP、blocks:USR1、pending:any。! 表示排除，| 表示或。</translation>
    </message>
    <message>
        <source>The running processes. A process is held by its PID and its start time, so what is done to a row reaches that very process or none. Right-click the header for more columns.</source>
        <translation>正在运行的进程。进程由其 PID 和启动时间确定，因此对某一行的操作要么到达该进程，要么谁也不到达。右键单击表头可添加更多列。</translation>
    </message>
    <message>
        <source>One cell for each of the 64 signals. Empty: default. Filled: caught, there is a handler. Hatched: ignored. Ring: blocked, it waits. Dot: pending, it waits already. Arrow keys move, Return sends.</source>
        <translation>64 个信号各有一格。空：默认。实心：捕获，设有处理函数。斜线：忽略。圆环：阻塞，信号会等待。圆点：未决，信号已在等待。方向键移动，回车发送。</translation>
    </message>
    <message>
        <source>Each signal with what the process does with it and a forecast: what would happen if it were sent now.</source>
        <translation>每个信号、进程对它的处置以及预测：如果现在发送会怎样。</translation>
    </message>
    <message>
        <source>The threads of the process. Each has its own mask of blocked signals and its own pending ones. A signal to the process is taken by any thread that does not block it.</source>
        <translation>进程的各个线程。每个线程有自己的阻塞信号掩码和自己的未决信号。发给进程的信号由任一未阻塞它的线程接收。</translation>
    </message>
    <message>
        <source>Paths, control group, limits, times. What may not be read is left out, never shown as 0.</source>
        <translation>路径、控制组、限制、时间。无法读取的内容会略去，绝不会显示为 0。</translation>
    </message>
    <message>
        <source>A name with or without SIG, a number, or RTMIN+3.</source>
        <translation>名称（可带或不带 SIG）、编号，或 RTMIN+3。</translation>
    </message>
    <message>
        <source>The signals, the common ones first. The colour groups them by what they do by default.</source>
        <translation>各个信号，常用的在前。颜色按默认动作分组。</translation>
    </message>
    <message>
        <source>Whom the signal reaches: the process (any of its threads takes it), one thread, all processes of its group (what a shell treats as one job), or the process with all its descendants.</source>
        <translation>信号到达谁：进程（由其任一线程接收）、单个线程、其进程组中的所有进程（shell 视为一项作业的那些），或进程及其所有后代。</translation>
    </message>
    <message>
        <source>The thread that has to take the signal. What ends or stops a process always ends or stops all of it.</source>
        <translation>须接收信号的线程。终止或停止进程的信号总是终止或停止整个进程。</translation>
    </message>
    <message>
        <source>Queues the signal with a number, as sigqueue() does. A handler that asks for details can read it. The number of queued signals is limited for each user.</source>
        <translation>将信号与一个数字一起排队，如同 sigqueue()。要求获知详情的处理函数可以读取它。每个用户可排队的信号数有上限。</translation>
    </message>
    <message>
        <source>The number that goes with the signal.</source>
        <translation>随信号一起发送的数字。</translation>
    </message>
    <message>
        <source>Sends a second signal to those that still run after some seconds: to ask first (SIGTERM) and to kill (SIGKILL) only who does not answer.</source>
        <translation>若干秒后向仍在运行者发送第二个信号：先请求 (SIGTERM)，只对不回应者强制终止 (SIGKILL)。</translation>
    </message>
    <message>
        <source>The second signal.</source>
        <translation>第二个信号。</translation>
    </message>
    <message>
        <source>How long the targets have to end by themselves.</source>
        <translation>目标自行结束所拥有的时间。</translation>
    </message>
    <message>
        <source>Whom this dialog holds since it was opened, by PID and start time. Before sending: what the signal would do to each. After sending: what came of it.</source>
        <translation>此对话框自打开起以 PID 和启动时间锁定的目标。发送前：信号对每个目标会怎样。发送后：结果如何。</translation>
    </message>
    <message>
        <source>Some processes are protected from slips: the first process of the system, Signalbox itself, the leader of its session, the display server. Without this tick they are not signalled.</source>
        <translation>有些进程受到保护以防误操作：系统的首个进程、Signalbox 自身、其会话首进程、显示服务器。不勾选此项，就不会向它们发送信号。</translation>
    </message>
    <message>
        <source>Each word must occur in the entry: signal, process, PID, outcome. !word leaves out.</source>
        <translation>每个词语都须出现在条目中：信号、进程、PID、结果。!词语 表示排除。</translation>
    </message>
    <message>
        <source>Signals in both directions. Sent: the forecast, and the outcome as soon as it is known. Received: from whom, how (si_code), and with which value.</source>
        <translation>两个方向的信号。发送：预测，以及得知后的结果。收到：来自谁、如何产生 (si_code)、带有什么值。</translation>
    </message>
    <message>
        <source>A signal that Signalbox sends to itself, to see what arrives.</source>
        <translation>Signalbox 发送给自身的信号，用以查看会收到什么。</translation>
    </message>
    <message>
        <source>How many are sent. Standard signals do not queue: of many that wait at once one arrives. Real-time signals (RTMIN and above) do.</source>
        <translation>发送多少个。标准信号不排队：同时等待的多个之中只有一个到达。实时信号（RTMIN 及以上）会排队。</translation>
    </message>
    <message>
        <source>Sends with sigqueue() instead of kill(): the signal carries a number, and standard signals still do not queue.</source>
        <translation>以 sigqueue() 代替 kill() 发送：信号带有一个数字，标准信号仍不排队。</translation>
    </message>
    <message>
        <source>Blocks the signal until all are sent, as if the program were too busy to take any. Otherwise each is taken before the next is sent.</source>
        <translation>在全部发送之前阻塞该信号，如同程序忙得无暇接收。否则每个信号都在下一个发送之前被接收。</translation>
    </message>
    <message>
        <source>The signals that Signalbox catches and logs. Those not ticked do to Signalbox what they do to any program by default.</source>
        <translation>Signalbox 捕获并记录的信号。未勾选的信号对 Signalbox 产生默认效果，与任何程序相同。</translation>
    </message>
    <message>
        <source>Each word must occur in the row: name, PID, state, signal, command. !word leaves out.</source>
        <translation>每个词语都须出现在该行中：名称、PID、状态、信号、命令。!词语 表示排除。</translation>
    </message>
    <message>
        <source>A program and its arguments. No shell reads it: quotes and \ work, * $ | &gt; do not; for those write sh -c &apos;…&apos;.</source>
        <translation>程序及其参数。不经 shell 解析：引号和 \ 有效，* $ | &gt; 无效；需要它们时请写 sh -c &apos;…&apos;。</translation>
    </message>
    <message>
        <source>Shows in which conditions the command starts.</source>
        <translation>显示命令在什么条件下启动。</translation>
    </message>
    <message>
        <source>The working directory of the command.</source>
        <translation>命令的工作目录。</translation>
    </message>
    <message>
        <source>Changes to the environment that the command inherits: NAME=value sets, -NAME removes.</source>
        <translation>对命令所继承环境变量的更改：NAME=值 为设置，-NAME 为移除。</translation>
    </message>
    <message>
        <source>Signals that the command finds ignored when it starts, as nohup does with SIGHUP. This survives exec: many programs keep it so.</source>
        <translation>命令启动时处于忽略状态的信号，如同 nohup 对 SIGHUP 所做的。这在 exec 之后仍然有效：许多程序会保持不变。</translation>
    </message>
    <message>
        <source>Signals that the command finds blocked when it starts. They wait until it unblocks them, which few programs do.</source>
        <translation>命令启动时处于阻塞状态的信号。它们会等到命令解除阻塞为止，而很少有程序这样做。</translation>
    </message>
    <message>
        <source>A process group is what a terminal&apos;s Ctrl-C reaches as a whole. A session has no terminal until it opens one.</source>
        <translation>进程组是终端的 Ctrl-C 作为整体所到达的对象。会话在打开终端之前没有终端。</translation>
    </message>
    <message>
        <source>Whether the end of its output is kept and shown below, or thrown away.</source>
        <translation>是保留其输出的末尾并显示在下方，还是丢弃。</translation>
    </message>
    <message>
        <source>Gives the command a pseudo terminal: for programs that behave otherwise when they write into a pipe.</source>
        <translation>为命令提供一个伪终端：用于写入管道时行为不同的程序。</translation>
    </message>
    <message>
        <source>What was launched or is watched, and how it ended: the exit code or the signal, whether a core was dumped, and what it cost.</source>
        <translation>已启动或受监视的进程，以及它们如何结束：退出码或信号、是否转储核心、耗费了什么。</translation>
    </message>
    <message>
        <source>What happened to the process, in order: started, stopped by, continued, ended.</source>
        <translation>进程依次经历了什么：启动、被何信号停止、继续、结束。</translation>
    </message>
    <message>
        <source>The last lines that the process has written. What it wrote to the standard error is marked.</source>
        <translation>进程写出的最后几行。写到标准错误的内容会有标记。</translation>
    </message>
    <message>
        <source>Each word must occur in the ending: its name, its signal, what happened. !word leaves out.</source>
        <translation>每个词语都须出现在结束方式中：其名称、信号、发生了什么。!词语 表示排除。</translation>
    </message>
    <message>
        <source>How the hooks of the trials are registered: with the library of this program, with std::atexit alone, with std::atexit and a signal handler that calls exit(), or with Python&apos;s atexit.</source>
        <translation>试验中钩子的注册方式：使用本程序的库、仅用 std::atexit、用 std::atexit 加调用 exit() 的信号处理函数，或用 Python 的 atexit。</translation>
    </message>
    <message>
        <source>The program of the trial finds SIGHUP ignored when it starts: then SIGHUP neither ends it nor runs its hooks.</source>
        <translation>试验程序启动时 SIGHUP 处于忽略状态：此时 SIGHUP 既不会结束它，也不会运行其钩子。</translation>
    </message>
    <message>
        <source>As the first process of a container: the kernel gives it no signal that it has no handler for, not even SIGTERM.</source>
        <translation>如同容器的首个进程：没有设处理函数的信号，内核不会递送给它，包括 SIGTERM。</translation>
    </message>
    <message>
        <source>A hook that takes longer is given up and the next one runs. Only CleanupHooks has deadlines.</source>
        <translation>超过此时间的钩子会被放弃，下一个随即运行。只有 CleanupHooks 有期限。</translation>
    </message>
    <message>
        <source>How long a trial waits for its program to end before it kills it.</source>
        <translation>试验在强制终止程序之前等待它结束的时间。</translation>
    </message>
    <message>
        <source>The hooks that each trial registers, from top to bottom. They run the other way round: the last one first. A hook may take time, throw, or hang.</source>
        <translation>每次试验自上而下注册的钩子。它们以相反次序运行：最后一个最先。钩子可以耗时、抛出异常或挂起。</translation>
    </message>
    <message>
        <source>What Signalbox itself does before it ends, on exit and on SIGTERM, SIGINT and SIGHUP.</source>
        <translation>Signalbox 自身在结束之前所做的事，在退出以及收到 SIGTERM、SIGINT 和 SIGHUP 时。</translation>
    </message>
    <message>
        <source>A row for each way to end, a column for each hook: whether it ran, and as which one. The last columns tell what the parent saw. Everything here was tried on a real process.</source>
        <translation>每种结束方式一行，每个钩子一列：它是否运行，以及第几个运行。最后一列说明父进程看到了什么。这里的一切都在真实进程上试验过。</translation>
    </message>
    <message>
        <source>What the programs of the trials and their parent recorded, line by line.</source>
        <translation>试验程序及其父进程逐行记录的内容。</translation>
    </message>
    <message>
        <source>Each word must occur in the experiment: topic, claim, signal. !word leaves out.</source>
        <translation>每个词语都须出现在实验中：主题、论断、信号。!词语 表示排除。</translation>
    </message>
    <message>
        <source>The experiments by topic, each with its last verdict: confirmed, refuted, or not possible here. Return runs the selected ones.</source>
        <translation>按主题列出的实验及其最近一次的结论：已证实、已推翻，或此处无法进行。按回车运行选中的实验。</translation>
    </message>
    <message>
        <source>What the processes of the experiment recorded: a lane for each process or thread, bars for its states, arrows for signals. Ctrl and the wheel zooms, dragging moves, arrow keys go from event to event.</source>
        <translation>实验的各进程所记录的内容：每个进程或线程一条泳道，条块为状态，箭头为信号。Ctrl 加滚轮缩放，拖动可移动，方向键在事件间移动。</translation>
    </message>
    <message>
        <source>Each expectation beside what was observed in this run, on this kernel.</source>
        <translation>每项预期与本次运行在此内核上所观察到的并列。</translation>
    </message>
    <message>
        <source>The events of the timeline as a table.</source>
        <translation>以表格列出时间线的事件。</translation>
    </message>
    <message>
        <source>The timeline in words.</source>
        <translation>以文字表述的时间线。</translation>
    </message>
    <message>
        <source>A whole program that shows the same, to read, to copy and to run.</source>
        <translation>展示同样内容的完整程序，可供阅读、复制和运行。</translation>
    </message>
    <message>
        <source>Name, number, si_code, or what the signal is for. !word leaves out.</source>
        <translation>名称、编号、si_code，或信号的用途。!词语 表示排除。</translation>
    </message>
    <message>
        <source>All signals of this system. Their numbers differ between processor architectures, their names do not.</source>
        <translation>本系统的所有信号。编号因处理器架构而异，名称则不然。</translation>
    </message>
    <message>
        <source>The values of si_code: they tell a handler how the signal came about.</source>
        <translation>si_code 的各个值：它们告诉处理函数信号是如何产生的。</translation>
    </message>
    <message>
        <source>The language of the window. It changes at once, and everything goes on.</source>
        <translation>窗口的语言。更改立即生效，一切照常进行。</translation>
    </message>
    <message>
        <source>The colours of the window: those of the system, or light or dark ones of its own.</source>
        <translation>窗口的配色：跟随系统，或者使用自己的浅色或深色。</translation>
    </message>
    <message>
        <source>How often the list of processes is read anew. What ends within is seen only in part.</source>
        <translation>多久重新读取一次进程列表。在此期间就结束的进程只能看到一部分。</translation>
    </message>
    <message>
        <source>Whether SIGKILL opens the dialog with the forecast first.</source>
        <translation>发送 SIGKILL 之前是否先打开带有预测的对话框。</translation>
    </message>
    <message>
        <source>Whether a signal to several processes opens the dialog with the forecast first.</source>
        <translation>向多个进程发送信号之前是否先打开带有预测的对话框。</translation>
    </message>
    <message>
        <source>Whether each signal opens the dialog with the forecast first.</source>
        <translation>发送每个信号之前是否先打开带有预测的对话框。</translation>
    </message>
    <message>
        <source>What becomes of children that still run when the window is closed.</source>
        <translation>关闭窗口时如何处理仍在运行的子进程。</translation>
    </message>
    <message>
        <source>How many entries the signal log keeps. The oldest go first.</source>
        <translation>信号日志保留多少条目。最早的先丢弃。</translation>
    </message>
    <message>
        <source>How much is kept of what a child writes. The oldest lines go first.</source>
        <translation>保留子进程输出的多少内容。最早的行先丢弃。</translation>
    </message>
    <message>
        <source>The processes whose ends you will be told, by the desktop and in this window, as long as Signalbox runs. Choosing one gives it up.</source>
        <translation>这些进程结束时会告诉您：通过桌面通知，也在此窗口中，前提是 Signalbox 仍在运行。选择某一个即可放弃等待。</translation>
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
    <name>HelpTopics</name>
    <message>
        <source>en</source>
        <extracomment>name of the directory in resources/help with the texts in this language, such as zh_CN; &quot;en&quot; if there is none</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>The child that exited made a SIGCHLD whose si_code is CLD_EXITED (1)</source>
        <translation>已退出的子进程产生了一个 SIGCHLD，其 si_code 为 CLD_EXITED（1）</translation>
    </message>
    <message>
        <source>Its si_status is the exit code itself, 7</source>
        <translation>其 si_status 就是退出码本身，即 7</translation>
    </message>
    <message>
        <source>Its si_pid names the child</source>
        <translation>其 si_pid 指明该子进程</translation>
    </message>
    <message>
        <source>waitpid() encodes the same end as 1792, which is 7 × 256</source>
        <translation>waitpid() 把同一结局编码为 1792，即 7 × 256</translation>
    </message>
    <message>
        <source>The child that SIGTERM ended made a SIGCHLD with CLD_KILLED (2)</source>
        <translation>被 SIGTERM 终止的子进程产生了一个 SIGCHLD，其 si_code 为 CLD_KILLED（2）</translation>
    </message>
    <message>
        <source>Its si_status is the number of the signal, 15 for SIGTERM</source>
        <translation>其 si_status 是信号的编号，SIGTERM 为 15</translation>
    </message>
    <message>
        <source>The child that was stopped made a SIGCHLD with CLD_STOPPED (5)</source>
        <translation>被停止的子进程产生了一个 SIGCHLD，其 si_code 为 CLD_STOPPED（5）</translation>
    </message>
    <message>
        <source>Its si_status is 19, SIGSTOP</source>
        <translation>其 si_status 为 19，即 SIGSTOP</translation>
    </message>
    <message>
        <source>When it was continued, another one came with CLD_CONTINUED (6)</source>
        <translation>它继续时又来了一个，其 si_code 为 CLD_CONTINUED（6）</translation>
    </message>
    <message>
        <source>Its si_status is 18, SIGCONT</source>
        <translation>其 si_status 为 18，即 SIGCONT</translation>
    </message>
    <message>
        <source>With SA_NOCLDSTOP, waitpid() still saw the child stopped by SIGSTOP</source>
        <translation>设有 SA_NOCLDSTOP 时，waitpid() 仍看到子进程被 SIGSTOP 停止</translation>
    </message>
    <message>
        <source>A child that stopped, continued and ended made one SIGCHLD with SA_NOCLDSTOP</source>
        <translation>设有 SA_NOCLDSTOP 时，先停止、再继续、最后结束的子进程只产生了一个 SIGCHLD</translation>
    </message>
    <message>
        <source>That one was about its end: CLD_KILLED (2)</source>
        <translation>那一个是关于它的结束：CLD_KILLED（2）</translation>
    </message>
    <message>
        <source>Ten children ended while SIGCHLD was blocked</source>
        <translation>SIGCHLD 被阻塞期间，十个子进程结束了</translation>
    </message>
    <message>
        <source>Its handler did not run meanwhile</source>
        <translation>其间 SIGCHLD 的处理函数没有运行</translation>
    </message>
    <message>
        <source>It ran once when SIGCHLD was unblocked</source>
        <translation>SIGCHLD 解除阻塞时，它运行了一次</translation>
    </message>
    <message>
        <source>waitpid() in a loop found all ten children</source>
        <translation>循环调用 waitpid()，找到了全部十个子进程</translation>
    </message>
    <message>
        <source>Each with its own exit code: 1 + 2 + … + 10 is 55</source>
        <translation>每个都有自己的退出码：1 + 2 + … + 10 等于 55</translation>
    </message>
    <message>
        <source>Where nine children ended while the handler ran for the first one, it ran once more</source>
        <translation>处理函数为第一个子进程运行期间，另外九个结束了，它此后又运行了一次</translation>
    </message>
    <message>
        <source>Again waitpid() found all ten</source>
        <translation>waitpid() 同样找到了全部十个</translation>
    </message>
    <message>
        <source>With SIGCHLD ignored, waitpid() found none of ten children</source>
        <translation>SIGCHLD 被忽略时，waitpid() 在十个子进程中一个也没有找到</translation>
    </message>
    <message>
        <source>When the last one had ended, it failed with ECHILD</source>
        <translation>最后一个结束后，它以 ECHILD 失败</translation>
    </message>
    <message>
        <source>kill() with SIGTERM succeeded on a zombie</source>
        <translation>用 kill() 向僵尸进程发送 SIGTERM，成功了</translation>
    </message>
    <message>
        <source>So did kill() with SIGKILL</source>
        <translation>用 kill() 发送 SIGKILL 也成功了</translation>
    </message>
    <message>
        <source>waitpid() does not say that a signal ended it</source>
        <translation>waitpid() 并未报告它被信号终止</translation>
    </message>
    <message>
        <source>It says the exit code that the child had ended with, 3</source>
        <translation>它报告的是子进程结束时的退出码 3</translation>
    </message>
    <message>
        <source>After that, its number was nobody&apos;s: ESRCH</source>
        <translation>此后，其编号不属于任何进程：ESRCH</translation>
    </message>
    <message>
        <source>The orphan was at first the child of its own parent</source>
        <translation>孤儿进程起初是其亲生父进程的子进程</translation>
    </message>
    <message>
        <source>When that had ended, the subreaper above was its parent</source>
        <translation>那个父进程结束后，上层的子收割者（subreaper）成为其父进程</translation>
    </message>
    <message>
        <source>The subreaper reaped it and learned its exit code, 4</source>
        <translation>子收割者（subreaper）回收了它，得知其退出码为 4</translation>
    </message>
    <message>
        <source>No signal told the orphan that its parent had ended</source>
        <translation>没有信号告诉孤儿进程其父进程已结束</translation>
    </message>
    <message>
        <source>Of two subreapers, the nearer one adopted</source>
        <translation>两个子收割者（subreaper）中，由较近的那个收养了它</translation>
    </message>
    <message>
        <source>What a parent is told</source>
        <translation>父进程会得知什么</translation>
    </message>
    <message>
        <source>When a child exits, is killed, stops or continues, the kernel sends SIGCHLD to its parent, and the siginfo of that signal says which child it was and what happened, already decoded.</source>
        <translation>子进程退出、被终止、停止或继续时，内核向其父进程发送 SIGCHLD，该信号的 siginfo 说明是哪个子进程、发生了什么，而且已经解码。</translation>
    </message>
    <message>
        <source>A process that ends leaves its status behind for its parent. So that the parent need not ask all the time, the kernel sends it SIGCHLD. The default action is to do nothing: a parent that wants to know installs a handler, or simply waits in waitpid().

si_code says what happened: CLD_EXITED (1) for a normal end, CLD_KILLED (2) for a deadly signal, CLD_STOPPED (5) and CLD_CONTINUED (6) for job control. si_status is the exit code or the signal itself. The number that waitpid() stores is another one: exit(7) is 1792 there (7 × 256), which only WIFEXITED and WEXITSTATUS take apart. Never apply these macros to si_status.

Most programs do not care about children that stop. With SA_NOCLDSTOP the handler is called for their ends only; waitpid() with WUNTRACED still sees them stop.

The signal does not reap the child. Until the parent has called waitpid(), the child remains as a zombie.</source>
        <translation>进程结束时会为父进程留下自己的状态。为使父进程不必一直查询，内核向它发送 SIGCHLD。其默认动作是什么也不做：想知道的父进程要安装处理函数，或者直接在 waitpid() 中等待。

si_code 说明发生了什么：CLD_EXITED（1）表示正常结束，CLD_KILLED（2）表示被致命信号终止，CLD_STOPPED（5）和 CLD_CONTINUED（6）用于作业控制。si_status 就是退出码或信号本身。waitpid() 存入的数则不同：exit(7) 在那里是 1792（7 × 256），要用 WIFEXITED 和 WEXITSTATUS 才能拆解。切勿把这些宏用于 si_status。

多数程序不关心子进程的停止。设有 SA_NOCLDSTOP 时，只在子进程结束时才调用处理函数；带 WUNTRACED 的 waitpid() 仍能看到它们停止。

这个信号并不回收子进程。在父进程调用 waitpid() 之前，子进程一直是僵尸进程。</translation>
    </message>
    <message>
        <source>Ten children end</source>
        <translation>十个子进程结束</translation>
    </message>
    <message>
        <source>Ten children that end while SIGCHLD is blocked make one SIGCHLD, but all ten statuses wait for waitpid().</source>
        <translation>SIGCHLD 被阻塞期间结束的十个子进程只产生一个 SIGCHLD，但十个状态都在等待 waitpid()。</translation>
    </message>
    <message>
        <source>SIGCHLD is a standard signal: it is pending or it is not, and it cannot be pending twice. Children that end while one is pending, or while its handler runs, share a single delivery. The siginfo is that of the first child; the others are not mentioned anywhere in it.

Nothing is lost, for the status of a child is not in the signal: the kernel keeps it until the parent asks. So a SIGCHLD means &quot;at least one child has changed&quot;. A handler must call waitpid(-1, …, WNOHANG) in a loop until it returns 0 or an error. One that calls waitpid() once leaves zombies behind, but only under load, when nobody looks.

A parent that sets SIGCHLD to SIG_IGN (or uses SA_NOCLDWAIT) says that it does not want the statuses. The kernel then removes each child as soon as it ends: no zombies, but waitpid() waits for the last one and fails with ECHILD, and nobody learns any more how the children ended.</source>
        <translation>SIGCHLD 是标准信号：要么未决，要么不是，不可能未决两次。在已有一个未决期间，或在其处理函数运行期间结束的子进程，共用一次递送。siginfo 是第一个子进程的；其中任何地方都没有提到其他子进程。

什么也没有丢失，因为子进程的状态不在信号里：内核会一直保留，直到父进程查询。所以 SIGCHLD 的含义是“至少有一个子进程发生了变化”。处理函数必须循环调用 waitpid(-1, …, WNOHANG)，直到它返回 0 或出错。只调用一次 waitpid() 的处理函数会留下僵尸进程，但只在负载高时如此，而那时没有人在看。

父进程若把 SIGCHLD 设为 SIG_IGN（或使用 SA_NOCLDWAIT），就表示它不要这些状态。内核于是在每个子进程结束时立即将其移除：没有僵尸进程，但 waitpid() 会等到最后一个结束，然后以 ECHILD 失败，再也没有人能得知子进程是如何结束的。</translation>
    </message>
    <message>
        <source>Zombies and orphans</source>
        <translation>僵尸进程与孤儿进程</translation>
    </message>
    <message>
        <source>A zombie accepts every signal without effect until it is reaped, and a process whose parent ends is adopted by its nearest ancestor that is a subreaper.</source>
        <translation>僵尸进程在被回收之前接受每个信号，但信号不起任何作用；父进程已结束的进程，由其最近的、身为子收割者（subreaper）的祖先收养。</translation>
    </message>
    <message>
        <source>A process that has ended stays in the process table until its parent has asked for its status: a zombie. It has no memory and no code left, only a number, a status and a few statistics. kill() finds the number and succeeds, even with SIGKILL, but there is nobody to receive the signal. The way to get rid of a zombie is its parent: it calls waitpid(), or it ends. Once the child is reaped, the number is free and kill() fails with ESRCH – or hits whoever gets the number next.

When the parent ends first, its children are orphans. They get no signal for that and simply run on; getppid() tells them another number. The kernel gives them to the nearest ancestor that has called prctl(PR_SET_CHILD_SUBREAPER), as service managers and this experiment do, or else to process 1. The new parent gets their SIGCHLD, and has to reap them though it never started them.

So &quot;my parent is process 1&quot; is no reliable sign of an orphan, and a success of kill() is no proof that somebody is alive.</source>
        <translation>已结束的进程会留在进程表中，直到父进程查询其状态：这就是僵尸进程。它不再有内存和代码，只剩一个编号、一个状态和少量统计信息。kill() 能找到这个编号并成功，即使发送的是 SIGKILL，但已没有谁能接收信号。消除僵尸进程要靠其父进程：父进程调用 waitpid()，或者自己结束。子进程一旦被回收，编号就空出来，kill() 以 ESRCH 失败——或者命中下一个得到该编号的进程。

如果父进程先结束，其子进程就成为孤儿进程。它们不会因此收到信号，只是继续运行；getppid() 会给出另一个编号。内核把它们交给最近的、调用过 prctl(PR_SET_CHILD_SUBREAPER) 的祖先（服务管理器和本实验都会调用），没有这样的祖先就交给 1 号进程。新的父进程会收到它们的 SIGCHLD，并且必须回收它们，尽管它从未启动过它们。

所以，“我的父进程是 1 号进程”不是孤儿进程的可靠标志，kill() 成功也不能证明对方还活着。</translation>
    </message>
    <message>
        <source>Returning from main() ran the atexit hook</source>
        <translation>从 main() 返回时，atexit 钩子运行了</translation>
    </message>
    <message>
        <source>… and the parent saw exit code 0</source>
        <translation>……父进程看到退出码 0</translation>
    </message>
    <message>
        <source>exit(3) ran the hook</source>
        <translation>exit(3) 运行了钩子</translation>
    </message>
    <message>
        <source>… and the parent saw exit code 3</source>
        <translation>……父进程看到退出码 3</translation>
    </message>
    <message>
        <source>_exit(4) did not run it</source>
        <translation>_exit(4) 没有运行它</translation>
    </message>
    <message>
        <source>… although it ended orderly, with exit code 4</source>
        <translation>……尽管进程是正常结束的，退出码为 4</translation>
    </message>
    <message>
        <source>abort() did not run it</source>
        <translation>abort() 没有运行它</translation>
    </message>
    <message>
        <source>… and the parent saw a death by SIGABRT (6)</source>
        <translation>……父进程看到它被 SIGABRT（6）终止</translation>
    </message>
    <message>
        <source>SIGTERM without a handler did not run the hook</source>
        <translation>没有处理函数时，SIGTERM 没有让钩子运行</translation>
    </message>
    <message>
        <source>… and the parent saw a death by SIGTERM (15)</source>
        <translation>……父进程看到它被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>SIGKILL did not run it</source>
        <translation>SIGKILL 没有让它运行</translation>
    </message>
    <message>
        <source>… and the parent saw a death by SIGKILL (9)</source>
        <translation>……父进程看到它被 SIGKILL（9）终止</translation>
    </message>
    <message>
        <source>With a handler for SIGTERM that calls exit(1), the hook ran</source>
        <translation>SIGTERM 的处理函数调用 exit(1) 时，钩子运行了</translation>
    </message>
    <message>
        <source>… and the parent saw exit code 1, not a death by SIGTERM</source>
        <translation>……父进程看到退出码 1，而不是被 SIGTERM 终止</translation>
    </message>
    <message>
        <source>python3: the end of the script ran the hook</source>
        <translation>python3：脚本执行到末尾时，钩子运行了</translation>
    </message>
    <message>
        <source>… with exit code 0</source>
        <translation>……退出码为 0</translation>
    </message>
    <message>
        <source>python3: SIGTERM without a handler did not run it</source>
        <translation>python3：没有处理函数时，SIGTERM 没有让它运行</translation>
    </message>
    <message>
        <source>… a death by SIGTERM (15)</source>
        <translation>……进程被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>python3: a handler for SIGTERM that calls sys.exit(1) ran it</source>
        <translation>python3：SIGTERM 的处理函数调用 sys.exit(1)，运行了它</translation>
    </message>
    <message>
        <source>… with exit code 1</source>
        <translation>……退出码为 1</translation>
    </message>
    <message>
        <source>&quot;kill PID&quot; in the shell, where kill is a command of its own: SIGTERM (15) ended it</source>
        <translation>在 shell 中执行“kill PID”，此处 kill 是 shell 自己的命令：目标被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>The program /bin/kill with nothing but a pid: SIGTERM (15) ended it</source>
        <translation>程序 /bin/kill 只带一个 PID：目标被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>python3: os.kill(PID, SIGTERM) ended its target by SIGTERM (15)</source>
        <translation>python3：os.kill(PID, SIGTERM) 使目标被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>python3: os.kill(PID, SIGUSR1) ended its target too, by SIGUSR1 (10): nobody handled it</source>
        <translation>python3：os.kill(PID, SIGUSR1) 同样终止了目标，终止它的是 SIGUSR1（10）：没有人处理该信号</translation>
    </message>
    <message>
        <source>SIGTERM whose handler sets a flag: the writer completed its second record</source>
        <translation>SIGTERM 的处理函数只设置标志：写入进程写完了第二条记录</translation>
    </message>
    <message>
        <source>… no byte of a broken record stands in the file</source>
        <translation>……文件中没有残缺记录的任何字节</translation>
    </message>
    <message>
        <source>… and it ended with exit code 0, before the third</source>
        <translation>……它在写第三条之前以退出码 0 结束</translation>
    </message>
    <message>
        <source>SIGTERM without a handler: only the first record is complete</source>
        <translation>没有处理函数时收到 SIGTERM：只有第一条记录是完整的</translation>
    </message>
    <message>
        <source>… and half of the second stands behind it</source>
        <translation>……其后是半条第二条记录</translation>
    </message>
    <message>
        <source>… the writer died of SIGTERM (15)</source>
        <translation>……写入进程被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>SIGKILL: only the first record is complete</source>
        <translation>SIGKILL：只有第一条记录是完整的</translation>
    </message>
    <message>
        <source>… the writer died of SIGKILL (9)</source>
        <translation>……写入进程被 SIGKILL（9）终止</translation>
    </message>
    <message>
        <source>sigaction() refused a handler for SIGKILL with error 22, Invalid argument</source>
        <translation>sigaction() 拒绝为 SIGKILL 设置处理函数，错误为 22（Invalid argument）</translation>
    </message>
    <message>
        <source>… and refused to ignore it</source>
        <translation>……也拒绝忽略它</translation>
    </message>
    <message>
        <source>sigaction() refused a handler for SIGSTOP with the same error</source>
        <translation>sigaction() 拒绝为 SIGSTOP 设置处理函数，错误相同</translation>
    </message>
    <message>
        <source>sigprocmask() reported success when it was told to block both and SIGUSR1</source>
        <translation>要求 sigprocmask() 阻塞这两个信号和 SIGUSR1 时，它报告成功</translation>
    </message>
    <message>
        <source>… but SIGKILL is not blocked</source>
        <translation>……但 SIGKILL 没有被阻塞</translation>
    </message>
    <message>
        <source>… SIGSTOP is not blocked</source>
        <translation>……SIGSTOP 没有被阻塞</translation>
    </message>
    <message>
        <source>… and SIGUSR1 is</source>
        <translation>……SIGUSR1 则被阻塞了</translation>
    </message>
    <message>
        <source>SIGSTOP (19) stopped the process</source>
        <translation>SIGSTOP（19）停止了进程</translation>
    </message>
    <message>
        <source>SIGKILL (9) ended it, stopped as it was</source>
        <translation>SIGKILL（9）终止了它，尽管它正处于停止状态</translation>
    </message>
    <message>
        <source>python3: signal.signal(SIGKILL, …) raised OSError 22</source>
        <translation>python3：signal.signal(SIGKILL, …) 引发 OSError 22</translation>
    </message>
    <message>
        <source>python3: signal.signal(SIGSTOP, …) raised OSError 22</source>
        <translation>python3：signal.signal(SIGSTOP, …) 引发 OSError 22</translation>
    </message>
    <message>
        <source>These ended the process</source>
        <translation>以下信号终止了进程</translation>
    </message>
    <message>
        <source>… of them, these made the kernel write a core</source>
        <translation>……其中，以下信号使内核写出了核心转储</translation>
    </message>
    <message>
        <source>… and these did not, with the same core limit</source>
        <translation>……以下信号则没有，核心转储的限制相同</translation>
    </message>
    <message>
        <source>These did nothing, neither to a running nor to a stopped process</source>
        <translation>以下信号什么也没做，无论进程在运行还是已停止</translation>
    </message>
    <message>
        <source>These stopped the process</source>
        <translation>以下信号停止了进程</translation>
    </message>
    <message>
        <source>This one did nothing to a running process, and continued a stopped one</source>
        <translation>这个信号对运行中的进程什么也没做，但使停止的进程继续</translation>
    </message>
    <message>
        <source>No signal did anything else</source>
        <translation>没有信号产生别的结果</translation>
    </message>
    <message>
        <source>A process that handles SIGTERM ended before its deadline</source>
        <translation>处理 SIGTERM 的进程在期限之前结束了</translation>
    </message>
    <message>
        <source>… by itself, with exit code 0</source>
        <translation>……是自行结束的，退出码为 0</translation>
    </message>
    <message>
        <source>… and afterwards its pidfd answered error 3, No such process</source>
        <translation>……此后，其 pidfd 返回错误 3（No such process）</translation>
    </message>
    <message>
        <source>A process without a handler ended before its deadline too</source>
        <translation>没有处理函数的进程也在期限之前结束了</translation>
    </message>
    <message>
        <source>… killed by SIGTERM (15)</source>
        <translation>……被 SIGTERM（15）终止</translation>
    </message>
    <message>
        <source>… the same error afterwards</source>
        <translation>……此后的错误相同</translation>
    </message>
    <message>
        <source>A process that ignores SIGTERM was still there after its deadline</source>
        <translation>忽略 SIGTERM 的进程在期限过后仍然存在</translation>
    </message>
    <message>
        <source>… it was given 200 milliseconds</source>
        <translation>……给它的期限是 200 毫秒</translation>
    </message>
    <message>
        <source>… then SIGKILL (9) ended it</source>
        <translation>……随后 SIGKILL（9）终止了它</translation>
    </message>
    <message>
        <source>atexit and the ways to end</source>
        <translation>atexit 与各种结束方式</translation>
    </message>
    <message>
        <source>What was registered with atexit() runs when the program itself calls exit() or returns from main(), and never when a signal ends it.</source>
        <translation>用 atexit() 注册的函数，在程序自己调用 exit() 或从 main() 返回时运行；程序被信号终止时绝不运行。</translation>
    </message>
    <message>
        <source>The hooks of atexit() are a list in the memory of the process, kept by the C library (or by Python). exit() walks through it, and returning from main() calls exit(). The kernel knows nothing of that list: when the default action of a signal ends a process, none of its code runs any more. _exit() and abort() do not look at the list either.

A handler for SIGTERM brings the hooks back: it is the program&apos;s own code, and can end the program the ordinary way. The parent then sees an exit code, here 1, and can no longer tell that SIGTERM was the reason. No handler can help against SIGKILL.

The handler of this experiment calls exit() itself, as the old article does. In a real program that is a mistake: it may have interrupted malloc() or printf(), and the hooks would use what was left half done. Let the handler set a flag, and call exit() from the main loop. Python runs its handlers between two steps of the program, so sys.exit() is allowed there.</source>
        <translation>atexit() 的钩子是进程内存中的一个列表，由 C 库（或 Python）维护。exit() 会逐个执行列表中的钩子，而从 main() 返回就会调用 exit()。内核对这个列表一无所知：信号的默认动作终止进程时，进程的代码不再运行。_exit() 和 abort() 也不查看这个列表。

为 SIGTERM 设置处理函数，就能让钩子重新起作用：处理函数是程序自己的代码，可以用普通方式结束程序。父进程随后看到的是退出码，这里是 1，再也无从得知起因是 SIGTERM。对 SIGKILL，任何处理函数都无济于事。

本实验的处理函数像那篇旧文章一样，自己调用 exit()。在真实程序中这是错误：它可能中断了 malloc() 或 printf()，而钩子会用到只做了一半的东西。应让处理函数只设置标志，由主循环调用 exit()。Python 在程序的两步之间运行处理函数，因此在那里可以调用 sys.exit()。</translation>
    </message>
    <message>
        <source>What &quot;kill PID&quot; sends</source>
        <translation>“kill PID”发送什么</translation>
    </message>
    <message>
        <source>&quot;kill PID&quot; without the name of a signal sends SIGTERM, and a program that does not handle SIGTERM is ended by it.</source>
        <translation>不带信号名的“kill PID”发送 SIGTERM，不处理 SIGTERM 的程序会被它终止。</translation>
    </message>
    <message>
        <source>The command is called kill, but it sends any signal, and by default the polite one: SIGTERM asks a program to end, and lets it finish first if it wants to. Most shells have a kill of their own, so that it works where no further process can be started; the program /bin/kill takes the same signal by default.

The system call below has no default. kill(2), and os.kill() of Python, must be told which signal is meant. SIGUSR1 is free for whatever a program wants to do with it, but that does not make it harmless: sent to a program that has no handler for it, it ends that program as SIGTERM would. The parent can see in both cases which signal it was.</source>
        <translation>这个命令叫 kill，却可以发送任何信号，而默认发送的是客气的那个：SIGTERM 请求程序结束，程序愿意的话可以先收尾。多数 shell 自带 kill，因此在无法再启动新进程时它也能用；程序 /bin/kill 默认发送的也是同一个信号。

底层的系统调用没有默认值。kill(2) 以及 Python 的 os.kill() 都必须指明是哪个信号。SIGUSR1 的用途由程序自行决定，但这不等于它无害：发送给没有相应处理函数的程序，它会像 SIGTERM 一样终止该程序。两种情况下，父进程都能看到是哪个信号。</translation>
    </message>
    <message>
        <source>SIGTERM lets work finish</source>
        <translation>SIGTERM 让工作得以完成</translation>
    </message>
    <message>
        <source>A program that handles SIGTERM can finish the record it is writing; SIGKILL leaves half of it in the file.</source>
        <translation>处理 SIGTERM 的程序可以写完正在写的记录；SIGKILL 则在文件中留下半条记录。</translation>
    </message>
    <message>
        <source>Three writers are sent a signal when half of a record is written. The first one&apos;s handler does nothing but set a flag. The writer goes on where it was interrupted, completes the record, sees the flag at the end of its loop, closes the file and ends by itself.

The second one has no handler, so the default action of SIGTERM ends it on the spot; the third one gets SIGKILL, for which nobody can have a handler. In both cases the kernel closes the file, but what was not written yet is never written. That is why one sends SIGTERM first and SIGKILL only to what does not end: SIGKILL always works, and always in the middle of something.

A program whose files must survive SIGKILL, or a power failure, has to write so that a half never counts: into a new file that is renamed when it is complete, or through a journal.</source>
        <translation>三个写入进程都在一条记录写到一半时收到信号。第一个的处理函数只设置标志。写入进程从中断处继续，写完这条记录，在循环末尾看到标志，关闭文件并自行结束。

第二个没有处理函数，因此 SIGTERM 的默认动作当场终止它；第三个收到 SIGKILL，任何程序都不能为它设置处理函数。两种情况下，内核都会关闭文件，但尚未写出的内容永远不会写出。因此应先发送 SIGTERM，只对不肯结束的进程使用 SIGKILL：SIGKILL 总是有效，也总是打断正在进行的事情。

如果程序的文件必须经得起 SIGKILL 或断电，写法就必须保证写了一半的内容不算数：写入新文件，完成后再重命名，或者使用日志（journal）。</translation>
    </message>
    <message>
        <source>The two that cannot be changed</source>
        <translation>无法改变的两个信号</translation>
    </message>
    <message>
        <source>SIGKILL and SIGSTOP can be neither caught nor ignored, which fails with error 22, nor blocked, which silently does nothing.</source>
        <translation>SIGKILL 和 SIGSTOP 既不能捕获也不能忽略，尝试会以错误 22 失败；也不能阻塞，尝试会悄无声息地不起作用。</translation>
    </message>
    <message>
        <source>Every signal has a default action, and a program may put something else in its place, except for these two. The system needs a sure way to end any process and a sure way to hold one still, so sigaction() answers EINVAL, which is error 22, Invalid argument. Python shows the same error as an OSError.

Blocking is treated in another way: sigprocmask() leaves the two out and reports success, so that a program can block &quot;all signals&quot; without having to know about them. It is worth knowing that this success proves nothing.

Even SIGKILL has limits that lie outside the program: the first process of a pid namespace is protected from inside it, and a process that waits uninterruptibly for a device ends only when that wait is over.</source>
        <translation>每个信号都有默认动作，程序可以换成别的处置方式，只有这两个例外。系统需要一种可靠的手段来终止任何进程，也需要一种可靠的手段让任何进程停住，因此 sigaction() 返回 EINVAL，即错误 22（Invalid argument）。Python 把同一错误表现为 OSError。

阻塞的处理方式不同：sigprocmask() 会略过这两个信号并报告成功，这样程序可以阻塞“所有信号”，而不必专门考虑它们。要记住，这里的成功什么也证明不了。

即使是 SIGKILL 也有程序之外的限制：PID 命名空间的第一个进程受到保护，命名空间内部无法用它终止该进程；不可中断地等待设备的进程，要到等待结束才会终止。</translation>
    </message>
    <message>
        <source>The default action of every signal</source>
        <translation>每个信号的默认动作</translation>
    </message>
    <message>
        <source>Every signal has one of five default actions (end, end with a core, stop, continue, nothing), and most of them end the process.</source>
        <translation>每个信号的默认动作是五种之一（终止、终止并核心转储、停止、继续、什么也不做），其中多数信号会终止进程。</translation>
    </message>
    <message>
        <source>A program that has not said anything else gets the default action. Each of the signals 1 to 31 and the first real-time one is sent to a process of its own here, and its parent sees what became of it. Only three do nothing at all. That a signal has a harmless name says nothing: SIGUSR1, SIGALRM and all real-time signals end a program that is not prepared for them.

Some ends also write a core, the memory of the process at that moment, for a debugger. SIGQUIT is the one of them that a person sends from the keyboard, with Ctrl+\. Whether a core is really written depends on RLIMIT_CORE and on /proc/sys/kernel/core_pattern; the experiment raises the limit, and lets the cores go to a file system of its own that vanishes with it.

SIGCONT is special: it continues a stopped process the moment it is sent, whatever the process has decided about it. The three stop signals of the terminal (SIGTSTP, SIGTTIN, SIGTTOU) only stop a process in whose group somebody has a parent outside of the group, in the same session, who could continue it. The processes here have one.</source>
        <translation>程序没有另作规定时，就采用默认动作。这里把信号 1 到 31 以及第一个实时信号各发送给一个单独的进程，由父进程查看其结果。只有三个信号什么也不做。信号名听上去无害并不说明什么：SIGUSR1、SIGALRM 和所有实时信号都会终止没有为之做准备的程序。

有些终止还会写出核心转储，即进程在那一刻的内存，供调试器使用。其中 SIGQUIT 是人可以用 Ctrl+\ 从键盘发送的。是否真的写出核心转储，取决于 RLIMIT_CORE 和 /proc/sys/kernel/core_pattern；本实验提高了这一限制，并让核心转储写入一个专用的文件系统，它会随实验一同消失。

SIGCONT 很特殊：它在发送的那一刻就使停止的进程继续，无论进程对它作了怎样的规定。终端的三个停止信号（SIGTSTP、SIGTTIN、SIGTTOU）能否停止进程有一个条件：该进程的进程组中，必须有成员的父进程在组外但在同一会话中，能够让它继续。这里的进程满足这个条件。</translation>
    </message>
    <message>
        <source>Ask, wait, then kill</source>
        <translation>先请求，再等待，最后强制终止</translation>
    </message>
    <message>
        <source>SIGTERM, a deadline and then SIGKILL end any ordinary process, and its parent sees which of the two it was.</source>
        <translation>SIGTERM、期限、再加 SIGKILL，可以终止任何普通进程，而父进程能看到是两者中的哪一个起了作用。</translation>
    </message>
    <message>
        <source>This is how a service manager or a system that shuts down stops a process: it asks with SIGTERM, waits for a while, and uses SIGKILL on what is still there. A process that ends in time was never in danger, however long the deadline: the wait is over the moment it ends. Only one that ignores SIGTERM, or hangs, uses the deadline up.

The wait and both signals go through a pidfd, a descriptor that stands for this very process. It becomes readable when the process ends, so poll() can wait for it with a deadline, without asking again and again. And it can never hit another one: when the process is gone, the kernel answers ESRCH, even if its number belongs to somebody else by then. kill() with a remembered pid has no such guarantee.

How it ended is seen by the parent in the wait status: exit code 0 for the one that handled SIGTERM, death by SIGTERM for the one that did not care, death by SIGKILL for the stubborn one.</source>
        <translation>服务管理器或正在关机的系统就是这样停掉进程的：先用 SIGTERM 请求，等待一段时间，再对仍然存在的进程使用 SIGKILL。及时结束的进程从来没有危险，期限再长也不耽误：它一结束，等待就结束。只有忽略 SIGTERM 或卡死的进程才会耗尽期限。

等待和两个信号都通过 pidfd 进行，它是代表这个特定进程的描述符。进程结束时 pidfd 变为可读，因此 poll() 可以带期限地等待，而不必反复查询。它也绝不会误中别的进程：进程消失后，内核返回 ESRCH，即使它的编号那时已属于别的进程。用记下的 PID 调用 kill() 则没有这种保证。

进程如何结束，父进程从等待状态（wait status）中看到：处理 SIGTERM 的得到退出码 0，不理会它的被 SIGTERM 终止，顽固的那个被 SIGKILL 终止。</translation>
    </message>
    <message>
        <source>How programs end</source>
        <translation>程序如何结束</translation>
    </message>
    <message>
        <source>Inside a handler</source>
        <translation>在处理函数内部</translation>
    </message>
    <message>
        <source>Blocked, pending, queued</source>
        <translation>阻塞、未决、排队</translation>
    </message>
    <message>
        <source>Children and their ends</source>
        <translation>子进程及其结束</translation>
    </message>
    <message>
        <source>Stopping, terminals, job control</source>
        <translation>停止、终端、作业控制</translation>
    </message>
    <message>
        <source>Interrupted system calls</source>
        <translation>被中断的系统调用</translation>
    </message>
    <message>
        <source>What fork and exec keep</source>
        <translation>fork 和 exec 保留什么</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Which process is meant</source>
        <translation>指的是哪个进程</translation>
    </message>
    <message>
        <source>A signal sent with kill() came as SI_USER</source>
        <translation>用 kill() 发送的信号，到达时 si_code 为 SI_USER</translation>
    </message>
    <message>
        <source>… with the pid of the sender</source>
        <translation>……并带有发送者的 PID</translation>
    </message>
    <message>
        <source>One sent to a single thread with tgkill() came as SI_TKILL</source>
        <translation>用 tgkill() 发送给单个线程的信号，到达时为 SI_TKILL</translation>
    </message>
    <message>
        <source>One sent with sigqueue() came as SI_QUEUE</source>
        <translation>用 sigqueue() 发送的信号，到达时为 SI_QUEUE</translation>
    </message>
    <message>
        <source>… and with the number that was sent along</source>
        <translation>……并带有一同发送的数字</translation>
    </message>
    <message>
        <source>One that the process sent itself with raise() came as SI_TKILL</source>
        <translation>进程用 raise() 发送给自己的信号，到达时为 SI_TKILL</translation>
    </message>
    <message>
        <source>… with its own pid</source>
        <translation>……并带有它自己的 PID</translation>
    </message>
    <message>
        <source>SIGALRM of setitimer(), which is that of alarm(), came as SI_KERNEL</source>
        <translation>setitimer() 的 SIGALRM（alarm() 的也是它），到达时为 SI_KERNEL</translation>
    </message>
    <message>
        <source>The signal of a timer of timer_create() came as SI_TIMER</source>
        <translation>timer_create() 所建定时器的信号，到达时为 SI_TIMER</translation>
    </message>
    <message>
        <source>… with the number that the timer was given</source>
        <translation>……并带有交给该定时器的数字</translation>
    </message>
    <message>
        <source>SIGCHLD came as CLD_EXITED when a child had exited</source>
        <translation>子进程退出后，SIGCHLD 到达时为 CLD_EXITED</translation>
    </message>
    <message>
        <source>… with the pid of the child</source>
        <translation>……并带有该子进程的 PID</translation>
    </message>
    <message>
        <source>SIGPIPE came as SI_USER, although the kernel made it after a write to a pipe without a reader</source>
        <translation>SIGPIPE 到达时为 SI_USER，尽管它是在写入没有读取方的管道之后由内核产生的</translation>
    </message>
    <message>
        <source>… with the writer&apos;s own pid, as if it had sent it to itself</source>
        <translation>……并带有写入进程自己的 PID，就像是它发送给自己的</translation>
    </message>
    <message>
        <source>SIGSEGV after a write through a null pointer came as SEGV_MAPERR</source>
        <translation>通过空指针写入之后，SIGSEGV 到达时为 SEGV_MAPERR</translation>
    </message>
    <message>
        <source>SIGINT came as SI_KERNEL when Ctrl+C was typed at a terminal</source>
        <translation>在终端键入 Ctrl+C 时，SIGINT 到达时为 SI_KERNEL</translation>
    </message>
    <message>
        <source>A write where no memory is mapped was reported as SEGV_MAPERR</source>
        <translation>向没有映射内存的地址写入，报告为 SEGV_MAPERR</translation>
    </message>
    <message>
        <source>… and si_addr was that very address</source>
        <translation>……si_addr 正是那个地址</translation>
    </message>
    <message>
        <source>With SA_ONSTACK, the handler ran on the alternate stack</source>
        <translation>设有 SA_ONSTACK 时，处理函数在备用信号栈上运行</translation>
    </message>
    <message>
        <source>A write to memory that may only be read was reported as SEGV_ACCERR</source>
        <translation>向只读内存写入，报告为 SEGV_ACCERR</translation>
    </message>
    <message>
        <source>… si_addr was its address</source>
        <translation>……si_addr 是它的地址</translation>
    </message>
    <message>
        <source>The handler returned twice without a change, and was called again each time; the third time it made the memory writable</source>
        <translation>处理函数两次未作改动就返回，每次都再次被调用；第三次它把内存改为可写</translation>
    </message>
    <message>
        <source>… then the write succeeded and the program went on</source>
        <translation>……于是写入成功，程序继续运行</translation>
    </message>
    <message>
        <source>SIGSEGV that was only sent, with kill(), came as SI_USER</source>
        <translation>仅由 kill() 发送的 SIGSEGV，到达时为 SI_USER</translation>
    </message>
    <message>
        <source>… came with the pid of its sender in place of an address</source>
        <translation>……带有的是发送者的 PID，而不是地址</translation>
    </message>
    <message>
        <source>… its handler ran once: nothing was repeated</source>
        <translation>……其处理函数运行了一次：没有任何重复</translation>
    </message>
    <message>
        <source>… and the program went on to its orderly end</source>
        <translation>……程序继续运行，直到正常结束</translation>
    </message>
    <message>
        <source>When the stack was full, a handler without SA_ONSTACK did not run</source>
        <translation>栈满时，没有 SA_ONSTACK 的处理函数没有运行</translation>
    </message>
    <message>
        <source>… the kernel killed the process by SIGSEGV</source>
        <translation>……内核用 SIGSEGV 终止了进程</translation>
    </message>
    <message>
        <source>The same with SA_ONSTACK: the handler ran</source>
        <translation>同样情形，但设有 SA_ONSTACK：处理函数运行了</translation>
    </message>
    <message>
        <source>… and could end the process with exit code 0</source>
        <translation>……并能以退出码 0 结束进程</translation>
    </message>
    <message>
        <source>A process that ignores SIGSEGV was killed by its own fault all the same</source>
        <translation>忽略 SIGSEGV 的进程照样因自己的故障被终止</translation>
    </message>
    <message>
        <source>Sent by a program or made by the kernel</source>
        <translation>由程序发送，还是由内核产生</translation>
    </message>
    <message>
        <source>A handler can see in si_code how its signal came about, and from whom where a program sent it.</source>
        <translation>处理函数可以从 si_code 看出信号是如何产生的；若由程序发送，还能看出是谁发送的。</translation>
    </message>
    <message>
        <source>Signals have two sources. Either a program asks the kernel to deliver one (kill, tgkill, sigqueue, raise), or the kernel itself makes one because something happened: a child ended, a timer expired, somebody typed Ctrl+C, an instruction used memory that it may not use. Either way the kernel interrupts the ordinary flow of the program and runs the handler in it.

A handler that was set with SA_SIGINFO is given a siginfo_t. Its si_code is zero or negative for what programs send and for timers, and positive for what the kernel makes. The other fields depend on it: si_pid says who sent it, si_value carries the number of sigqueue() or of the timer, si_addr is the address of a fault. A field that the code does not fill holds rubbish, or another field: they share their memory.

The rule has exceptions. The kernel marks SIGPIPE as SI_USER with the process&apos;s own pid, as if the writer had sent it to itself. And sigwaitinfo() of the C library turns SI_TKILL into SI_USER; only a handler sees the difference.</source>
        <translation>信号有两个来源。要么是程序请求内核递送一个信号（kill、tgkill、sigqueue、raise），要么是内核因某事发生而自己产生一个信号：子进程结束、定时器到期、有人键入 Ctrl+C、某条指令访问了不允许访问的内存。无论哪种，内核都会中断程序的正常流程，并在其中运行处理函数。

用 SA_SIGINFO 设置的处理函数会得到一个 siginfo_t。对程序发送的信号和定时器信号，si_code 为零或负数；对内核产生的信号，si_code 为正数。其他字段取决于它：si_pid 说明是谁发送的，si_value 带有 sigqueue() 或定时器的数字，si_addr 是故障的地址。si_code 未规定填写的字段里是无意义的值，或者是另一个字段的内容：它们共用同一块内存。

这条规则有例外。内核把 SIGPIPE 标为 SI_USER，并填入进程自己的 PID，就像写入进程发送给自己一样。而 C 库的 sigwaitinfo() 会把 SI_TKILL 变成 SI_USER；只有处理函数能看到两者的差别。</translation>
    </message>
    <message>
        <source>Handling a fault</source>
        <translation>处理故障</translation>
    </message>
    <message>
        <source>A handler of SIGSEGV is told the address and the kind of the fault, and if it returns without mending the cause, the same fault happens again.</source>
        <translation>SIGSEGV 的处理函数会得知故障的地址和种类；如果它不消除原因就返回，同样的故障会再次发生。</translation>
    </message>
    <message>
        <source>A fault belongs to one instruction. The processor cannot carry it out, the kernel delivers SIGSEGV to the thread that tried, and when the handler returns the same instruction is tried again. If nothing has changed the fault comes again, for ever. A handler that makes the memory accessible first lets the program go on: garbage collectors and debuggers use this. All others should say what happened and end the process.

si_addr is the address that was used, and si_code tells whether nothing is mapped there (SEGV_MAPERR) or the access is not allowed (SEGV_ACCERR). A SIGSEGV that somebody sent with kill() has no address, and returning from its handler is harmless.

A handler needs some stack. When the stack itself is full there is none, and the kernel kills the process; an alternate stack (sigaltstack and SA_ONSTACK) is the only way to handle that. Ignoring SIGSEGV does not help against faults either: the kernel takes the default action then, because the instruction cannot be carried out.</source>
        <translation>故障属于某一条指令。处理器无法执行它，内核便把 SIGSEGV 递送给执行该指令的线程；处理函数返回后，会重新尝试同一条指令。如果什么都没有改变，故障就会再次发生，永无止境。处理函数若先把内存变为可访问，程序就能继续：垃圾回收器和调试器就利用这一点。其他处理函数都应说明发生了什么，然后结束进程。

si_addr 是所访问的地址，si_code 说明是那里没有映射（SEGV_MAPERR），还是不允许这样访问（SEGV_ACCERR）。别人用 kill() 发送的 SIGSEGV 没有地址，从其处理函数返回是无害的。

处理函数需要一些栈空间。栈本身已满时就没有空间，内核会终止进程；备用信号栈（sigaltstack 和 SA_ONSTACK）是处理这种情况的唯一办法。忽略 SIGSEGV 对故障也无济于事：因为该指令无法执行，内核此时会采取默认动作。</translation>
    </message>
    <message>
        <source>With an empty sa_mask, SIGUSR2&apos;s handler ran inside that of SIGUSR1</source>
        <translation>sa_mask 为空时，SIGUSR2 的处理函数在 SIGUSR1 的处理函数内部运行</translation>
    </message>
    <message>
        <source>It ran exactly once</source>
        <translation>它恰好运行了一次</translation>
    </message>
    <message>
        <source>With SIGUSR2 in sa_mask, its handler did not run inside that of SIGUSR1</source>
        <translation>sa_mask 含 SIGUSR2 时，其处理函数没有在 SIGUSR1 的处理函数内部运行</translation>
    </message>
    <message>
        <source>It ran exactly once afterwards: SIGUSR2 had waited, it was not lost</source>
        <translation>此后它恰好运行了一次：SIGUSR2 等待过，没有丢失</translation>
    </message>
    <message>
        <source>Without a flag, both SIGUSR1 were handled</source>
        <translation>不设标志时，两个 SIGUSR1 都得到了处理</translation>
    </message>
    <message>
        <source>The second one, sent while the handler ran, waited until it had returned</source>
        <translation>第二个在处理函数运行期间发送，一直等到处理函数返回</translation>
    </message>
    <message>
        <source>The handler was still installed while it ran, and stays so</source>
        <translation>处理函数运行期间仍处于安装状态，此后也保持安装</translation>
    </message>
    <message>
        <source>With SA_NODEFER, both were handled, too</source>
        <translation>设有 SA_NODEFER 时，两个也都得到了处理</translation>
    </message>
    <message>
        <source>The second one interrupted the handler: it ran inside itself</source>
        <translation>第二个中断了处理函数：处理函数在自身内部运行</translation>
    </message>
    <message>
        <source>With SA_RESETHAND, the default was back before the handler began</source>
        <translation>设有 SA_RESETHAND 时，处理函数开始之前就已恢复默认动作</translation>
    </message>
    <message>
        <source>The handler ran once, to its end</source>
        <translation>处理函数运行了一次，直到结束</translation>
    </message>
    <message>
        <source>Then the second SIGUSR1 terminated the process</source>
        <translation>随后第二个 SIGUSR1 终止了进程</translation>
    </message>
    <message>
        <source>printf in the handler fell asleep in futex, waiting for the allocator&apos;s lock, which the interrupted code holds</source>
        <translation>处理函数中的 printf 在 futex 中睡眠，等待分配器的锁，而持有该锁的是被中断的代码</translation>
    </message>
    <message>
        <source>SIGTERM, sent to the hanging process, ran its handler, which wanted an orderly end</source>
        <translation>向卡死的进程发送 SIGTERM，其处理函数运行了，本想让程序正常结束</translation>
    </message>
    <message>
        <source>Afterwards it hung as before: its main code cannot go on</source>
        <translation>此后进程照旧卡死：其主代码无法继续</translation>
    </message>
    <message>
        <source>SIGKILL had to end it</source>
        <translation>只能用 SIGKILL 终止它</translation>
    </message>
    <message>
        <source>Nothing of the text was printed</source>
        <translation>文字一点也没有输出</translation>
    </message>
    <message>
        <source>With write(2) in the handler, in the same situation, the program ended by itself</source>
        <translation>同样情形下，处理函数改用 write(2)，程序自行结束</translation>
    </message>
    <message>
        <source>All 16 bytes of the text were printed</source>
        <translation>文字的 16 个字节全部输出</translation>
    </message>
    <message>
        <source>With a flag in the handler, and printf in the main code, it ended by itself</source>
        <translation>处理函数只设标志、由主代码调用 printf 时，程序自行结束</translation>
    </message>
    <message>
        <source>All 16 bytes were printed there, too</source>
        <translation>在那里，16 个字节也全部输出</translation>
    </message>
    <message>
        <source>This program&apos;s bridge, its event loop busy, was sent 5000 real-time signals</source>
        <translation>本程序的事件循环忙碌时，向其信号桥（bridge）发送了 5000 个实时信号</translation>
    </message>
    <message>
        <source>Its loop later got the 4096 that its ring holds, one by one</source>
        <translation>其循环后来逐个收到了环形缓冲区容得下的 4096 个</translation>
    </message>
    <message>
        <source>It was told that 904 more had come, which found the ring full</source>
        <translation>它得知还来过 904 个，到来时环形缓冲区已满</translation>
    </message>
    <message>
        <source>None was missing from these two numbers</source>
        <translation>这两个数合起来，一个不少</translation>
    </message>
    <message>
        <source>The next signal arrived as usual</source>
        <translation>下一个信号照常到达</translation>
    </message>
    <message>
        <source>A blocking socket pair took so many records before it was full</source>
        <translation>阻塞式套接字对在写满之前容纳了这么多条记录</translation>
    </message>
    <message>
        <source>The next handler fell asleep in write(2), and slept on when its reader had nothing else to do</source>
        <translation>下一个处理函数在 write(2) 中睡眠，读取方已无别的事可做时，它仍在睡眠</translation>
    </message>
    <message>
        <source>The reader never read one of them</source>
        <translation>读取方一条也没有读到</translation>
    </message>
    <message>
        <source>A non-blocking pipe that was full refused further bytes, and no handler had to wait</source>
        <translation>写满的非阻塞管道拒绝了更多字节，没有处理函数需要等待</translation>
    </message>
    <message>
        <source>Its reader was woken all the same</source>
        <translation>其读取方照样被唤醒</translation>
    </message>
    <message>
        <source>It missed none: what the handlers counted was what had been sent</source>
        <translation>它没有漏掉任何信号：处理函数所计之数等于发送之数</translation>
    </message>
    <message>
        <source>Another signal during a handler</source>
        <translation>处理函数运行期间来了另一个信号</translation>
    </message>
    <message>
        <source>SIGUSR2 that arrives while SIGUSR1&apos;s handler runs is never lost: it interrupts the handler, or waits until it is through.</source>
        <translation>SIGUSR1 的处理函数运行期间到来的 SIGUSR2 绝不会丢失：它要么中断该处理函数，要么等到该处理函数结束。</translation>
    </message>
    <message>
        <source>An old article says that the second signal is discarded. It is not. While a handler runs, the kernel blocks its own signal and those in its sa_mask, nothing else. A different signal that is not blocked interrupts the handler as it would interrupt any other code: its handler runs inside, then the first one goes on.

With SIGUSR2 in the sa_mask of SIGUSR1 it stays pending, and is delivered the moment the first handler returns. What does vanish is a second SIGUSR1 while one is pending already: see &quot;The same signal again&quot;.</source>
        <translation>有篇旧文章说，第二个信号会被丢弃。并非如此。处理函数运行期间，内核只阻塞该信号本身和其 sa_mask 中的信号，别无其他。另一个未被阻塞的信号会像中断任何其他代码一样中断这个处理函数：它的处理函数在里面运行，然后前一个继续。

如果 SIGUSR1 的 sa_mask 含有 SIGUSR2，后者就保持未决，并在前一个处理函数返回的那一刻递送。真正会消失的，是已有一个 SIGUSR1 未决时再来的第二个 SIGUSR1：见“同一信号再次到来”。</translation>
    </message>
    <message>
        <source>The same signal during its handler</source>
        <translation>处理函数运行期间来了同一信号</translation>
    </message>
    <message>
        <source>A signal waits until its own handler has returned, unless SA_NODEFER lets it interrupt it; after SA_RESETHAND the next one finds the default action.</source>
        <translation>信号会等到自己的处理函数返回，除非 SA_NODEFER 允许它中断该处理函数；设有 SA_RESETHAND 时，下一个信号遇到的是默认动作。</translation>
    </message>
    <message>
        <source>While a handler runs, its own signal is blocked, so a handler that was made with sigaction never has to expect itself. SA_NODEFER switches that off. The handler then must work when it is interrupted by itself at any point, to any depth; few need that.

SA_RESETHAND makes a handler for one time: the kernel restores the default before it calls it. That suits &quot;clean up, and let the second Ctrl-C end me at once&quot;. The second SIGUSR1 here had to wait, as without the flag, and then found the default action, which is to terminate.

Both flags together are how signal() worked in old Unix systems, where programs reinstalled the handler in the handler and a quick second signal could kill them in between. With the GNU C library signal() is like sigaction with SA_RESTART; elsewhere it need not be. Use sigaction and say what you want.</source>
        <translation>处理函数运行期间，它自己的信号被阻塞，因此用 sigaction 设置的处理函数无须防备被自己中断。SA_NODEFER 会关闭这种保护。这时处理函数必须保证，在任何位置、以任何深度被自己中断都能正常工作；很少有程序需要这样。

SA_RESETHAND 使处理函数只用一次：内核在调用它之前恢复默认动作。这适合“先清理，再按一次 Ctrl-C 就立即终止我”。这里的第二个 SIGUSR1 与不设标志时一样必须等待，随后遇到默认动作，即终止进程。

两个标志合用，就是旧 Unix 系统中 signal() 的行为：那时程序在处理函数中重新安装处理函数，紧接着到来的第二个信号可能在此间隙终止程序。在 GNU C 库中，signal() 相当于带 SA_RESTART 的 sigaction；别处则未必。请使用 sigaction，并明确说明你要什么。</translation>
    </message>
    <message>
        <source>printf in a handler</source>
        <translation>处理函数中的 printf</translation>
    </message>
    <message>
        <source>A handler that calls printf can hang for ever; one that only sets a flag or calls write(2) cannot.</source>
        <translation>调用 printf 的处理函数可能永远卡死；只设置标志或只调用 write(2) 的则不会。</translation>
    </message>
    <message>
        <source>A handler interrupts the program between any two instructions, also in the middle of malloc. There the program holds a lock, so that no other thread sees a half-finished list. printf needs memory for its buffer, so it calls malloc, and waits for the lock. The only one who could release it is the code below, which goes on when the handler has returned: never.

What makes this bug so unpleasant is that it is rare. The signal has to come within those few microseconds; a test does not see it, a server does after a month. Here it is provoked: malloc_stats prints while it holds the lock, into a stream that waits for the signal. (With one thread the GNU C library takes no lock. Then the handler does not hang, it damages the list.)

The same goes for new, std::string, std::cout, logging, localtime, exit and nearly everything else; signal-safety(7) lists the few functions that are allowed, and write(2) is one of them. The best handler sets a flag or writes a byte to a pipe, and the main code does the rest. Python does that for you: its handlers are called later, as ordinary code. Even there a print that interrupts a print ends with a RuntimeError.</source>
        <translation>处理函数可以在任意两条指令之间中断程序，包括 malloc 执行到一半时。此时程序持有一把锁，以免其他线程看到只改了一半的链表。printf 的缓冲区需要内存，于是它调用 malloc，等待这把锁。唯一能释放锁的，是被压在下面的那段代码，而它要等处理函数返回才能继续：永远等不到。

这个 bug 之所以棘手，是因为它很少出现。信号必须恰好在那几微秒内到来；测试发现不了，服务器却会在一个月后碰上。这里是人为触发的：malloc_stats 在持锁期间输出，而它输出到的流会等待信号到来。（只有一个线程时，GNU C 库不加锁。那样处理函数不会卡死，而是会破坏链表。）

new、std::string、std::cout、日志记录、localtime、exit 以及几乎所有其他函数都是如此；signal-safety(7) 列出了允许使用的少数函数，write(2) 就是其中之一。最好的处理函数只设置标志，或向管道写入一个字节，其余由主代码完成。Python 替你做了这件事：它的处理函数稍后才作为普通代码调用。即便如此，中断了一个 print 的 print 仍会以 RuntimeError 告终。</translation>
    </message>
    <message>
        <source>From a handler to the event loop</source>
        <translation>从处理函数到事件循环</translation>
    </message>
    <message>
        <source>A handler may wake an event loop through a pipe or socket that never blocks; through a blocking one it hangs once the loop is busy for too long.</source>
        <translation>处理函数可以通过绝不阻塞的管道或套接字唤醒事件循环；若通过会阻塞的，循环忙得太久时，处理函数就会卡死。</translation>
    </message>
    <message>
        <source>Programs with an event loop want their signals there, where everything is allowed. The handler writes into a pipe, the loop reads from it: the self-pipe trick. What happens when the loop is busy and the pipe full decides whether it is sound.

With a blocking end the handler waits for the reader. But the reader is the very code that the handler interrupted, so it never reads: the program hangs, not even its own handler for SIGTERM would get it out. A socket pair is full after a few hundred records (278 with the usual settings of Linux).

With a non-blocking end the write fails, and that is harmless where a byte only means &quot;look&quot;: as long as one is left in the pipe, the reader wakes. What happened is kept elsewhere, in a flag or a counter.

This program uses both: a ring of 4096 records that exists before the first signal, and one byte to wake the loop. A signal that finds the ring full is counted, so the loop knows that it missed some, and how many.</source>
        <translation>有事件循环的程序希望在循环中处理信号，在那里什么都可以做。处理函数写入管道，循环从中读取：这就是自管道（self-pipe）技巧。它是否可靠，取决于循环忙碌而管道已满时会怎样。

写入端为阻塞式时，处理函数会等待读取方。但读取方正是被处理函数中断的代码，所以它永远不会读取：程序卡死，就连它自己的 SIGTERM 处理函数也救不了它。套接字对只要几百条记录就会写满（在 Linux 的常见设置下为 278 条）。

写入端为非阻塞式时，写入会失败；如果一个字节只表示“看一下”，这就无害：只要管道中还有一个字节，读取方就会被唤醒。发生了什么则记录在别处，用标志或计数器。

本程序两者并用：一个在第一个信号到来之前就已存在、容纳 4096 条记录的环形缓冲区，以及一个用来唤醒循环的字节。到来时环形缓冲区已满的信号会被计数，因此循环知道自己漏掉了一些，也知道漏掉了多少。</translation>
    </message>
    <message>
        <source>kill() said success when a process inside sent SIGTERM to pid 1…</source>
        <translation>命名空间内的进程向 PID 1 发送 SIGTERM 时，kill() 报告成功……</translation>
    </message>
    <message>
        <source>…and when it sent SIGKILL</source>
        <translation>……发送 SIGKILL 时也是</translation>
    </message>
    <message>
        <source>Pid 1, without a handler, survived both</source>
        <translation>没有处理函数的 PID 1，在两者之后都还活着</translation>
    </message>
    <message>
        <source>It survived its own raise(SIGTERM), too</source>
        <translation>在它自己的 raise(SIGTERM) 之后，它也还活着</translation>
    </message>
    <message>
        <source>It survived SIGTERM from outside the namespace</source>
        <translation>在来自命名空间外部的 SIGTERM 之后，它还活着</translation>
    </message>
    <message>
        <source>SIGKILL (9) from outside ended it</source>
        <translation>来自外部的 SIGKILL（9）终止了它</translation>
    </message>
    <message>
        <source>The other process of the namespace was gone with it</source>
        <translation>命名空间中的另一个进程随之消失</translation>
    </message>
    <message>
        <source>Another pid 1, with a handler for SIGTERM, handled it when it came from inside</source>
        <translation>另一个 PID 1 设有 SIGTERM 的处理函数，信号来自内部时处理了它</translation>
    </message>
    <message>
        <source>A new process got the very pid of one that had ended and been reaped</source>
        <translation>一个进程结束并被回收之后，一个新进程得到了与它完全相同的 PID</translation>
    </message>
    <message>
        <source>Their start times in /proc differ</source>
        <translation>两者在 /proc 中的启动时间不同</translation>
    </message>
    <message>
        <source>SIGUSR1 through the pidfd of the old one failed with ESRCH: no such process</source>
        <translation>通过旧进程的 pidfd 发送 SIGUSR1，以 ESRCH 失败：没有这个进程</translation>
    </message>
    <message>
        <source>The newcomer noticed nothing of it</source>
        <translation>新进程对此毫无察觉</translation>
    </message>
    <message>
        <source>SIGUSR1 to the old one&apos;s number was a success for kill()…</source>
        <translation>向旧进程的 PID 发送 SIGUSR1，kill() 报告成功……</translation>
    </message>
    <message>
        <source>…and hit the newcomer</source>
        <translation>……而命中的是新进程</translation>
    </message>
    <message>
        <source>Pid 1 of a container</source>
        <translation>容器的 1 号进程</translation>
    </message>
    <message>
        <source>Pid 1 of a pid namespace survives SIGTERM unless it has a handler, and SIGKILL from inside in any case; SIGKILL from outside ends it.</source>
        <translation>除非设有处理函数，SIGTERM 终止不了 PID 命名空间的 1 号进程；来自内部的 SIGKILL 无论如何都终止不了它；来自外部的 SIGKILL 则会终止它。</translation>
    </message>
    <message>
        <source>The first process of a pid namespace is its init: pid 1 inside, with another number outside. If it ends, the kernel kills everything else in the namespace. So it is protected. A signal for which it has no handler is dropped, even SIGKILL and SIGSTOP if a process inside sent them; and kill() says success all the same. Only SIGKILL and SIGSTOP from outside get through.

The program of a container runs as pid 1. Without a handler for SIGTERM it ignores the polite request to stop, and is killed when the time limit of ten seconds or so is over. Give it a handler, or let a small init run it as a child.

The init of the machine is protected in the same way. This is one of the exceptions to the rule that SIGKILL cannot be ignored; kernel threads are another.</source>
        <translation>PID 命名空间的第一个进程是其 init：在内部是 PID 1，在外部则是另一个编号。它一旦结束，内核就杀死命名空间中的其他所有进程。所以它受到保护。没有处理函数的信号会被丢弃，如果由内部的进程发送，连 SIGKILL 和 SIGSTOP 也不例外；而 kill() 照样报告成功。只有来自外部的 SIGKILL 和 SIGSTOP 才能生效。

容器中的程序以 PID 1 运行。若没有 SIGTERM 的处理函数，它就会忽略礼貌的停止请求，等到十秒左右的时限一过便被杀死。请给它一个处理函数，或者让一个小巧的 init 把它作为子进程来运行。

整台机器的 init 也受到同样的保护。“SIGKILL 不能被忽略”这条规则有若干例外，这就是其中之一；内核线程是另一个。</translation>
    </message>
    <message>
        <source>A pid that is used again</source>
        <translation>被重新使用的 PID</translation>
    </message>
    <message>
        <source>A pid can pass to another process, which kill() then hits, while a pidfd still means the old one and says that it is gone.</source>
        <translation>PID 可能转到另一个进程名下，kill() 就会命中后者，而 pidfd 指的仍是旧进程，并会报告它已不存在。</translation>
    </message>
    <message>
        <source>A pid is free again when its process has ended and its parent has waited for it. The kernel counts up and begins anew at the end, so the number comes back, on a busy machine within minutes. Whoever wrote it down before, into a file, a shell variable or a list on the screen, then means somebody else without knowing it.

A pidfd does not hold a number but the process itself. Once that has ended, everything done through it fails with ESRCH, whoever has the number now. Open it first, then look whether it is the right process, then send. Without pidfds compare the start time of /proc/PID/stat: pid and start time together belong to one process only. A parent is safe with the pids of its own children until it has waited for them.

Here the same number is not awaited but asked for: in a pid namespace of one&apos;s own, ns_last_pid says where the kernel counts on.</source>
        <translation>进程结束，且其父进程等待过它之后，它的 PID 又空闲了。内核递增计数，到头后重新开始，所以这个号码会再次出现，在繁忙的机器上只要几分钟。先前把它记下来的人，不论记在文件、shell 变量还是屏幕上的列表里，指的就是别的进程了，自己却不知道。

pidfd 保存的不是号码，而是进程本身。进程一旦结束，通过它所做的一切都会以 ESRCH 失败，不论号码如今归谁。请先打开它，再确认是不是要找的进程，然后才发送。没有 pidfd 时，请比较 /proc/PID/stat 中的启动时间：PID 与启动时间合在一起只属于一个进程。父进程使用自己子进程的 PID 是安全的，直到它等待过它们为止。

这里不是等同一个号码再次出现，而是直接要求得到它：在自己的 PID 命名空间中，由 ns_last_pid 指定内核从哪里接着计数。</translation>
    </message>
    <message>
        <source>SIGTERM, blocked and sent before fork(), was pending for the parent</source>
        <translation>fork() 之前发送且被阻塞的 SIGTERM，对父进程未决</translation>
    </message>
    <message>
        <source>The child had its parent&apos;s handler of SIGUSR1</source>
        <translation>子进程有父进程的 SIGUSR1 处理函数</translation>
    </message>
    <message>
        <source>It ignored SIGUSR2 as its parent did</source>
        <translation>它像父进程一样忽略 SIGUSR2</translation>
    </message>
    <message>
        <source>It blocked SIGTERM as its parent did</source>
        <translation>它像父进程一样阻塞 SIGTERM</translation>
    </message>
    <message>
        <source>The pending SIGTERM was not copied</source>
        <translation>未决的 SIGTERM 没有被复制</translation>
    </message>
    <message>
        <source>Neither was the alarm: none was set in the child</source>
        <translation>闹钟也没有：子进程中没有设置任何闹钟</translation>
    </message>
    <message>
        <source>SIGUSR1 sent to the child ran the handler in the child…</source>
        <translation>发给子进程的 SIGUSR1 使子进程中的处理函数运行……</translation>
    </message>
    <message>
        <source>…and not in the parent</source>
        <translation>……而父进程中的没有运行</translation>
    </message>
    <message>
        <source>The ignored SIGUSR2 did the child no harm</source>
        <translation>被忽略的 SIGUSR2 没有影响子进程</translation>
    </message>
    <message>
        <source>The parent kept its handler when the child had gone back to the default</source>
        <translation>子进程恢复默认动作之后，父进程仍保留自己的处理函数</translation>
    </message>
    <message>
        <source>The parent&apos;s alarm still ran</source>
        <translation>父进程的闹钟仍在计时</translation>
    </message>
    <message>
        <source>The new program had no handler of SIGUSR1 any more</source>
        <translation>新程序不再有 SIGUSR1 的处理函数</translation>
    </message>
    <message>
        <source>SIGUSR1 (10) ended it, the default action</source>
        <translation>SIGUSR1（10）以默认动作终止了它</translation>
    </message>
    <message>
        <source>It still ignored SIGUSR2, which was sent to it before and did nothing</source>
        <translation>它仍忽略 SIGUSR2：在那之前向它发送过 SIGUSR2，没有任何作用</translation>
    </message>
    <message>
        <source>The other one still blocked SIGTERM</source>
        <translation>另一个新程序仍阻塞 SIGTERM</translation>
    </message>
    <message>
        <source>The SIGTERM of before the exec was still pending</source>
        <translation>exec 之前的 SIGTERM 仍然未决</translation>
    </message>
    <message>
        <source>It ended the new program when that unblocked SIGTERM (15)</source>
        <translation>新程序解除对 SIGTERM（15）的阻塞时，被它终止</translation>
    </message>
    <message>
        <source>The alarm of before the exec still ran</source>
        <translation>exec 之前的闹钟仍在计时</translation>
    </message>
    <message>
        <source>What a child gets by fork</source>
        <translation>子进程经 fork 得到什么</translation>
    </message>
    <message>
        <source>fork() gives the child a copy of its parent&apos;s handlers, ignored and blocked signals, but neither its pending signals nor its alarm.</source>
        <translation>fork() 把父进程的处理函数、被忽略的信号和被阻塞的信号复制给子进程，但不复制未决信号和闹钟。</translation>
    </message>
    <message>
        <source>A child begins as a copy of its parent. It does the same on each signal as the parent did at that moment, and blocks the same ones. From then on each has its own: what the child changes is not changed in the parent.

A pending signal was sent to one process, and the child is another one. So its pending set begins empty, and an alarm or a timer stays with the parent as well.

That the child has the parent&apos;s handlers is a common trap. If a server handles SIGTERM by writing a byte to itself or by removing its files, then so does the child that it has just made, until that calls exec(). Block the signals before fork(), and let the child set what it wants before it unblocks them.</source>
        <translation>子进程起初是父进程的副本。对每个信号，它的做法与父进程在那一刻的做法相同，阻塞的信号也相同。从此两者各有一份：子进程所作的改变不会改变父进程。

未决信号是发给某一个进程的，而子进程是另一个进程。所以它的未决集合一开始是空的，闹钟或定时器也留在父进程那里。

子进程带有父进程的处理函数，这是个常见的陷阱。如果服务器处理 SIGTERM 的方式是给自己写一个字节，或删除自己的文件，那么它刚创建的子进程也会这样做，直到子进程调用 exec() 为止。请在 fork() 之前阻塞信号，让子进程先设置好自己想要的，再解除阻塞。</translation>
    </message>
    <message>
        <source>What a new program gets by exec</source>
        <translation>新程序经 exec 得到什么</translation>
    </message>
    <message>
        <source>exec() sets the signals that had a handler back to their default action, and keeps those that are ignored, blocked or pending.</source>
        <translation>exec() 把设有处理函数的信号恢复为默认动作，并保留被忽略、被阻塞和未决的信号。</translation>
    </message>
    <message>
        <source>exec() puts a new program in the place of the old one, in the same process. The old one&apos;s handlers are functions that are no longer there, so signals that had one get their default action again. To ignore a signal takes no function: that is kept, and so are the mask, the pending signals and a running alarm.

nohup(1) works by that: it ignores SIGHUP and executes the command. It is a trap, too. A program that is started with SIGTERM blocked, SIGINT ignored or SIGCHLD ignored behaves strangely, and nothing in its own code says why. Who starts programs should give them an empty mask and default actions between fork() and exec().

Python ignores SIGPIPE for itself; its subprocess module sets that back for the program it starts, os.exec…() does not.</source>
        <translation>exec() 在同一个进程中，用新程序取代旧程序。旧程序的处理函数是已不复存在的函数，所以设有处理函数的信号恢复默认动作。忽略信号则不需要函数：这一设置会保留，掩码、未决信号和正在计时的闹钟也会保留。

nohup(1) 就是靠这一点工作的：它忽略 SIGHUP，然后执行命令。这也是个陷阱。程序若在启动时 SIGTERM 就被阻塞、SIGINT 或 SIGCHLD 就被忽略，便会行为怪异，而它自己的代码里找不到任何原因。启动程序的一方应当在 fork() 和 exec() 之间，为它们设置空掩码和默认动作。

Python 自己忽略 SIGPIPE；它的 subprocess 模块会为所启动的程序恢复默认，os.exec…() 则不会。</translation>
    </message>
    <message>
        <source>There is no python3 here to compare with.</source>
        <translation>这里没有 python3 可供对照。</translation>
    </message>
    <message>
        <source>There is no program kill here, only that of the shell.</source>
        <translation>这里没有 kill 程序，只有 shell 自带的 kill。</translation>
    </message>
    <message>
        <source>Neither we nor an unprivileged user namespace may make a pid namespace here.</source>
        <translation>在这里，无论是我们自己，还是借助非特权用户命名空间，都不能创建 PID 命名空间。</translation>
    </message>
    <message>
        <source>There is no way here to mount a file system of one&apos;s own, in which a core could be written without leaving it behind.</source>
        <translation>这里无法挂载独立的文件系统，以便让核心转储写在其中而不留下痕迹。</translation>
    </message>
    <message>
        <source>This machine gives cores to a program or writes them to a fixed place, so none was provoked.</source>
        <translation>本机把核心转储交给某个程序，或写到固定的位置，因此没有触发核心转储。</translation>
    </message>
    <message>
        <source>The hard limit for cores (ulimit -Hc) keeps any from being written here.</source>
        <translation>核心转储的硬限制（ulimit -Hc）使这里无法写出任何核心转储。</translation>
    </message>
    <message>
        <source>No pseudo terminal can be opened here.</source>
        <translation>这里无法打开伪终端。</translation>
    </message>
    <message>
        <source>This kernel, or its sandbox, has no pidfds.</source>
        <translation>此内核或其沙箱不支持 pidfd。</translation>
    </message>
    <message>
        <source>The next pid cannot be chosen here, so no pid can be recycled on purpose.</source>
        <translation>这里无法指定下一个 PID，因此无法有意让某个 PID 被重新使用。</translation>
    </message>
    <message>
        <source>This kernel, or a rule about tracing, does not let us see in which system call a process of ours sleeps.</source>
        <translation>此内核或某条有关跟踪的规则，不允许我们查看自己的进程睡眠在哪个系统调用中。</translation>
    </message>
    <message>
        <source>Memory is not allocated by the GNU C library here, whose lock this is about.</source>
        <translation>这里的内存不是由 GNU C 库分配的，而本实验讲的正是该库的锁。</translation>
    </message>
    <message>
        <source>SIGUSR1 was sent three times while it was blocked</source>
        <translation>SIGUSR1 在被阻塞期间发送了三次</translation>
    </message>
    <message>
        <source>Its handler ran once when it was unblocked</source>
        <translation>解除阻塞后，处理函数只运行了一次</translation>
    </message>
    <message>
        <source>The handler was told the sender of the first one, not of the last</source>
        <translation>处理函数得知的是第一个信号的发送者，而不是最后一个的</translation>
    </message>
    <message>
        <source>Five real-time signals of two numbers were queued while they were blocked</source>
        <translation>两个编号的实时信号共五个，在被阻塞期间都进入了队列</translation>
    </message>
    <message>
        <source>Each of the five reached a handler</source>
        <translation>五个都到达了处理函数</translation>
    </message>
    <message>
        <source>SIGRTMIN, sent last with 4 and 5, came before SIGRTMIN+1 with 1, 2 and 3; within a number they came as they were sent</source>
        <translation>后发送的 SIGRTMIN（带值 4 和 5）先于 SIGRTMIN+1（带值 1、2 和 3）到达；同一编号的按发送顺序到达</translation>
    </message>
    <message>
        <source>SIGUSR1, a standard signal and the very last one sent, came before all of them</source>
        <translation>SIGUSR1 是标准信号，最后一个发送，却最先到达</translation>
    </message>
    <message>
        <source>With an empty sa_mask each of the five reached a handler, too</source>
        <translation>sa_mask 为空时，五个同样都到达了处理函数</translation>
    </message>
    <message>
        <source>With an empty sa_mask the handler of SIGRTMIN+1 ran before that of SIGRTMIN had done anything: it had interrupted its first instruction</source>
        <translation>sa_mask 为空时，SIGRTMIN 的处理函数还什么都没做，SIGRTMIN+1 的处理函数就先运行了：它在前者的第一条指令处将其中断</translation>
    </message>
    <message>
        <source>With the receiver&apos;s RLIMIT_SIGPENDING lowered, some real-time signals could be queued</source>
        <translation>调低接收者的 RLIMIT_SIGPENDING 后，仍有一些实时信号能够排队</translation>
    </message>
    <message>
        <source>They were no more than the limit says</source>
        <translation>进入队列的数量没有超过上限</translation>
    </message>
    <message>
        <source>The next sigqueue failed with EAGAIN</source>
        <translation>再次调用 sigqueue，以 EAGAIN 失败</translation>
    </message>
    <message>
        <source>Of those that had been accepted, not one was lost</source>
        <translation>已被接受的信号一个也没有丢失</translation>
    </message>
    <message>
        <source>At the limit, tgkill of a real-time signal failed with EAGAIN, too</source>
        <translation>达到上限时，用 tgkill 发送实时信号也以 EAGAIN 失败</translation>
    </message>
    <message>
        <source>At the limit, kill of another real-time signal succeeded, twice</source>
        <translation>达到上限时，用 kill 发送另一个实时信号成功，两次都成功</translation>
    </message>
    <message>
        <source>The two arrived as one: without room for an entry it is merged like a standard signal</source>
        <translation>这两个信号只到达了一个：没有空间存放条目，便像标准信号那样合并</translation>
    </message>
    <message>
        <source>It did not tell its sender: si_pid was 0</source>
        <translation>它没有说明发送者：si_pid 为 0</translation>
    </message>
    <message>
        <source>kill with SIGUSR1 succeeded at the limit</source>
        <translation>达到上限时，用 kill 发送 SIGUSR1 成功</translation>
    </message>
    <message>
        <source>SIGUSR1 arrived</source>
        <translation>SIGUSR1 到达了</translation>
    </message>
    <message>
        <source>It told its sender: for standard signals kill may exceed the limit</source>
        <translation>它说明了发送者：对标准信号，kill 可以超出上限</translation>
    </message>
    <message>
        <source>sigqueue with SIGUSR2 and a value succeeded</source>
        <translation>用 sigqueue 发送带值的 SIGUSR2 成功</translation>
    </message>
    <message>
        <source>SIGUSR2 arrived</source>
        <translation>SIGUSR2 到达了</translation>
    </message>
    <message>
        <source>Its value was gone: si_code was SI_USER, as if it came from kill</source>
        <translation>它带的值丢了：si_code 为 SI_USER，就像由 kill 发来的一样</translation>
    </message>
    <message>
        <source>Its sender was gone, too: si_pid was 0</source>
        <translation>发送者也丢了：si_pid 为 0</translation>
    </message>
    <message>
        <source>A sender whose own limit is 0 could queue to a receiver with the usual limit</source>
        <translation>自身上限为 0 的发送者，能够让信号排入上限正常的接收者的队列</translation>
    </message>
    <message>
        <source>That signal arrived</source>
        <translation>这个信号到达了</translation>
    </message>
    <message>
        <source>SIGUSR1, blocked and sent with kill, was pending for the whole process (ShdPnd in /proc)</source>
        <translation>被阻塞的 SIGUSR1 用 kill 发送，对整个进程未决（/proc 中的 ShdPnd）</translation>
    </message>
    <message>
        <source>SIGUSR2, blocked and sent with tgkill, was pending for that one thread (SigPnd)</source>
        <translation>被阻塞的 SIGUSR2 用 tgkill 发送，只对那一个线程未决（SigPnd）</translation>
    </message>
    <message>
        <source>sigpending told the receiver of both</source>
        <translation>sigpending 向接收者报告了这两个信号</translation>
    </message>
    <message>
        <source>No handler ran while they were blocked</source>
        <translation>在阻塞期间，没有处理函数运行</translation>
    </message>
    <message>
        <source>Both handlers were through when the call that unblocked them returned</source>
        <translation>解除阻塞的调用返回时，两个处理函数都已运行完毕</translation>
    </message>
    <message>
        <source>SIGURG, which does nothing by default, was gone at once while it was not blocked</source>
        <translation>SIGURG 默认什么也不做，未被阻塞时一发送即消失</translation>
    </message>
    <message>
        <source>Blocked, it stayed pending, although its default is to do nothing</source>
        <translation>被阻塞时它保持未决，尽管其默认动作是什么也不做</translation>
    </message>
    <message>
        <source>Setting it to SIG_IGN discarded the pending one</source>
        <translation>把它设为 SIG_IGN，未决的那个就被丢弃了</translation>
    </message>
    <message>
        <source>Sent again, blocked and set to SIG_IGN, it became pending all the same</source>
        <translation>在既被阻塞又设为 SIG_IGN 时再次发送，它照样成为未决</translation>
    </message>
    <message>
        <source>Unblocking made it disappear without a trace</source>
        <translation>解除阻塞后，它消失得无影无踪</translation>
    </message>
    <message>
        <source>sigwaitinfo returned a blocked SIGUSR1</source>
        <translation>sigwaitinfo 取到了被阻塞的 SIGUSR1</translation>
    </message>
    <message>
        <source>Its handler did not run</source>
        <translation>它的处理函数没有运行</translation>
    </message>
    <message>
        <source>sigsuspend unblocked SIGUSR1 while it waited, and its handler ran before it returned</source>
        <translation>sigsuspend 在等待期间解除了 SIGUSR1 的阻塞，处理函数在它返回之前运行</translation>
    </message>
    <message>
        <source>It returned with the error EINTR, as it always does</source>
        <translation>它以错误 EINTR 返回，一向如此</translation>
    </message>
    <message>
        <source>After it SIGUSR1 was blocked as before</source>
        <translation>此后 SIGUSR1 又像先前一样被阻塞</translation>
    </message>
    <message>
        <source>The same signal again</source>
        <translation>同一信号再次到来</translation>
    </message>
    <message>
        <source>A standard signal that is sent again while one of it is pending is merged with it, and the first sender&apos;s data is what the handler sees.</source>
        <translation>标准信号已有一个未决时再次发送，会与之合并，处理函数看到的是第一个发送者的数据。</translation>
    </message>
    <message>
        <source>For each standard signal the kernel keeps one bit per process: pending or not. Sending it again while the bit is set changes nothing, so three sends make one delivery. This is the only way in which a signal gets lost, and it is why a program must never count standard signals.

The data that comes along (who sent it, and how) is stored with the first one; what the later ones carried is dropped.</source>
        <translation>对每个标准信号，内核为每个进程保留一个比特：未决或不未决。该比特已置位时再发送，什么也不会改变，所以发送三次只递送一次。信号只会以这种方式丢失，程序也因此绝不能对标准信号计数。

随信号而来的数据（谁发送的、怎样发送的）随第一个信号保存；后来的信号所带的数据被丢弃。</translation>
    </message>
    <message>
        <source>A queue of real-time signals</source>
        <translation>实时信号的队列</translation>
    </message>
    <message>
        <source>Real-time signals are queued: every one arrives with its own value, in the order it was sent within its number, the lowest number first.</source>
        <translation>实时信号会排队：每个都带着自己的值到达，同一编号的按发送顺序，不同编号的小者优先。</translation>
    </message>
    <message>
        <source>For the signals from SIGRTMIN to SIGRTMAX the kernel keeps a list of entries, not a bit. Sent again, such a signal becomes one more entry, with the sender and an integer or pointer that sigqueue carried. Nothing is merged, so here one may count.

When several are pending, Linux takes standard signals first, then the lowest number, however late it was sent; entries of one number stay in line. A program can thus give its urgent messages the lower number.

A trap: &quot;taken first&quot; is not &quot;handled first&quot;. The kernel prepares the call of SIGRTMIN&apos;s handler, then, before its first instruction, sees that SIGRTMIN+1 is pending and not blocked, and lets its handler interrupt it. The one taken last runs first. Who needs the order puts all of these signals into the sa_mask of each, or takes them with sigwaitinfo. (The numbers 32 and 33 belong to the C library: SIGRTMIN is 34 here, and a call, not a constant.)</source>
        <translation>对 SIGRTMIN 到 SIGRTMAX 的信号，内核保留的是条目列表，而不是一个比特。再次发送这样的信号，就多一个条目，带着发送者，以及 sigqueue 携带的整数或指针。什么都不会合并，所以这里可以计数。

有多个信号未决时，Linux 先取标准信号，再取编号最小的，不论它发送得多晚；同一编号的条目依次排队。因此，程序可以给紧急的消息较小的编号。

这里有个陷阱：“先取出”不等于“先处理”。内核准备好对 SIGRTMIN 处理函数的调用，在它执行第一条指令之前，又发现 SIGRTMIN+1 未决且未被阻塞，于是让后者的处理函数中断它。最后取出的反而最先运行。需要保证顺序的程序，应把所有这些信号都放进每个信号的 sa_mask，或者用 sigwaitinfo 来取。（编号 32 和 33 属于 C 库：SIGRTMIN 在这里是 34，而且它是一个函数调用，不是常量。）</translation>
    </message>
    <message>
        <source>When the queue is full</source>
        <translation>队列已满时</translation>
    </message>
    <message>
        <source>The queue has a limit: beyond the receiver&apos;s RLIMIT_SIGPENDING sigqueue of a real-time signal fails with EAGAIN, and standard signals still arrive.</source>
        <translation>队列有上限：超出接收者的 RLIMIT_SIGPENDING 后，用 sigqueue 发送实时信号会以 EAGAIN 失败，而标准信号仍会到达。</translation>
    </message>
    <message>
        <source>Each pending signal that carries data takes kernel memory, so their number is limited. Whose limit? That of the process that receives. What is counted are the entries of all processes of its user, so a process that never takes its signals can use up what its neighbours need. /proc/PID/status shows both numbers in the line SigQ.

At the limit the kernel decides by what would be lost. sigqueue of a real-time signal promises an entry of its own, so it is refused with EAGAIN: look at what sigqueue returns, wait, try again. kill promises only that the signal arrives: it is set pending without an entry, once, and nobody learns who sent it. The receiver then sees si_pid 0, which means unknown and not &quot;the kernel&quot;.

Standard signals always arrive; from kill even with their sender, beyond the limit. A value that sigqueue sent along with a standard signal is dropped without an error. Who needs the value uses a real-time signal, and who needs to be sure of it, a pipe or a socket.</source>
        <translation>每个带数据的未决信号都占用内核内存，所以数量有限。用的是谁的上限？是接收信号的进程的。计数的则是该进程所属用户的全部进程的条目，因此一个从不取走信号的进程，会耗尽旁边的进程所需的份额。/proc/PID/status 的 SigQ 一行显示这两个数。

达到上限时，内核根据会丢失什么来决定。用 sigqueue 发送实时信号，承诺的是它有自己的条目，所以会以 EAGAIN 拒绝：请检查 sigqueue 的返回值，等一等再试。kill 只承诺信号会到达：信号被置为未决但没有条目，只记一次，谁也不知道是谁发送的。此时接收者看到 si_pid 为 0，意思是未知，而不是“内核”。

标准信号总会到达；由 kill 发送的，超出上限也还带着发送者。sigqueue 随标准信号发送的值会被丢弃，且不报错。需要这个值，就用实时信号；要确保它送到，就用管道或套接字。</translation>
    </message>
    <message>
        <source>Blocked is not ignored</source>
        <translation>阻塞不是忽略</translation>
    </message>
    <message>
        <source>A blocked signal is not lost: it stays pending until it is unblocked, taken by a call that waits for it, or discarded by ignoring it.</source>
        <translation>被阻塞的信号不会丢失：它保持未决，直到被解除阻塞、被等待它的调用取走，或因设为忽略而被丢弃。</translation>
    </message>
    <message>
        <source>Each thread has a mask of signals that it does not want now. A signal in the mask is accepted by the kernel and kept: pending for the process if it was sent to the process, for one thread if it was sent to that thread. Both sets can be read in /proc/PID/status, or with sigpending. The moment the mask lets a signal through it is delivered, before the call that changed the mask returns. So a program may keep a few lines undisturbed without missing anything.

Ignoring is different: what is ignored is thrown away when it is sent, and what is pending is thrown away when SIG_IGN is set. Being blocked comes first, though: the kernel keeps a blocked signal whatever its disposition says, for that may change until it is unblocked.

The safe way to wait for a signal is to block it, and then to call sigwaitinfo, which takes it without any handler, or sigsuspend, which exchanges the mask and falls asleep in one step. &quot;Unblock, then pause()&quot; has a gap: a signal between the two is handled, and pause() waits for the next one.</source>
        <translation>每个线程都有一个掩码，列出它此刻不想要的信号。掩码中的信号由内核接受并保留：发给进程的，对进程未决；发给某个线程的，对该线程未决。两个集合都可以在 /proc/PID/status 中读到，或用 sigpending 查询。掩码一旦放行某个信号，它就会被递送，而且是在修改掩码的那个调用返回之前。所以程序可以让几行代码不受打扰，又不错过任何信号。

忽略则不同：被忽略的信号在发送时就被丢弃，已经未决的在设置 SIG_IGN 时被丢弃。不过阻塞优先：只要信号被阻塞，内核就保留它，不论其处置方式是什么，因为在解除阻塞之前处置方式还可能改变。

等待信号的安全做法是先阻塞它，再调用 sigwaitinfo，不经任何处理函数直接取走它；或者调用 sigsuspend，一步完成更换掩码和进入睡眠。“解除阻塞，然后 pause()”有个空隙：在两者之间到来的信号被处理掉了，pause() 等的却是下一个。</translation>
    </message>
    <message>
        <source>In C++ the handler of SIGALRM ran once while sleep(10) slept</source>
        <translation>C++ 中，sleep(10) 睡眠期间 SIGALRM 的处理函数运行了一次</translation>
    </message>
    <message>
        <source>sleep(10) came back early: it returned the whole seconds that were left</source>
        <translation>sleep(10) 提前返回：返回值是剩余的整秒数</translation>
    </message>
    <message>
        <source>It came back not before the alarm, which was set to two seconds</source>
        <translation>它没有早于设为两秒的闹钟返回</translation>
    </message>
    <message>
        <source>pause() came back after the handler, with EINTR, as it always does</source>
        <translation>pause() 在处理函数运行之后以 EINTR 返回，一向如此</translation>
    </message>
    <message>
        <source>Without a handler SIGALRM (14) ended the sleeping program</source>
        <translation>没有处理函数时，SIGALRM（14）终止了正在睡眠的程序</translation>
    </message>
    <message>
        <source>In Python the handler ran while time.sleep(10) slept…</source>
        <translation>Python 中，time.sleep(10) 睡眠期间处理函数运行了……</translation>
    </message>
    <message>
        <source>…and then it slept on, until all ten seconds were over</source>
        <translation>……然后它接着睡，直到十秒全部过完</translation>
    </message>
    <message>
        <source>read() of an empty pipe failed with EINTR after a handler without SA_RESTART</source>
        <translation>不带 SA_RESTART 的处理函数运行之后，对空管道的 read() 以 EINTR 失败</translation>
    </message>
    <message>
        <source>With SA_RESTART the handler ran just the same…</source>
        <translation>有 SA_RESTART 时，处理函数同样运行了……</translation>
    </message>
    <message>
        <source>…and the read() went on: it got the byte that came later</source>
        <translation>……而 read() 接着进行：它读到了后来才到的字节</translation>
    </message>
    <message>
        <source>nanosleep() failed with EINTR in spite of SA_RESTART</source>
        <translation>尽管有 SA_RESTART，nanosleep() 仍以 EINTR 失败</translation>
    </message>
    <message>
        <source>So did poll()</source>
        <translation>poll() 也是</translation>
    </message>
    <message>
        <source>So did sigsuspend()</source>
        <translation>sigsuspend() 也是</translation>
    </message>
    <message>
        <source>alarm(1) ended a read() that got nothing, without SA_RESTART</source>
        <translation>没有 SA_RESTART 时，alarm(1) 结束了一个读不到任何内容的 read()</translation>
    </message>
    <message>
        <source>With SA_RESTART it did not: the read() still waited, until a byte came</source>
        <translation>有 SA_RESTART 时则没有：read() 仍在等待，直到一个字节到来</translation>
    </message>
    <message>
        <source>Python&apos;s os.read() went on after the handler and got the byte that it wrote</source>
        <translation>Python 的 os.read() 在处理函数之后接着进行，读到了处理函数写入的字节</translation>
    </message>
    <message>
        <source>An exception in Python&apos;s handler ended the os.read()</source>
        <translation>Python 处理函数中抛出的异常结束了 os.read()</translation>
    </message>
    <message>
        <source>With the default action the writing process was ended by SIGPIPE (13)</source>
        <translation>采用默认动作时，写入的进程被 SIGPIPE（13）终止</translation>
    </message>
    <message>
        <source>Its write() never returned</source>
        <translation>它的 write() 再也没有返回</translation>
    </message>
    <message>
        <source>Where SIGPIPE is ignored, write() failed with EPIPE</source>
        <translation>在忽略 SIGPIPE 的进程中，write() 以 EPIPE 失败</translation>
    </message>
    <message>
        <source>That process went on to its own end</source>
        <translation>该进程继续运行，直到自行结束</translation>
    </message>
    <message>
        <source>Where it is handled, write() failed with EPIPE too</source>
        <translation>在为它设置了处理函数的进程中，write() 同样以 EPIPE 失败</translation>
    </message>
    <message>
        <source>The handler ran once</source>
        <translation>处理函数运行了一次</translation>
    </message>
    <message>
        <source>Python had SIGPIPE ignored from its start</source>
        <translation>Python 从启动起就忽略 SIGPIPE</translation>
    </message>
    <message>
        <source>The write showed itself there as BrokenPipeError</source>
        <translation>在那里，写入的结果表现为 BrokenPipeError</translation>
    </message>
    <message>
        <source>An alarm during a sleep</source>
        <translation>睡眠期间的闹钟</translation>
    </message>
    <message>
        <source>An alarm set to two seconds cuts sleep(10) short in C and C++, while Python&apos;s time.sleep(10) runs the handler and then sleeps its ten seconds to the end.</source>
        <translation>设为两秒的闹钟，在 C 和 C++ 中会让 sleep(10) 提前返回，而 Python 的 time.sleep(10) 运行处理函数之后，会接着睡满十秒。</translation>
    </message>
    <message>
        <source>alarm(2) asks the kernel for SIGALRM in two seconds. A process has one such clock: another alarm() replaces the first, and alarm(0) turns it off. A program that has no handler for SIGALRM is ended by it.

A signal whose handler runs wakes a sleep. In C and C++ sleep() then returns, with the whole seconds that were left: seven or eight of ten. SA_RESTART makes no difference to it. Who wants to sleep on has to call it again; who is waiting for the signal itself calls pause(), which returns only because a handler ran.

An old article shows that Python&apos;s sleep(10) ends after two seconds, too. So it was until version 3.4. Since Python 3.5 (PEP 475) the interpreter runs the handler and calls the interrupted system call again with what is left of the time. Only a handler that raises an exception cuts the sleep short now.</source>
        <translation>alarm(2) 请求内核在两秒后发送 SIGALRM。每个进程只有一个这样的闹钟：再调用 alarm() 会取代前一个，alarm(0) 则将其关闭。没有 SIGALRM 处理函数的程序会被它终止。

信号只要使处理函数运行，就会唤醒睡眠。在 C 和 C++ 中，sleep() 随即返回剩余的整秒数：十秒中的七秒或八秒。SA_RESTART 对它没有影响。想接着睡，就得再次调用它；要等的就是信号本身，则调用 pause()，它只因为有处理函数运行过才返回。

一篇旧文章表明 Python 的 sleep(10) 也会在两秒后结束。3.4 及更早的版本确实如此。自 Python 3.5（PEP 475）起，解释器会运行处理函数，再以剩余的时间重新调用被中断的系统调用。如今只有抛出异常的处理函数才会让睡眠提前结束。</translation>
    </message>
    <message>
        <source>After a handler a waiting read() fails with EINTR unless the handler was installed with SA_RESTART, while nanosleep(), poll() and sigsuspend() fail with EINTR whatever the flag.</source>
        <translation>处理函数运行之后，正在等待的 read() 会以 EINTR 失败，除非处理函数是以 SA_RESTART 安装的；而 nanosleep()、poll() 和 sigsuspend() 不论有无该标志，都以 EINTR 失败。</translation>
    </message>
    <message>
        <source>A handler can only run when the program does, so the kernel takes a process that waits in a system call out of it first. What becomes of the call is decided by the handler&apos;s flags. Without SA_RESTART it fails, and errno is EINTR. With it the kernel makes the same call again, and the program does not notice.

Some calls are never restarted: those that wait for a signal or for a time, such as pause(), sigsuspend(), nanosleep(), poll(), select() and epoll_wait(). A program has to be ready for EINTR from these in any case. signal(3) of the GNU C library sets SA_RESTART, sigaction(2) does so only if asked.

This is why alarm() can keep a read() from waiting for ever, as an old article says, but only without SA_RESTART; and if the alarm goes off a moment before the read() begins, it interrupts nothing. poll() with a time limit is the safe way.

Python installs its handlers without SA_RESTART, runs them when a call comes back with EINTR, and then makes the call again itself (PEP 475). Only an exception from the handler gets through.</source>
        <translation>处理函数只能在程序运行时运行，所以对正在系统调用中等待的进程，内核要先让它离开该调用。这个调用后来如何，由处理函数的标志决定。没有 SA_RESTART，调用失败，errno 为 EINTR。有 SA_RESTART，内核会重新执行同一个调用，程序毫无察觉。

有些调用从不重启：即等待信号或等待时间的调用，例如 pause()、sigsuspend()、nanosleep()、poll()、select() 和 epoll_wait()。对它们，程序在任何情况下都要准备好应对 EINTR。GNU C 库的 signal(3) 会设置 SA_RESTART，sigaction(2) 则只在要求时才设置。

正因如此，alarm() 才能像一篇旧文章所说的那样，防止 read() 永远等下去，但前提是没有 SA_RESTART；而且，如果闹钟在 read() 开始前的一瞬间响了，它就什么也中断不了。带时限的 poll() 才是安全的做法。

Python 安装处理函数时不带 SA_RESTART，在调用以 EINTR 返回时运行处理函数，然后由自己重新发起该调用（PEP 475）。只有处理函数抛出的异常才能传出来。</translation>
    </message>
    <message>
        <source>Writing where nobody reads</source>
        <translation>写入而无人读取</translation>
    </message>
    <message>
        <source>Writing to a pipe without readers raises SIGPIPE, which ends the program by default; only where it is ignored or handled does write() fail with EPIPE instead.</source>
        <translation>向没有读取方的管道写入会引发 SIGPIPE，它默认终止程序；只有在它被忽略或设有处理函数时，write() 才改为以 EPIPE 失败。</translation>
    </message>
    <message>
        <source>When the last reader of a pipe or socket has closed it, what is written can reach nobody. The kernel sends SIGPIPE to the thread that writes, and its default action ends the program silently. This is what makes &quot;yes | head -1&quot; stop: head ends, and yes dies of its next write. The shell shows such an end as status 141, which is 128 + 13.

A server must not end because one of its clients has gone. It ignores SIGPIPE and looks at the result of write(): -1 with errno EPIPE. A handler has the same effect on the call. For sockets there is also the flag MSG_NOSIGNAL for a single send().

Python ignores SIGPIPE when it starts and turns the error into an exception, BrokenPipeError. An ignored signal stays ignored through exec, so a program started by a careless parent may find SIGPIPE ignored: a filter that relies on being ended then goes on and has to notice the error itself.</source>
        <translation>管道或套接字的最后一个读取方把它关闭之后，写入的内容就到不了任何人手里。内核向执行写入的线程发送 SIGPIPE，其默认动作是悄无声息地终止程序。“yes | head -1”能停下来就是因为它：head 结束后，yes 在下一次写入时被终止。shell 把这样的终止显示为状态 141，即 128 + 13。

服务器不能因为某个客户端离开就终止。它忽略 SIGPIPE，并检查 write() 的结果：-1，errno 为 EPIPE。设置处理函数对该调用的效果相同。对套接字，还可以在单次 send() 中使用标志 MSG_NOSIGNAL。

Python 启动时就忽略 SIGPIPE，并把这个错误转换成异常 BrokenPipeError。被忽略的信号经过 exec 仍被忽略，所以由粗心的父进程启动的程序，可能一开始 SIGPIPE 就是被忽略的：指望靠它来终止的过滤器会继续运行，只能自己去发现这个错误。</translation>
    </message>
    <message>
        <source>SIGTERM was pending for a stopped process that handles it</source>
        <translation>已停止的进程设有 SIGTERM 的处理函数，SIGTERM 对它未决</translation>
    </message>
    <message>
        <source>The handler did not run while it was stopped</source>
        <translation>停止期间处理函数没有运行</translation>
    </message>
    <message>
        <source>It ran once after SIGCONT</source>
        <translation>SIGCONT 之后它运行了一次</translation>
    </message>
    <message>
        <source>SIGTERM was pending also for a stopped process with the default action</source>
        <translation>对采用默认动作的已停止进程，SIGTERM 也是未决</translation>
    </message>
    <message>
        <source>This one did not end while it was stopped</source>
        <translation>这个进程在停止期间没有终止</translation>
    </message>
    <message>
        <source>After SIGCONT, SIGTERM (15) ended it</source>
        <translation>SIGCONT 之后，SIGTERM（15）终止了它</translation>
    </message>
    <message>
        <source>SIGKILL (9) ended a stopped process without SIGCONT</source>
        <translation>SIGKILL（9）无需 SIGCONT 就终止了已停止的进程</translation>
    </message>
    <message>
        <source>Ignoring SIGSTOP was refused with EINVAL</source>
        <translation>忽略 SIGSTOP 被拒绝，错误为 EINVAL</translation>
    </message>
    <message>
        <source>So was a handler for it</source>
        <translation>为它设置处理函数同样被拒绝</translation>
    </message>
    <message>
        <source>SIGSTOP was not in the mask after it had been blocked</source>
        <translation>尝试阻塞之后，SIGSTOP 并不在掩码中</translation>
    </message>
    <message>
        <source>SIGTERM, blocked by the same call, was</source>
        <translation>由同一个调用阻塞的 SIGTERM 则在其中</translation>
    </message>
    <message>
        <source>SIGSTOP (19) stopped the process nevertheless</source>
        <translation>SIGSTOP（19）还是让进程停止了</translation>
    </message>
    <message>
        <source>SIGCONT continued a process that ignores and blocks it</source>
        <translation>SIGCONT 让忽略并阻塞它的进程继续运行</translation>
    </message>
    <message>
        <source>Ctrl-C ended both members of the foreground job that have the default action</source>
        <translation>Ctrl-C 终止了前台作业中采用默认动作的两个成员</translation>
    </message>
    <message>
        <source>The handler of its third member ran once</source>
        <translation>第三个成员的处理函数运行了一次</translation>
    </message>
    <message>
        <source>That member then went on to its own end</source>
        <translation>随后该成员继续运行，直到自行结束</translation>
    </message>
    <message>
        <source>The handler was told that the kernel had sent it: SI_KERNEL (128)</source>
        <translation>处理函数得知信号是内核发送的：SI_KERNEL（128）</translation>
    </message>
    <message>
        <source>The background job got no SIGINT</source>
        <translation>后台作业没有收到 SIGINT</translation>
    </message>
    <message>
        <source>Neither did the shell</source>
        <translation>shell 也没有收到</translation>
    </message>
    <message>
        <source>Ctrl-Z stopped both members of the next job with SIGTSTP, and the shell saw it in waitpid()</source>
        <translation>Ctrl-Z 用 SIGTSTP 停止了下一个作业的两个成员，shell 在 waitpid() 中看到了</translation>
    </message>
    <message>
        <source>Both went on to their end after SIGCONT to their group</source>
        <translation>向它们所在的组发送 SIGCONT 后，两者都继续运行，直到自行结束</translation>
    </message>
    <message>
        <source>A background job that read from the terminal was stopped by SIGTTIN (21)</source>
        <translation>从终端读取的后台作业被 SIGTTIN（21）停止</translation>
    </message>
    <message>
        <source>In the foreground again, its read returned the three characters that were typed</source>
        <translation>回到前台后，它的 read 返回了键入的三个字符</translation>
    </message>
    <message>
        <source>SIGTSTP did nothing in an orphaned group; only the SIGSTOP (19) after it stopped the process</source>
        <translation>在孤儿进程组中 SIGTSTP 不起作用；是随后的 SIGSTOP（19）才停止了进程</translation>
    </message>
    <message>
        <source>A session leader with the default action was ended by SIGHUP (1)</source>
        <translation>采用默认动作的会话首进程被 SIGHUP（1）终止</translation>
    </message>
    <message>
        <source>The handler of another one ran once</source>
        <translation>另一个会话首进程的处理函数运行了一次</translation>
    </message>
    <message>
        <source>It was told that the kernel had sent it: SI_KERNEL (128)</source>
        <translation>它得知信号是内核发送的：SI_KERNEL（128）</translation>
    </message>
    <message>
        <source>SIGCONT came with it</source>
        <translation>SIGCONT 随之而来</translation>
    </message>
    <message>
        <source>The foreground job had no SIGHUP as long as the session leader lived</source>
        <translation>会话首进程还在时，前台作业没有收到 SIGHUP</translation>
    </message>
    <message>
        <source>It had one when the leader had ended</source>
        <translation>首进程结束后，前台作业收到了</translation>
    </message>
    <message>
        <source>SIGHUP (1) ended the job</source>
        <translation>SIGHUP（1）终止了该作业</translation>
    </message>
    <message>
        <source>A leader that ignores SIGHUP lived on, and its read returned 0: end of file</source>
        <translation>忽略 SIGHUP 的首进程活了下来，它的 read 返回 0：文件结束</translation>
    </message>
    <message>
        <source>Its write failed with EIO</source>
        <translation>它的 write 以 EIO 失败</translation>
    </message>
    <message>
        <source>It ended by itself, with the exit code it wanted, 5</source>
        <translation>它自行结束，退出码正是它要的 5</translation>
    </message>
    <message>
        <source>Signals for a stopped process</source>
        <translation>发给已停止进程的信号</translation>
    </message>
    <message>
        <source>A stopped process acts on SIGTERM only when it is continued, while SIGKILL ends it at once; and it can neither block nor ignore SIGSTOP.</source>
        <translation>已停止的进程要到继续运行时才对 SIGTERM 作出反应，而 SIGKILL 立即终止它；它既不能阻塞也不能忽略 SIGSTOP。</translation>
    </message>
    <message>
        <source>A stopped process executes nothing, so it can run no handler. Signals sent to it wait: they are pending, whatever their action is. Even where the action is simply to end, as for SIGTERM by default, the process ends only after SIGCONT. SIGKILL is the exception: it ends a stopped process at once.

This is why ending a program that was stopped with Ctrl-Z seems to do nothing. Send SIGTERM first and then SIGCONT: the process wakes up with SIGTERM pending and can still end in good order.

SIGSTOP and SIGKILL are the two signals that no process can change. sigaction() refuses them with EINVAL (error 22, which Python shows as OSError). Blocking them is not refused but has no effect: they are silently left out of the mask. SIGCONT is special in another way: a handler can be added, and it can be ignored or blocked, but it always continues the process.</source>
        <translation>已停止的进程什么也不执行，所以也运行不了处理函数。发给它的信号会等着：不论动作是什么，都处于未决。即使动作只是终止，例如 SIGTERM 的默认动作，进程也要到 SIGCONT 之后才终止。SIGKILL 例外：它立即终止已停止的进程。

正因如此，要结束一个用 Ctrl-Z 停止的程序时，看起来毫无反应。先发送 SIGTERM，再发送 SIGCONT：进程醒来时 SIGTERM 已经未决，仍可以有序地结束。

SIGSTOP 和 SIGKILL 是任何进程都无法改变的两个信号。sigaction() 以 EINVAL 拒绝（错误 22，Python 中表现为 OSError）。阻塞它们不会被拒绝，但也没有效果：它们会被悄悄排除在掩码之外。SIGCONT 的特殊之处不同：可以为它添加处理函数，也可以忽略或阻塞它，但它总会让进程继续运行。</translation>
    </message>
    <message>
        <source>Ctrl-C, Ctrl-Z and the background</source>
        <translation>Ctrl-C、Ctrl-Z 与后台</translation>
    </message>
    <message>
        <source>A key that makes a signal reaches every process of the foreground group of the terminal and no other, and a background process that reads from the terminal is stopped.</source>
        <translation>产生信号的按键作用于终端前台进程组的每个进程，且仅限于此；从终端读取的后台进程会被停止。</translation>
    </message>
    <message>
        <source>Ctrl-C is not sent by the shell. The terminal driver in the kernel sees the character and sends SIGINT to all processes of the foreground process group. A shell puts each job, a pipeline for example, into a group of its own and tells the terminal with tcsetpgrp() which group is in front. So Ctrl-C reaches all parts of a pipeline at the same time, those that handle it as well, but neither the background jobs nor the shell. The same holds for Ctrl-\ (SIGQUIT) and Ctrl-Z (SIGTSTP).

Ctrl-Z stops the group. The shell sees in waitpid() that its job was stopped, takes the terminal back, and continues the job later with SIGCONT to the group: that is what fg and bg do.

What is typed for one job must not be read by another. A process that is not in front and reads from its terminal gets SIGTTIN, which stops it; after fg its read goes on as if nothing had happened.

If nobody is left in the session who could continue a group, it is orphaned, and the kernel passes SIGTSTP, SIGTTIN and SIGTTOU over where they have their default action (a read from the terminal then fails with EIO). SIGSTOP stops it all the same.</source>
        <translation>Ctrl-C 并不是 shell 发送的。内核里的终端驱动看到这个字符，便向前台进程组的所有进程发送 SIGINT。shell 把每个作业（例如一条流水线）放进各自的进程组，并用 tcsetpgrp() 告诉终端哪个组在前台。所以 Ctrl-C 会同时到达流水线的所有部分，包括设有处理函数的进程，但不会到达后台作业，也不会到达 shell。Ctrl-\（SIGQUIT）和 Ctrl-Z（SIGTSTP）也是如此。

Ctrl-Z 停止整个组。shell 在 waitpid() 中看到自己的作业被停止，便收回终端，以后再向该组发送 SIGCONT 让作业继续：fg 和 bg 做的就是这件事。

为一个作业键入的内容，不能被另一个作业读走。不在前台的进程若从自己的终端读取，会收到 SIGTTIN 而被停止；fg 之后，它的 read 接着进行，就像什么都没发生过。

如果会话中再没有谁能让某个组继续运行，这个组就成了孤儿进程组；对其中采用默认动作的 SIGTSTP、SIGTTIN 和 SIGTTOU，内核会略过（此时从终端读取会以 EIO 失败）。SIGSTOP 照样能停止它。</translation>
    </message>
    <message>
        <source>The terminal is closed</source>
        <translation>终端被关闭</translation>
    </message>
    <message>
        <source>When a terminal is closed, its session leader gets SIGHUP and SIGCONT; the foreground job gets SIGHUP when the leader ends.</source>
        <translation>终端关闭时，其会话首进程收到 SIGHUP 和 SIGCONT；首进程结束时，前台作业收到 SIGHUP。</translation>
    </message>
    <message>
        <source>A terminal can disappear while programs use it: the window is closed, the network connection breaks. The kernel then sends SIGHUP (hang-up) to the leader of the session, usually the shell, followed by SIGCONT, so that a stopped one wakes up and takes notice. By default SIGHUP ends a process.

When the leader ends, for whatever reason, the foreground job gets SIGHUP and SIGCONT as well. Background jobs get nothing from the kernel, except stopped ones, which nobody could continue any more; that the others mostly end too is the work of the shell, which passes SIGHUP on to its jobs.

A program that shall survive ignores SIGHUP, as nohup arranges, and must then live without the terminal: reading returns 0 (end of file), writing fails with EIO. One that does not check this can spin for ever. Daemons have no terminal and get no hang-up, which is why by convention SIGHUP tells them to read their configuration again.</source>
        <translation>程序还在使用终端时，终端可能消失：窗口被关闭，网络连接中断。这时内核向会话首进程（通常是 shell）发送 SIGHUP（挂断），随后再发送 SIGCONT，好让已停止的首进程醒来得知此事。SIGHUP 默认终止进程。

首进程结束时，不论原因为何，前台作业也会收到 SIGHUP 和 SIGCONT。后台作业不会从内核收到任何信号，但已停止的除外，因为再没有谁能让它们继续；其余后台作业大多也会结束，那是 shell 所为：它把 SIGHUP 转发给自己的作业。

想存活下来的程序要忽略 SIGHUP（nohup 就是这样安排的），此后就得在没有终端的情况下运行：读取返回 0（文件结束），写入以 EIO 失败。不检查这一点的程序可能会永远空转。守护进程没有终端，收不到挂断，所以按惯例用 SIGHUP 通知它们重新读取配置。</translation>
    </message>
    <message>
        <source>One thread blocked SIGUSR1 and another one did not: each has its own mask</source>
        <translation>一个线程阻塞 SIGUSR1，另一个没有：每个线程都有自己的掩码</translation>
    </message>
    <message>
        <source>SIGUSR1 sent to the process three times was handled by the only thread that did not block it</source>
        <translation>SIGUSR1 向进程发送了三次，都由唯一没有阻塞它的线程处理</translation>
    </message>
    <message>
        <source>SIGUSR1 sent to a thread that blocked it stayed pending for that thread…</source>
        <translation>发给阻塞它的线程的 SIGUSR1，一直对该线程未决……</translation>
    </message>
    <message>
        <source>…and none of the threads that blocked it ever handled it</source>
        <translation>……而阻塞它的线程，没有一个处理过它</translation>
    </message>
    <message>
        <source>The handler of SIGUSR2 that one thread had installed ran in the other one, to which it was sent</source>
        <translation>一个线程安装的 SIGUSR2 处理函数，在另一个线程中运行，因为信号发给了后者</translation>
    </message>
    <message>
        <source>A thread in sigwaitinfo() took all three signals that every thread blocked</source>
        <translation>所有线程都阻塞的三个信号，全部由在 sigwaitinfo() 中等待的线程取走</translation>
    </message>
    <message>
        <source>No handler ran for them, in any thread</source>
        <translation>没有任何线程为它们运行处理函数</translation>
    </message>
    <message>
        <source>SIGTERM (15) sent to one thread of three, without a handler, ended the whole process</source>
        <translation>没有处理函数的 SIGTERM（15）发给三个线程之一，终止了整个进程</translation>
    </message>
    <message>
        <source>Python ran its handler in the main thread, though another one got the signal</source>
        <translation>Python 在主线程中运行处理函数，尽管收到信号的是另一个线程</translation>
    </message>
    <message>
        <source>Signals and threads</source>
        <translation>信号与线程</translation>
    </message>
    <message>
        <source>A signal sent to a process goes to one of the threads that do not block it, one sent to a thread goes to that thread only, and one that ends a thread ends all of them.</source>
        <translation>发给进程的信号交给未阻塞它的线程之一，发给线程的信号只交给该线程，而终止一个线程的信号会终止所有线程。</translation>
    </message>
    <message>
        <source>Handlers belong to the process: whichever thread installs one, it is the same for all. The mask belongs to the thread, and a new thread begins with that of the one that made it.

A signal for the process, such as one from kill() or the keyboard, interrupts a single thread: any that does not block it, by preference the main one. So its handler may run in a thread that knows nothing of it. A signal for a thread, from tgkill() or pthread_kill() or because of a fault of its own, goes to that thread or waits for it. Default actions always concern the process: all its threads end, or stop.

An old article advises against signals in programs with threads. It need not be so. Block the signals before the first thread starts, and let one thread wait for them in sigwaitinfo(). It is then an ordinary function that may do anything, with none of the limits of a handler.

Python does its own part: its handlers always run in the main thread, whichever thread got the signal.</source>
        <translation>处理函数属于进程：不论由哪个线程安装，对所有线程都一样。掩码属于线程，新线程起初的掩码就是创建它的线程的掩码。

发给进程的信号，例如来自 kill() 或键盘的信号，只中断一个线程：任意一个未阻塞它的线程，优先选主线程。所以处理函数可能在一个对它一无所知的线程中运行。发给线程的信号，来自 tgkill() 或 pthread_kill()，或由该线程自身的故障引起，只交给该线程，或者等着它。默认动作总是针对整个进程：所有线程都终止，或都停止。

一篇旧文章建议不要在多线程程序中使用信号。其实不必如此。在第一个线程启动之前阻塞这些信号，再让一个线程在 sigwaitinfo() 中等待它们。这样一来，那就是一个普通函数，可以做任何事，没有处理函数的种种限制。

Python 另有自己的做法：不论哪个线程收到信号，它的处理函数总在主线程中运行。</translation>
    </message>
</context>
<context>
    <name>LabStanding</name>
    <message>
        <source>Refuted: it was not through in time</source>
        <translation>被证伪：未在期限内完成</translation>
    </message>
    <message>
        <source>Refuted: 1 of %1 expectations was not met</source>
        <translation>被证伪：%1 条预期中有 1 条未满足</translation>
    </message>
    <message numerus="yes">
        <source>Refuted: %n of %1 expectations were not met</source>
        <translation>
            <numerusform>被证伪：%1 条预期中有 %n 条未满足</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and it was not through in time</source>
        <comment>%1 how it was refuted</comment>
        <translation>%1，而且未在期限内完成</translation>
    </message>
    <message>
        <source>Only in part possible here: %1</source>
        <comment>%1 what is missing</comment>
        <translation>在此只能完成一部分：%1</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <comment>%1 what is missing</comment>
        <translation>在此无法进行：%1</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>被证伪</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Confirmed on this kernel</source>
        <translation>在此内核上得到证实</translation>
    </message>
    <message>
        <source>Confirmed on another kernel, Linux %1</source>
        <comment>%1 its release</comment>
        <translation>在另一内核（Linux %1）上得到证实</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <comment>%1 why, a sentence</comment>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>The last run failed</source>
        <translation>上次运行失败</translation>
    </message>
    <message>
        <source>Its processes are at work.</source>
        <translation>它的进程正在工作。</translation>
    </message>
    <message>
        <source>Nobody has put the claim to the test here yet.</source>
        <translation>这条论断还没有在这里接受过检验。</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <comment>%1 when an experiment was run, %2 a duration</comment>
        <translation>%1，用时 %2</translation>
    </message>
</context>
<context>
    <name>LabText</name>
    <message>
        <source>%1. %2</source>
        <comment>%1 number of an experiment, %2 its title</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Answers claim %1 of the old article</source>
        <translation>回答旧文章的第 %1 条说法</translation>
    </message>
    <message>
        <source>Answers claims %1 of the old article</source>
        <comment>%1 several numbers</comment>
        <translation>回答旧文章的第 %1 条说法</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a number</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>a number</comment>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>what was observed</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未观察到</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>It was not through in time, so its processes were ended.</source>
        <translation>它未在期限内完成，因此已终止它的进程。</translation>
    </message>
    <message>
        <source>One of its processes could not be ended.</source>
        <translation>它的一个进程无法终止。</translation>
    </message>
    <message>
        <source>Stopped before it was through. Its processes have been ended.</source>
        <translation>未完成便已停下。它的进程已被终止。</translation>
    </message>
    <message>
        <source>The program that carries it out ended too early.</source>
        <translation>执行实验的程序过早结束。</translation>
    </message>
    <message>
        <source>It recorded without end, so its processes were ended.</source>
        <translation>它不停地记录，因此已终止它的进程。</translation>
    </message>
    <message>
        <source>The program that carries out experiments is missing: %1</source>
        <comment>%1 a path</comment>
        <translation>缺少执行实验的程序：%1</translation>
    </message>
    <message>
        <source>It could not be carried out: “%1” failed.</source>
        <comment>%1 a system call or step</comment>
        <translation>无法执行：“%1”失败。</translation>
    </message>
    <message>
        <source>It could not be carried out: “%1” failed (%2).</source>
        <comment>%1 a system call or step, %2 its error</comment>
        <translation>无法执行：“%1”失败（%2）。</translation>
    </message>
    <message>
        <source>this system lacks “%1”</source>
        <comment>%1 a system call or feature</comment>
        <translation>此系统没有“%1”</translation>
    </message>
    <message>
        <source>this system refuses “%1” (%2)</source>
        <comment>%1 a system call or feature, %2 its error</comment>
        <translation>此系统拒绝“%1”（%2）</translation>
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
    <name>Print</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 program and its version, %2 name of the machine</extracomment>
        <translation>%1，主机 %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
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
    <name>SendFailure</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
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
    <name>signalbox::AboutDialog</name>
    <message>
        <source>About Signalbox</source>
        <translation>关于 Signalbox</translation>
    </message>
    <message>
        <source>&amp;Copy the findings</source>
        <translation>复制检查结果(&amp;C)</translation>
    </message>
    <message>
        <source>Signalbox %1</source>
        <extracomment>%1 is the version number</extracomment>
        <translation>Signalbox %1</translation>
    </message>
    <message>
        <source>See, send and understand Unix signals.</source>
        <translation>查看、发送并理解 Unix 信号。</translation>
    </message>
    <message>
        <source>MIT licence. © The Signalbox authors.</source>
        <translation>MIT 许可证。© Signalbox 作者。</translation>
    </message>
    <message>
        <source>What this system offers, as “signalbox doctor” found it:</source>
        <translation>本系统提供的功能，由“signalbox doctor”检查得出：</translation>
    </message>
    <message>
        <source>What this system offers</source>
        <translation>本系统提供的功能</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>There</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>signalbox::AwaitedEndsButton</name>
    <message>
        <source>Processes whose end is told, as long as Signalbox runs; choose one to give it up</source>
        <translation>将告知其结束的进程（仅在 Signalbox 运行期间）；选择一个即可取消</translation>
    </message>
    <message>
        <source>Awaited ends: %1</source>
        <extracomment>how many processes are waited for, to tell how they end</extracomment>
        <translation>等待结束：%1</translation>
    </message>
    <message>
        <source>Give &amp;all up</source>
        <translation>全部取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>signalbox::CellNames</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::ChildDetails</name>
    <message>
        <source>&amp;Cancel stopping</source>
        <translation>取消终止(&amp;C)</translation>
    </message>
    <message>
        <source>Follow t&amp;he output</source>
        <translation>跟随输出(&amp;H)</translation>
    </message>
    <message>
        <source>Copy th&amp;e whole output</source>
        <translation>复制全部输出(&amp;E)</translation>
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
        <source>Cancel stoppin&amp;g</source>
        <translation>取消终止(&amp;G)</translation>
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
    <message>
        <source>Why the selected cell is as it is</source>
        <translation>所选单元格为何如此</translation>
    </message>
    <message>
        <source>Copy the whole &amp;log</source>
        <translation>复制整个日志(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the matr&amp;ix as text</source>
        <translation>将矩阵复制为文本(&amp;I)</translation>
    </message>
    <message>
        <source>As P&amp;DF…</source>
        <translation>为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Which cleanup ran for which ending</source>
        <translation>各种结束方式下运行了哪些清理</translation>
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
    <name>signalbox::EndNoticeAction</name>
    <message>
        <source>Tell &amp;me when it ends</source>
        <translation>结束时告诉我(&amp;M)</translation>
    </message>
    <message>
        <source>Show a notification of the desktop when the selected processes end, and say how; as long as Signalbox runs (Ctrl+Shift+W)</source>
        <translation>所选进程结束时显示桌面通知并说明如何结束；仅在 Signalbox 运行期间有效 (Ctrl+Shift+W)</translation>
    </message>
</context>
<context>
    <name>signalbox::EndNotifier</name>
    <message>
        <source>this session has no message bus (D-Bus)</source>
        <translation>此会话没有消息总线（D-Bus）</translation>
    </message>
    <message>
        <source>this desktop has no service for them</source>
        <translation>此桌面没有通知服务</translation>
    </message>
    <message>
        <source>the service for them does not answer</source>
        <translation>通知服务没有响应</translation>
    </message>
    <message>
        <source>the service for them refuses</source>
        <translation>通知服务拒绝了请求</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <extracomment>%1 how a process ended, %2 how long it ran</extracomment>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>The end of %1 cannot be told: %2.</source>
        <extracomment>%1 a process, %2 why</extracomment>
        <translation>无法告知 %1 的结束：%2。</translation>
    </message>
    <message numerus="yes">
        <source>that is already done for %n processes</source>
        <extracomment>%n a number of processes</extracomment>
        <translation>
            <numerusform>已有 %n 个进程在等待告知</numerusform>
        </translation>
    </message>
    <message>
        <source>You will be told how %1 ends, as long as Signalbox runs.</source>
        <translation>只要 Signalbox 在运行，就会告知您 %1 如何结束。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 a process, %2 how it ended and how long it ran</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <extracomment>%1 a process; title of a notification, whose text says how</extracomment>
        <translation>%1 已结束</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Notifications cannot be shown outside this window: %1. Ends are told in the window alone.</source>
        <extracomment>%1 why</extracomment>
        <translation>无法在此窗口之外显示通知：%1。进程的结束只在窗口中告知。</translation>
    </message>
</context>
<context>
    <name>signalbox::HelpWindow</name>
    <message>
        <source>Signalbox help</source>
        <translation>Signalbox 帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>帮助的主题</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>帮助的正文</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to what was read before (Alt+Left)</source>
        <translation>回到之前阅读的内容 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>再次前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>To the contents (Alt+Home)</source>
        <translation>转到目录 (Alt+Home)</translation>
    </message>
</context>
<context>
    <name>signalbox::LabBanner</name>
    <message>
        <source>Verdict: %1</source>
        <comment>%1 how an experiment stands</comment>
        <translation>结论：%1</translation>
    </message>
</context>
<context>
    <name>signalbox::LabCodePane</name>
    <message>
        <source>Code of the experiment</source>
        <translation>实验的代码</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <comment>%1 a programming language</comment>
        <translation>%1 代码</translation>
    </message>
    <message>
        <source>Cop&amp;y the code</source>
        <translation>复制代码(&amp;Y)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the code to a file</source>
        <translation>将代码保存到文件</translation>
    </message>
    <message>
        <source>There is no program in this language.</source>
        <translation>没有这种语言的程序。</translation>
    </message>
</context>
<context>
    <name>signalbox::LabDescription</name>
    <message>
        <source>What the experiment is about</source>
        <translation>实验的内容</translation>
    </message>
    <message>
        <source>More in the manual: %1</source>
        <extracomment>%1 names of manual pages, as links</extracomment>
        <translation>手册中的更多内容：%1</translation>
    </message>
    <message>
        <source>Copies the command that shows the page in a terminal</source>
        <translation>复制在终端中显示该手册页的命令</translation>
    </message>
</context>
<context>
    <name>signalbox::LabDetails</name>
    <message>
        <source>Expected and observed</source>
        <translation>预期与观察</translation>
    </message>
    <message>
        <source>Timeline as text</source>
        <translation>文字形式的时间线</translation>
    </message>
    <message>
        <source>The timeline as text, once the experiment has been run</source>
        <translation>运行实验后，这里是文字形式的时间线</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Expected and &amp;observed</source>
        <translation>预期与观察(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>代码(&amp;D)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字(&amp;X)</translation>
    </message>
    <message>
        <source>The experiment runs. Its timeline is shown when it is through.</source>
        <translation>实验正在运行，完成后将显示它的时间线。</translation>
    </message>
    <message>
        <source>Not run yet. The experiment starts processes of its own and records what happens to them; the timeline shows it. Return in the list runs it, too.</source>
        <translation>尚未运行。实验会启动自己的进程，记录它们经历了什么，并用时间线展示。在列表中按回车键也可运行。</translation>
    </message>
    <message>
        <source>Timelines are kept only while Signalbox is open: run it again to see what happens.</source>
        <translation>时间线只在 Signalbox 打开期间保留：再运行一次即可看到发生了什么。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有任何记录。</translation>
    </message>
</context>
<context>
    <name>signalbox::LabExpectationModel</name>
    <message>
        <source>not run yet</source>
        <comment>an experiment</comment>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Recorded as “%1”</source>
        <comment>%1 name of an observed fact</comment>
        <translation>记录为“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What the claim says will be seen</source>
        <translation>论断认为会看到什么</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>是否相符</translation>
    </message>
</context>
<context>
    <name>signalbox::LabModel</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>signalbox::LabPage</name>
    <message>
        <source>Lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <source>Experiments by topic</source>
        <translation>按主题列出的实验</translation>
    </message>
    <message>
        <source>Progress of the experiments</source>
        <translation>实验进度</translation>
    </message>
    <message>
        <source>“%1” could not be carried out. %2</source>
        <comment>%1 title of an experiment, %2 why, a sentence</comment>
        <translation>“%1”无法执行。%2</translation>
    </message>
    <message>
        <source>Stopped. The processes of the experiment have been ended; nothing is left of them.</source>
        <translation>已停下。实验的进程已被终止，没有任何残留。</translation>
    </message>
    <message>
        <source>Read-only: nothing can be run, since experiments send signals</source>
        <translation>只读：实验会发送信号，因此无法运行</translation>
    </message>
    <message>
        <source>1 experiment. “Run” runs it; select it to read what it is about.</source>
        <translation>1 个实验。“运行”会执行它；选中它可阅读其内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n experiments. “Run” runs all of them; select one to read what it is about.</source>
        <translation>
            <numerusform>%n 个实验。“运行”会全部执行；选中一个可阅读其内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an experiment to read what it is about.</source>
        <translation>选中一个实验，阅读它的内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>%1 how experiments stand, %2 how many of them</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>%1 number of the experiment that runs, %2 how many run, %3 its title</comment>
        <translation>第 %1 个，共 %2 个：%3</translation>
    </message>
    <message>
        <source>Experiments: %1</source>
        <translation>实验：%1</translation>
    </message>
    <message>
        <source>shown: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>running: %1</source>
        <comment>%1 how far it is</comment>
        <translation>正在运行：%1</translation>
    </message>
    <message>
        <source>No experiment matches “%1”. Esc clears the search.</source>
        <translation>没有实验与“%1”匹配。按 Esc 清除搜索。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run the selected experiments (Ctrl+R or F5; Return in the list)</source>
        <translation>运行选中的实验（Ctrl+R 或 F5；列表中按回车键）</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>Run all experiments (Ctrl+Shift+R)</source>
        <translation>运行全部实验（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停下(&amp;T)</translation>
    </message>
    <message>
        <source>End the experiment that runs, and leave the others (Ctrl+.)</source>
        <translation>终止正在运行的实验，不再运行其余的（Ctrl+.）</translation>
    </message>
    <message>
        <source>&amp;Copy the timeline as text</source>
        <translation>以文字复制时间线(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear the results</source>
        <translation>清除结果(&amp;L)</translation>
    </message>
    <message>
        <source>Forget all verdicts and timelines (Ctrl+L)</source>
        <translation>忘记所有结论和时间线（Ctrl+L）</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>The timeline as a picture, &amp;SVG…</source>
        <translation>时间线图片，SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the timeline as SVG</source>
        <translation>将时间线保存为 SVG</translation>
    </message>
    <message>
        <source>The timeline as a picture, &amp;PNG…</source>
        <translation>时间线图片，PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the timeline as PNG</source>
        <translation>将时间线保存为 PNG</translation>
    </message>
    <message>
        <source>The run as &amp;JSON…</source>
        <translation>本次运行，JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export the run as JSON</source>
        <translation>将本次运行导出为 JSON</translation>
    </message>
    <message>
        <source>Write the last run of this experiment to a file</source>
        <translation>将此实验的上次运行写入文件</translation>
    </message>
    <message>
        <source>Search: topic, claim, signal; !word leaves out</source>
        <translation>搜索：主题、论断、信号；!词 表示排除</translation>
    </message>
    <message>
        <source>Search experiments</source>
        <translation>搜索实验</translation>
    </message>
    <message>
        <source>Copied “%1”: in a terminal it shows the page.</source>
        <comment>%1 a command</comment>
        <translation>已复制“%1”：在终端中运行即可显示该手册页。</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <comment>%1 name of a file</comment>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <extracomment>%1 name of a file, %2 the system&apos;s own words</extracomment>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>The picture would be too large for a file.</source>
        <translation>图片太大，无法保存为文件。</translation>
    </message>
    <message>
        <source>The timeline and its events as P&amp;DF…</source>
        <translation>时间线及其事件为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Save the timeline as PDF</source>
        <translation>把时间线存为 PDF</translation>
    </message>
</context>
<context>
    <name>signalbox::LabTimelinePane</name>
    <message>
        <source>Timeline of the experiment</source>
        <translation>实验的时间线</translation>
    </message>
    <message>
        <source>Run this experiment</source>
        <translation>运行此实验</translation>
    </message>
    <message>
        <source>Events of the timeline</source>
        <translation>时间线的事件</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole timeline</source>
        <translation>显示整条时间线(&amp;W)</translation>
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
    <name>signalbox::LaterStarts</name>
    <message>
        <source>Signalbox opens no files: it shows processes and signals.</source>
        <translation>Signalbox 不打开文件：它显示进程和信号。</translation>
    </message>
    <message>
        <source>Another window of Signalbox is open but does not answer, so this one was opened.</source>
        <translation>另一个 Signalbox 窗口已打开但没有响应，因此打开了此窗口。</translation>
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
        <source>Enviro&amp;nment:</source>
        <translation>环境变量(&amp;N)：</translation>
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
    <name>signalbox::ListenChoice</name>
    <message>
        <source>Cannot listen to %1: %2.</source>
        <translation>无法监听 %1：%2。</translation>
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
        <source>&amp;Help for this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Explain what has the focus</source>
        <translation>说明有焦点的控件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;What’s This? Click on something</source>
        <translation>这是什么？单击以查看(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
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
    <name>signalbox::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Children and logs</source>
        <translation>子进程与日志(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>重置(&amp;R)…</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>a language, or colours</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>语言(&amp;A)：</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>配色(&amp;O)：</translation>
    </message>
    <message>
        <source>Read the processes &amp;every:</source>
        <translation>读取进程的间隔(&amp;E)：</translation>
    </message>
    <message>
        <source>High contrast is chosen in the system: “As the system” follows it.</source>
        <translation>高对比度在系统中设置：“跟随系统”会采用它。</translation>
    </message>
    <message>
        <source>The dialog with the forecast opens before these are sent:</source>
        <translation>发送以下信号之前，先打开带有预测的对话框：</translation>
    </message>
    <message>
        <source>SIG&amp;KILL: nothing can be saved any more</source>
        <translation>SIG&amp;KILL：进程再也无法保存任何内容</translation>
    </message>
    <message>
        <source>a signal to se&amp;veral processes</source>
        <translation>发给多个进程的信号(&amp;V)</translation>
    </message>
    <message>
        <source>It opens in any case for protected processes, such as pid 1 and the display server, and for rows that are out of sight or have just moved.</source>
        <translation>对于受保护的进程（例如 1 号进程和显示服务器），以及不在视野内或刚刚移动过的行，无论如何都会打开对话框。</translation>
    </message>
    <message>
        <source>Signals cannot be received: the program could not set itself up for it.</source>
        <translation>无法接收信号：程序未能为此做好准备。</translation>
    </message>
    <message>
        <source>What arrives of these stands in the signal log.</source>
        <translation>收到的这些信号会列在信号日志中。</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>询问如何处理</translation>
    </message>
    <message>
        <source>Stop them: SIGTERM, then SIGKILL</source>
        <translation>停止它们：先 SIGTERM，再 SIGKILL</translation>
    </message>
    <message>
        <source>Leave them running</source>
        <translation>让它们继续运行</translation>
    </message>
    <message>
        <source> KiB</source>
        <comment>a unit, behind a number</comment>
        <translation> KiB</translation>
    </message>
    <message>
        <source>&amp;When Signalbox is closed and children run:</source>
        <translation>关闭 Signalbox 时若有子进程在运行(&amp;W)：</translation>
    </message>
    <message>
        <source>Ended by a signal, it cannot ask: it stops them, unless they are to be left running.</source>
        <translation>被信号终止时无法询问：除非选择让它们继续运行，否则会停止它们。</translation>
    </message>
    <message>
        <source>What is more is discarded, the oldest first, and counted.</source>
        <translation>超出的部分会被丢弃（最早的先丢弃）并计数。</translation>
    </message>
    <message>
        <source>Reset Signalbox</source>
        <translation>重置 Signalbox</translation>
    </message>
    <message>
        <source>Forget everything that Signalbox remembers?</source>
        <translation>要忘记 Signalbox 记住的一切吗？</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>L&amp;istening</source>
        <translation>监听(&amp;I)</translation>
    </message>
    <message>
        <source>every sig&amp;nal</source>
        <translation>每个信号(&amp;N)</translation>
    </message>
    <message>
        <source>En&amp;tries kept in the signal log:</source>
        <translation>信号日志保留的条目数(&amp;T)：</translation>
    </message>
    <message>
        <source>O&amp;utput kept of each child:</source>
        <translation>每个子进程保留的输出(&amp;U)：</translation>
    </message>
    <message>
        <source>All preferences become what they were at first, and so do the keys of all actions, the columns, searches and divisions of all pages, the commands launched before, the hooks set up for trials, and the verdicts of earlier experiments. What runs goes on, and the log stays.</source>
        <translation>所有首选项都将恢复为初始值；所有操作的按键，各页面的列、搜索和分隔，以前启动过的命令，为试验设置的钩子，以及以往实验的结论也是如此。正在运行的会继续运行，日志也会保留。</translation>
    </message>
</context>
<context>
    <name>signalbox::Printing</name>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print what is shown, or save it as PDF (Ctrl+P)</source>
        <translation>打印显示的内容，或存为 PDF (Ctrl+P)</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>“%1” cannot be printed to.</source>
        <comment>%1 a printer or file</comment>
        <translation>无法打印到“%1”。</translation>
    </message>
    <message>
        <source>Sent to “%1”, pages: %2.</source>
        <extracomment>%1 name of a printer or file, %2 a number</extracomment>
        <translation>已发送到“%1”，页数：%2。</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <comment>%1 name of a file</comment>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <extracomment>%1 name of a file, %2 why</extracomment>
        <translation>无法写入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>signalbox::ProcessActions</name>
    <message>
        <source>Send a co&amp;mmon signal</source>
        <translation>发送常用信号(&amp;M)</translation>
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
        <translation>它已结束。</translation>
    </message>
    <message>
        <source>It has ended: %1.</source>
        <extracomment>how a process ended, such as &quot;killed by SIGTERM&quot;</extracomment>
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
        <source>Col&amp;umns…</source>
        <translation>列(&amp;U)…</translation>
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
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>As &amp;CSV…</source>
        <translation>为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation>为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Export as JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>Write the processes shown to a file</source>
        <translation>把显示的进程写入文件</translation>
    </message>
    <message>
        <source>The list could not be written to “%1”: %2.</source>
        <extracomment>%1 name of a file, %2 why</extracomment>
        <translation>无法把列表写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Processes written: %1, to “%2”.</source>
        <extracomment>%1 a number, %2 name of a file</extracomment>
        <translation>已写入 %1 个进程，到“%2”。</translation>
    </message>
</context>
<context>
    <name>signalbox::ReferencePage</name>
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
    <message>
        <source>Copy the &amp;name</source>
        <translation>复制名称(&amp;N)</translation>
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
    <name>signalbox::RowCopy</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Cop&amp;y rows as</source>
        <translation>行复制为(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;JSON, for programs</source>
        <translation>JSON，用于程序(&amp;J)</translation>
    </message>
</context>
<context>
    <name>signalbox::SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>signalbox::SendSignalDialog</name>
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
    <message>
        <source>Send a signal to %1</source>
        <comment>%1 name of a process and its pid</comment>
        <translation>向 %1 发送信号</translation>
    </message>
    <message>
        <source>somebody else</source>
        <comment>owner of a process</comment>
        <translation>其他用户</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>C&amp;opy the command</source>
        <translation>复制命令(&amp;O)</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <extracomment>%1 a process, %2 a user</extracomment>
        <translation>%1 属于 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong to others: %1.</source>
        <extracomment>%1 users</extracomment>
        <translation>
            <numerusform>其中 %n 个属于其他用户：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 With the rights of the owner or of root, this does it in a terminal: %2</source>
        <extracomment>%1 whose process it is, %2 a command for a terminal</extracomment>
        <translation>%1拥有其所有者或 root 的权限时，可在终端中这样做：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::SendTargetModel</name>
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
    <message>
        <source>%1: %2</source>
        <comment>%1 a process, %2 why it is protected</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>signalbox::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
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
    <message>
        <source>Search: action or key</source>
        <translation>搜索：操作或按键</translation>
    </message>
    <message>
        <source>&amp;All to defaults</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>指定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>Key for “%1”: press it in the field</source>
        <extracomment>%1 is an action, such as: Find</extracomment>
        <translation>“%1”的按键：在输入框中按下</translation>
    </message>
    <message>
        <source>Select an action to change its key.</source>
        <translation>选择一个操作以更改其按键。</translation>
    </message>
    <message>
        <source>This key is needed for typing and moving: hold Ctrl, Alt or Meta with it, or take a function key.</source>
        <translation>此按键用于输入和移动：请同时按住 Ctrl、Alt 或 Meta，或改用功能键。</translation>
    </message>
    <message>
        <source>One key, with Ctrl, Alt, Shift or Meta, is enough: clear the field and press it once.</source>
        <translation>一个按键（可配合 Ctrl、Alt、Shift 或 Meta）就够了：清空输入框后只按一次。</translation>
    </message>
    <message>
        <source>This key belongs to: %1. Assigning takes it away there.</source>
        <extracomment>%1 are one or more actions</extracomment>
        <translation>此按键属于：%1。指定后，那里将不再使用它。</translation>
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
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
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
    <message>
        <source>Copy the co&amp;mmand for a terminal</source>
        <translation>复制终端命令(&amp;M)</translation>
    </message>
    <message>
        <source>Copy what sends it with the rights of the owner or of root, where they were missing here</source>
        <translation>在此处缺少权限时，复制以所有者或 root 权限发送的命令</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
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
    <name>signalbox::TimelineEventModel</name>
    <message>
        <source>%1: %2</source>
        <comment>%1 column, %2 value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of an event in a timeline</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生了什么</translation>
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
        <source>Add a hoo&amp;k</source>
        <translation>添加钩子(&amp;K)</translation>
    </message>
    <message>
        <source>Rem&amp;ove the hook</source>
        <translation>移除钩子(&amp;O)</translation>
    </message>
    <message>
        <source>Move the hook &amp;up</source>
        <translation>上移钩子(&amp;U)</translation>
    </message>
    <message>
        <source>Move the hook do&amp;wn</source>
        <translation>下移钩子(&amp;W)</translation>
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
        <source>with val&amp;ue</source>
        <translation>带值(&amp;U)</translation>
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
    <name>signalbox::WelcomePanel</name>
    <message>
        <source>Welcome to Signalbox</source>
        <translation>欢迎使用 Signalbox</translation>
    </message>
    <message>
        <source>Select a process to see what it does with each signal; Delete asks it to end, Ctrl+K offers all signals and says beforehand what they would do. A signal reaches the very process that you pointed at, or none, and the log tells what came of it. The Lab shows with real processes how signals behave; F1 explains every page, Shift+F1 every control.</source>
        <translation>选择一个进程，即可看到它如何处置每个信号；Delete 请求它结束，Ctrl+K 列出所有信号，并事先说明会产生什么效果。信号要么到达您所指的那个进程，要么谁也不到达，日志会告知结果。实验室用真实进程展示信号的行为；F1 说明每个页面，Shift+F1 说明每个控件。</translation>
    </message>
    <message>
        <source>Read &amp;more</source>
        <translation>了解更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Got it</source>
        <translation>知道了(&amp;G)</translation>
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
<context>
    <name>signalbox::WindowPreferences</name>
    <message>
        <source>What was chosen holds until Signalbox is closed: the settings cannot be saved.</source>
        <translation>所选内容在 Signalbox 关闭之前有效：设置无法保存。</translation>
    </message>
</context>
</TS>
