#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has the desktop's own tools judge the desktop entry and the AppStream metainfo, and holds them against the program."""

import argparse
import configparser
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

NAME = "org.signalbox.Signalbox"


def output_of(*command):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def judged_by(tool, *arguments):
    """What the tool has to complain about. It may be missing: that is said, and is no problem of the file."""
    if not shutil.which(tool):
        print(f"{tool} is not installed: not asked")
        return
    done = output_of(tool, *arguments)
    if done.returncode:
        yield f"{tool}: {done.stdout}"


def pages_of(program):
    text = output_of(program, "--help").stdout
    return re.findall(r"[\w-]+", re.search(r"--page [^:]*:(.*?)\.\n", text, re.S)[1])


def entry_problems(file, program):
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read_string(file.read_text(encoding="utf-8"))
    pages, main = pages_of(program), entry["Desktop Entry"]
    if main["Actions"].rstrip(";").split(";") != pages:
        yield f"the actions are {main['Actions']}, the pages {pages}"
    for page in pages:
        action = entry[f"Desktop Action {page}"]
        if action["Exec"] != f"signalbox --page {page}":
            yield f"the action {page} runs {action['Exec']}"
    for section in entry.values():
        for key in [key for key in section if key in ("Name", "GenericName", "Comment", "Keywords")]:
            if key != "Name" or section.name != "Desktop Entry":  # the program has one name everywhere
                if f"{key}[zh_CN]" not in section:
                    yield f"{section.name}: {key} is not translated into Chinese"


def service_problems(file, entry):
    """What a desktop asks the bus to start is what the entry is about."""
    service = configparser.ConfigParser(interpolation=None)
    service.read_string(file.read_text(encoding="utf-8"))
    if service["D-BUS Service"]["Name"] != NAME:
        yield f"the service is {service['D-BUS Service']['Name']}"
    if not re.search(r"^DBusActivatable=true$", entry.read_text(encoding="utf-8"), re.M):
        yield "the desktop entry does not say that the bus starts the program"


def picture_problems(component, screenshots):
    for image in component.iter("image"):
        file = screenshots.joinpath(*image.text.rsplit("/", 2)[1:])
        if not file.is_file():
            yield f"the screenshot {file.name} is not in {screenshots}"
            continue
        size = struct.unpack(">II", file.read_bytes()[16:24])
        if size != (int(image.get("width")), int(image.get("height"))):
            yield f"the screenshot {file.name} is of size {size}"


def metainfo_problems(file, source, program):
    component = ElementTree.parse(file).getroot()
    newest = component.find("releases/release")
    version = output_of(program, "--version").stdout.split()[-1]
    if newest.get("version") != version:
        yield f"the newest release is {newest.get('version')}, the program says {version}"
    changed = re.search(r"\((.*?)\)", (source / "resources/packaging/changelog").read_text())[1]
    if changed != version:
        yield f"the changelog of the packages is of {changed}, the program says {version}"
    for element in component.iter():
        if element.tag == "screenshot" and element.find("caption") is None:
            yield "a screenshot has no caption"
        if element.tag == "release" and not "".join(element.itertext()).strip():
            yield f"the release {element.get('version')} has no notes"
    yield from picture_problems(component, source / "resources/screenshots")


def icon_problems(source):
    for suffix in (f"scalable/apps/{NAME}.svg", f"symbolic/apps/{NAME}-symbolic.svg"):
        if ElementTree.parse(source / "resources/icons/hicolor" / suffix).getroot().tag != "{http://www.w3.org/2000/svg}svg":
            yield f"{suffix} is no SVG"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", required=True, type=Path)
    parser.add_argument("--metainfo", required=True, type=Path, help="as it is installed")
    parser.add_argument("--program", required=True, type=Path)
    options = parser.parse_args()
    entry = options.source / f"resources/{NAME}.desktop"
    problems = [
        *judged_by("desktop-file-validate", entry),
        *judged_by("appstreamcli", "validate", "--no-net", "--explain", options.metainfo),
        *entry_problems(entry, options.program),
        *service_problems(options.source / f"resources/{NAME}.service.in", entry),
        *metainfo_problems(options.metainfo, options.source, options.program),
        *icon_problems(options.source),
    ]
    print("\n".join(problems) or "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
