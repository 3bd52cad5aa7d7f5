# SPDX-License-Identifier: MIT
"""A zsh at a terminal of its own that is asked what it would complete: zsh completes nowhere else."""

import os
import pty
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

# What is added is written down as well, without what stands before a comma; "-O", "-A" and "-D" only ask.
SETUP = r"""
compadd() {
  if [[ " ${(j: :)@[1,(i)-]} " != *\ -[a-zA-Z]#[OAD]\ * ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    print -rl -- $hits >> $ANSWER
  fi
  builtin compadd "$@"
}
answered() { print -r -- END >> $ANSWER; }
PS1=; setopt extended_glob; unsetopt beep auto_list; zstyle ':completion:*' verbose no
fpath=($FUNCTIONS $fpath); autoload -Uz compinit; compinit -D -u
_answered_widget() { comppostfuncs=(answered); _main_complete; }
zle -C ask complete-word _answered_widget; bindkey '^I' ask
print -r -- END >> $ANSWER
"""


class ZshSession:
    """Starts zsh with the completion in `file`; close() ends it."""

    def __init__(self, file, environment):
        self.directory = Path(tempfile.mkdtemp(prefix="signalbox-zsh-"))
        self.answer = self.directory / "answer"
        self.answer.touch()
        shutil.copy(file, self.directory / "_signalbox")
        (self.directory / ".zshrc").write_text(SETUP)
        self.terminal, inner = pty.openpty()
        self.shell = subprocess.Popen(
            ["zsh", "-i", "+m"], stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
            env={**environment, "ZDOTDIR": self.directory, "FUNCTIONS": self.directory, "ANSWER": self.answer, "TERM": "dumb"})
        os.close(inner)
        threading.Thread(target=self.drain, daemon=True).start()
        self.wait()

    def close(self):
        self.shell.kill()
        self.shell.wait()
        shutil.rmtree(self.directory)

    def drain(self):
        """Reads what it writes to its terminal, so that it never waits for us."""
        try:
            while os.read(self.terminal, 4096):
                pass
        except OSError:
            pass  # it has ended

    def wait(self):
        deadline = time.monotonic() + 30
        while not (lines := self.answer.read_text().splitlines()) or lines[-1] != "END":
            if time.monotonic() > deadline or self.shell.poll() is not None:
                raise RuntimeError(f"zsh did not answer; it said {lines}")
            time.sleep(0.01)
        self.answer.write_text("")
        return lines[:-1]

    def complete(self, line):
        os.write(self.terminal, b"\x15" + line.encode() + b"\t")  # ^U empties the line
        return {word for word in self.wait() if word}
