#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says which texts of the sources a translation lacks, and which translations lost a placeholder or a mnemonic.

The arguments after -- are those of lupdate, which finds the texts. With --self-test it checks itself: a translation of
its own is broken in each way once, and each must be reported.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r"%(?:L?[1-9][0-9]?|n)")
MNEMONIC = re.compile(r"&(\w)")


def messages(file):
    """Each message of a .ts file by its context, text and comment."""
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def forms(message):
    """The translated texts: one, or one for each plural form."""
    translation = message.find("translation")
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def check_text(source, text, keys):
    """What is wrong with one translated text."""
    lost = set(PLACEHOLDER.findall(source)) ^ set(PLACEHOLDER.findall(text))
    if lost:
        yield f"the placeholders differ in {', '.join(sorted(lost))}: “{text}”"
    if keys and [key.lower() for key in MNEMONIC.findall(source)] != [key.lower() for key in MNEMONIC.findall(text)]:
        yield f"the key after & differs: “{text}”"


def check_message(key, message, is_english):
    translation = message.find("translation")
    # Plural forms alone are translated into English, and it has two of them.
    if translation.get("type") == "unfinished" or not all(forms(message)):
        yield "is not translated"
        return
    for text in forms(message):
        yield from check_text(key[1], text, not is_english)


def updated(file, lupdate, arguments, directory):
    """The file as it would be after an update, and what lupdate has to complain about."""
    copy = directory / file.name
    copy.write_bytes(file.read_bytes())
    plurals = ["-pluralonly"] if file.stem.endswith("_en") else []
    run = subprocess.run([lupdate, *arguments, *plurals, "-ts", copy], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{lupdate} ended with {run.returncode}: {run.stderr}")
    return messages(copy), run.stderr.splitlines()


def problems_of(file, lupdate, arguments):
    """All problems of one translation, one sentence each."""
    with tempfile.TemporaryDirectory() as directory:
        wanted, complaints = updated(file, lupdate, arguments, Path(directory))
    # For instance texts that end up in another context than the one in which the program looks for them.
    yield from (f"{file.name}: lupdate: {line}" for line in complaints)
    there = messages(file)
    for key, message in wanted.items():
        for problem in check_message(key, there.get(key, message), file.stem.endswith("_en")):
            yield f"{file.name}: {key[0]}: “{key[1]}”: {problem}"
    for key in there.keys() - wanted.keys():
        yield f"{file.name}: {key[0]}: “{key[1]}”: is in no source any more"


SOURCE = """#include <QObject>
class Page : public QObject
{
    Q_OBJECT
    void f()
    {
        tr("&Send");
        tr("Sent %1 to %2.");
        tr("%n processes", nullptr, 2);
    }
};
"""
GOOD = {"&amp;Send": "发送(&amp;S)", "Sent %1 to %2.": "已将 %1 发送到 %2。", "%n processes": "<numerusform>%n 个进程</numerusform>"}
PLANTED = [  # which message, what it becomes, a word of the sentence that must come
    ("&amp;Send", None, "is not translated"),
    ("&amp;Send", "", "is not translated"),
    ("%n processes", "<numerusform></numerusform>", "is not translated"),
    ("Sent %1 to %2.", "已将 %1 发送。", "differ in %2"),
    ("Sent %1 to %2.", "已将 %1 发送到 %2 %3。", "differ in %3"),
    ("%n processes", "<numerusform>进程</numerusform>", "differ in %n"),
    ("&amp;Send", "发送(&amp;X)", "the key after & differs"),
    ("&amp;Send", "发送", "the key after & differs"),
    ("Receive", "接收", "is in no source any more"),
]


def write_translation(file, texts):
    entries = ""
    for source, text in texts.items():
        if text is not None:
            numerus = ' numerus="yes"' if "%n" in source else ""
            entries += f"<message{numerus}><source>{source}</source><translation>{text}</translation></message>"
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="zh_CN" sourcelanguage="en">'
                    f"<context><name>Page</name>{entries}</context></TS>\n")


def self_test(lupdate):
    failures = 0
    with tempfile.TemporaryDirectory() as directory:
        base = Path(directory)
        (base / "page.h").write_text(SOURCE)
        file = base / "own_zh_CN.ts"
        for changed, text, expected in [("&amp;Send", GOOD["&amp;Send"], None), *PLANTED]:
            write_translation(file, {**GOOD, changed: text})
            problems = list(problems_of(file, lupdate, ["-silent", "-no-obsolete", "-locations", "none", base / "page.h"]))
            if (expected and not any(expected in problem for problem in problems)) or len(problems) != bool(expected):
                print(f"{changed} as {text!r}: expected {expected!r}, found {problems}")
                failures += 1
        (base / "page.h").write_text(SOURCE.replace("    Q_OBJECT\n", ""))
        write_translation(file, GOOD)
        if not any("Q_OBJECT" in problem for problem in problems_of(file, lupdate, ["-silent", base / "page.h"])):
            print("without Q_OBJECT: not reported")
            failures += 1
    print(f"{len(PLANTED) + 2} translations, {failures} wrong answers")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--file", type=Path, action="append", default=[], help="a .ts file to check")
    parser.add_argument("arguments", nargs="*")
    options = parser.parse_args()
    if options.self_test:
        return 1 if self_test(options.lupdate) else 0
    problems = [problem for file in options.file for problem in problems_of(file, options.lupdate, options.arguments)]
    print("\n".join(problems) or "no problems")
    if problems:
        print("\nBuild the target update_translations, then translate what is marked as unfinished in resources/translations.")
    return 1 if problems or not options.file else 0


if __name__ == "__main__":
    sys.exit(main())
