#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what the compiler does not: who includes whom, SPDX lines, what stands at the top level.

With --self-test it checks itself: in a tree of its own, each rule is broken once and must be reported.
"""

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

CORE = {  # module: what it may include besides itself
    "base": set(),
    "signals": {"base"},
    "processes": {"signals", "base"},
    "children": {"processes", "signals", "base"},
    "hooks": {"signals", "base"},
    "lab": {"children", "hooks", "processes", "signals", "base"},
    "trace": {"processes", "signals", "base"},
    "agent": {"base", "signals", "processes", "children", "hooks", "trace"},
}
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "core", "resources", "tests", "ui"}
UNTRACKED = {"build", "CMakeUserPresets.json"}
SOURCES = {".cpp", ".h", ".py", ".sh", ".cmake", ".in"}
SCRIPTS = {"app/run", "tests/run", "tests/tidy", ".ci/run", "resources/packaging/deb"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SYSTEM_HEADER = re.compile(r"^(sys/|linux/|unistd\.h|fcntl\.h|signal\.h|sched\.h|poll\.h|dirent\.h|pwd\.h|pthread\.h|spawn\.h)")
# A bare raise() is the one of QWidget.
SYSTEM_CALL = re.compile(r"(?<![\w.>:])(?:::|std::)?(kill|sigaction|sigqueue|sigprocmask|pthread_kill|getpid|getuid|fork|waitpid|syscall"
                         r"|(?<=::)raise)\(")


def module_of(path):
    """"core/base" of core/base/result.h, "ui" of ui/pages/page.h; None for what belongs to no module."""
    parts = path.split("/")
    if parts[0] == "core" and len(parts) > 2:
        return f"core/{parts[1]}"
    return parts[0] if parts[0] in ("core", "ui", "app") and len(parts) > 1 else None


def may_include(module, target):
    """Whether the allowed directions let `module` include a header of `target`."""
    if module == target:
        return True
    if module == "app":
        return target == "ui" or target.startswith("core")
    if module == "ui":
        return target.startswith("core")
    name = module.removeprefix("core/")
    return target.removeprefix("core/") in CORE.get(name, set())


def code_lines(text):
    """The lines of `text` with their numbers, without comments."""
    text = re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment[0].count("\n"), text, flags=re.S)
    for number, line in enumerate(text.splitlines(), 1):
        yield number, re.sub(r"(?<!:)//.*", "", line)


def check_include(root, path, kind, header, qt_core):
    """What is wrong with one include of the file `path`, or None."""
    module = module_of(path)
    if kind == '"':
        target = module_of(header)
        if target is None:
            return None if header.endswith(".moc") else f'"{header}" does not start at the project root'
        if not (root / header).is_file():
            return f'"{header}" does not exist'
        return None if may_include(module, target) else f"{module} may not include {target}"
    if module.startswith("core") and header.startswith("Q"):
        if "/" in header or (qt_core and not (qt_core / header).is_file()):
            return f"<{header}> is not of Qt Core"
    if module == "ui" and SYSTEM_HEADER.match(header):
        return f"ui makes no system call, so it needs no <{header}>"
    return None


def check_cpp(root, path, text, qt_core):
    module = module_of(path)
    if module is None:
        return
    if module.startswith("core/") and module.removeprefix("core/") not in CORE:
        yield f"{path}: {module} is a module without a place in the allowed directions"
    for number, line in code_lines(text):
        include = INCLUDE.match(line)
        if include:
            problem = check_include(root, path, include[1], include[2], qt_core)
            if problem:
                yield f"{path}:{number}: {problem}"
        elif module == "ui":
            if '"/proc' in line:
                yield f"{path}:{number}: ui reads no /proc"
            call = SYSTEM_CALL.search(re.sub(r'"(\\.|[^"\\])*"', '""', line))
            if call:
                yield f"{path}:{number}: ui makes no system call, and this is {call[1]}()"


def check_tree(root, qt_core):
    """All problems of the tree at `root`, one sentence each."""
    for name in sorted(os.listdir(root)):
        if name not in TOP_LEVEL | UNTRACKED and not name.startswith("."):
            yield f"{name}: does not belong at the top level"
    for name in sorted(TOP_LEVEL - set(os.listdir(root))):
        yield f"{name}: is missing at the top level"
    for top in ("app", "core", "resources", "tests", "ui"):
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if not file.is_file() or "__pycache__" in path:
                continue
            if file.suffix not in SOURCES and file.name != "CMakeLists.txt" and path not in SCRIPTS:
                continue
            text = file.read_text(encoding="utf-8", errors="replace")
            if not any("SPDX-License-Identifier: MIT" in line for line in text.split("\n")[:2]):
                yield f"{path}: has no SPDX line at its top"
            if file.suffix in (".cpp", ".h"):
                yield from check_cpp(root, path, text, qt_core)


def write(root, path, text="", spdx="// SPDX-License-Identifier: MIT\n"):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(spdx + text)


def good_tree(root):
    for name in TOP_LEVEL:
        if "." in name or name == "LICENSE":
            (root / name).write_text("# SPDX-License-Identifier: MIT\n")
        else:
            (root / name).mkdir()
    write(root, "core/base/result.h", "#include <QString>\n#include <unistd.h>\n")
    write(root, "core/hooks/hooks.h", '#include "core/base/result.h"\n')
    write(root, "ui/page.h", '#include "core/hooks/hooks.h" // not <unistd.h>\n#include <QWidget>\nvoid f() { raise(); }\n')
    write(root, "app/main.cpp", '#include "ui/page.h"\n#include "main.moc"\n')


PLANTED = [  # file, its text, a word of the sentence that must come
    ("core/base/bad.h", '#include "core/hooks/hooks.h"\n', "core/base may not include core/hooks"),
    ("core/hooks/bad.h", '#include "ui/page.h"\n', "core/hooks may not include ui"),
    ("core/signals/bad.cpp", '#include "app/main.cpp"\n', "core/signals may not include app"),
    ("core/base/bad.cpp", "#include <QWidget>\n", "<QWidget> is not of Qt Core"),
    ("core/base/bad.cpp", "#include <QtWidgets/QLabel>\n", "is not of Qt Core"),
    ("core/other/bad.h", "", "module without a place"),
    ("core/base/bad.cpp", '#include "result.h"\n', "does not start at the project root"),
    ("core/base/bad.cpp", '#include "core/base/gone.h"\n', "does not exist"),
    ("ui/bad.cpp", '#include "app/main.cpp"\n', "ui may not include app"),
    ("ui/bad.cpp", "#include <unistd.h>\n", "needs no <unistd.h>"),
    ("ui/bad.cpp", "#include <sys/wait.h>\n", "needs no <sys/wait.h>"),
    ("ui/bad.cpp", "void f() { ::kill(1, 0); }\n", "this is kill()"),
    ("ui/bad.cpp", "void f() { std::raise(15); }\n", "this is raise()"),
    ("ui/bad.cpp", 'auto *path = "/proc/self/stat";\n', "ui reads no /proc"),
    ("notes.md", "", "does not belong at the top level"),
]


def self_test():
    failures = 0
    with tempfile.TemporaryDirectory() as directory:
        base = Path(directory)
        (base / "qt").mkdir()
        (base / "qt/QString").touch()
        for index, (path, text, expected) in enumerate([("app/run.py", "", None), *PLANTED]):
            root = base / str(index)
            root.mkdir()
            good_tree(root)
            write(root, path, text)
            problems = list(check_tree(root, base / "qt"))
            if (expected and not any(expected in problem for problem in problems)) or len(problems) != bool(expected):
                print(f"{path} with {text!r}: expected {expected!r}, found {problems}")
                failures += 1
        root = base / "spdx"
        root.mkdir()
        good_tree(root)
        write(root, "core/base/bad.h", spdx="#pragma once\n")
        failures += [problem for problem in check_tree(root, None)] != ["core/base/bad.h: has no SPDX line at its top"]
    print(f"{len(PLANTED) + 2} trees, {failures} wrong answers")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path, nargs="?")
    parser.add_argument("--qt-core", type=Path, help="the directory with the headers of Qt Core")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return 1 if self_test() else 0
    if not options.qt_core or not (options.qt_core / "QString").exists():
        sys.exit("--qt-core DIR is needed, with the headers of Qt Core in it")
    problems = list(check_tree(options.root, options.qt_core))
    print("\n".join(problems) or "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
