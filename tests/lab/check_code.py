# SPDX-License-Identifier: MIT
"""Compiles and runs the code that the Lab page shows, and holds what it prints against what it says it prints.

usage: check_code.py DIRECTORY COMPILER [NAME...]
The last lines of each file, after "//> " or "#> ", are its whole standard output. Each experiment has both languages. A
file whose first lines contain "needs: X" is let off where X is missing: it exits with 77 then, as a test does.
"""
import pathlib
import subprocess
import sys
import tempfile

DEADLINE_SECONDS = 60
SKIPPED = 77


def promised(path):
    mark = "//> " if path.suffix == ".cpp" else "#> "
    lines = path.read_text().splitlines()
    return [line[len(mark):] if line.startswith(mark) else "" for line in lines if line.startswith(mark.rstrip())]


def command_for(path, compiler, directory):
    if path.suffix == ".py":
        return [sys.executable, "-I", "-u", str(path)]
    program = pathlib.Path(directory) / path.stem
    flags = ["-std=c++20", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread"]
    subprocess.run([compiler, *flags, "-o", str(program), str(path)], check=True, timeout=300)
    return [str(program)]


def complaint(path, compiler, directory):
    """What is wrong with the file, or an empty text."""
    expected = promised(path)
    if not expected:
        return "does not say what it prints"
    try:
        run = subprocess.run(command_for(path, compiler, directory), stdin=subprocess.DEVNULL, capture_output=True,
                             text=True, timeout=DEADLINE_SECONDS, cwd=directory, start_new_session=True)
    except subprocess.CalledProcessError:
        return "does not compile"
    except subprocess.TimeoutExpired:
        return f"does not end within {DEADLINE_SECONDS} s"
    if run.returncode == SKIPPED and "needs: " in path.read_text():
        print(f"skipped {path.name}: {run.stderr.strip()}")
        return ""
    if run.returncode != 0:
        return f"ends with {run.returncode}: {run.stderr.strip()}"
    printed = run.stdout.splitlines()
    if printed != expected:
        return "prints\n    " + "\n    ".join(printed) + "\n  and says it prints\n    " + "\n    ".join(expected)
    return ""


def main():
    root, compiler, *names = sys.argv[1:]
    root = str(pathlib.Path(root).resolve())
    files = sorted(path for path in pathlib.Path(root).iterdir()
                   if path.suffix in (".cpp", ".py") and (not names or path.stem in names))
    failures = 0
    for stem in sorted({path.stem for path in files}):
        for suffix in (".cpp", ".py"):
            if not (pathlib.Path(root) / (stem + suffix)).exists():
                print(f"FAILED {stem}: there is no {stem}{suffix}")
                failures += 1
    with tempfile.TemporaryDirectory() as directory:
        for path in files:
            wrong = complaint(path, compiler, directory)
            print(f"{'FAILED' if wrong else 'passed'} {path.name}{': ' + wrong if wrong else ''}")
            failures += bool(wrong)
    print(f"{len(files) - failures} passed, {failures} failed")
    return 1 if failures or not files else 0


sys.exit(main())
