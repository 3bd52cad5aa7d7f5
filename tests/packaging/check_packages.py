#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Packs a build tree into Debian packages, looks at what is in which, and has lintian look: it may find no errors.

Ends with 77, which is "skipped" to ctest, where there is no dpkg.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
TOOLS = ("dpkg-deb", "dpkg-shlibdeps", "file", "gzip")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
PROGRAM = [  # below usr
    "bin/signalbox", "libexec/signalbox/signalbox-cleanup-subject", "libexec/signalbox/signalbox-lab-subject",
    "libexec/signalbox/cleanup_subject.py", "libexec/signalbox/lab_subject.py",
    "share/applications/org.signalbox.Signalbox.desktop", "share/metainfo/org.signalbox.Signalbox.metainfo.xml",
    "share/dbus-1/services/org.signalbox.Signalbox.service",
    "share/bash-completion/completions/signalbox", "share/zsh/vendor-completions/_signalbox",
    "share/fish/vendor_completions.d/signalbox.fish", "share/man/man1/signalbox.1.gz", "share/man/man1/signalbox-send.1.gz",
    "share/icons/hicolor/scalable/apps/org.signalbox.Signalbox.svg",
    "share/icons/hicolor/symbolic/apps/org.signalbox.Signalbox-symbolic.svg",
    *(f"share/icons/hicolor/{size}x{size}/apps/org.signalbox.Signalbox.png" for size in SIZES),
]
DEVELOPMENT = [r"include/signalbox/core/hooks/cleanuphooks\.h", r"lib/.*cmake/Signalbox/SignalboxConfig\.cmake"]


def run(*command, directory=None):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          cwd=directory)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def pack(cpack, build, work):
    """{package: its file}"""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    run(cpack, "--config", build / "CPackConfig.cmake", "-B", work, directory=work)
    return {file.name.split("_")[0]: file for file in sorted(work.glob("*.deb"))}


def content(package):
    """The files below usr; all of them belong to root."""
    files = []
    for line in run("dpkg-deb", "--contents", package).splitlines():
        mode, owner, *_, path = line.split(" -> ")[0].split()
        if owner != "root/root":
            sys.exit(f"{path} in {package.name} belongs to {owner}")
        if not mode.startswith("d"):
            files.append(path.removeprefix("./usr/"))
    return files


def field(package, name):
    return run("dpkg-deb", "--field", package, name).strip()


def content_problems(packages, library, shared):
    wanted = {"libsignalbox-dev": DEVELOPMENT + [r"lib/.*libsignalbox\.so" if shared else r"lib/.*libsignalbox\.a"],
              "signalbox": [re.escape(name) for name in PROGRAM]}
    if shared:
        wanted[library] = [r"lib/.*libsignalbox\.so\.[\d.]+"]
    if set(packages) != set(wanted):
        yield f"the packages are {sorted(packages)}, wanted are {sorted(wanted)}"
    for name in packages.keys() & wanted.keys():
        files = content(packages[name])
        for pattern in wanted[name] + [f"share/doc/{name}/{file}" for file in ("copyright", r"changelog\.gz")]:
            if not any(re.fullmatch(pattern, file) for file in files):
                yield f"{name} has no {pattern}"
        for file in files:
            if name != "libsignalbox-dev" and re.search(r"^include/|\.so$|\.a$|\.cmake$", file):
                yield f"{name} has {file}, which is for the compiler"


def service_problems(package):
    file = "./usr/share/dbus-1/services/org.signalbox.Signalbox.service"
    text = run("bash", "-o", "pipefail", "-c", f'dpkg-deb --fsys-tarfile "$0" | tar -xO {file}', package)
    if "\nExec=/usr/bin/signalbox\n" not in text:
        yield f"the bus would not start /usr/bin/signalbox:\n{text}"


def dependency_problems(packages, library, shared):
    depends = field(packages["signalbox"], "Depends")
    for needed in ["libc6", "libqt6dbus6", "libqt6widgets6", "libqt6svg6"] + ([library] if shared else []):
        if not re.search(rf"(^|, ){re.escape(needed)} \(", depends):
            yield f"signalbox does not depend on {needed}: {depends}"
    if shared and library not in field(packages["libsignalbox-dev"], "Depends"):
        yield f"libsignalbox-dev does not depend on {library}"


def lintian_problems(packages):
    if not shutil.which("lintian"):
        print("lintian is not installed: not asked")
        return
    done = subprocess.run(["lintian", "--fail-on", "error", *packages.values()], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    if done.returncode:
        yield f"lintian:\n{done.stdout}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cpack", required=True)
    parser.add_argument("--build", required=True, type=Path, help="the build tree to pack")
    parser.add_argument("--work", required=True, type=Path, help="a directory of this test's own, emptied first")
    parser.add_argument("--library", required=True, help="the name of the library's package")
    parser.add_argument("--shared", action="store_true", help="the library is a shared one")
    options = parser.parse_args()
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print(f"not installed: {', '.join(missing)}: skipped")
        return SKIPPED
    packages = pack(options.cpack, options.build, options.work)
    problems = list(content_problems(packages, options.library, options.shared))
    if not problems:
        problems += service_problems(packages["signalbox"])
        problems += dependency_problems(packages, options.library, options.shared)
        problems += lintian_problems(packages)
    print("\n".join(problems) or f"no problems in {', '.join(packages)}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
