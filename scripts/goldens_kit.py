"""What scripts/goldens, scripts/random-programs and scripts/random-settings share: which CPython there is, how it runs, what counts."""

import os
import pathlib
import re
import shutil
import signal
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "tests" / "programs"
ORACLE = ROOT / "scripts" / "oracle"
LIBRARY = "/usr/lib/python3.13/"
ASK = "import sys, os; print('%d.%d.%d' % sys.version_info[:3]); print(os.path.dirname(os.__file__))"

# Whoever starts this in the background may have it ignore the interrupt, and what it starts would ignore it too.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pythons():
    """Each CPython that can be found, as (version, program, library), the fittest first."""
    candidates = [f"python3.{minor}" for minor in (13, 12, 11)] + ["python3"]
    folder = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv")) / "versions"
    candidates += [str(path) for path in sorted(folder.glob("3.*/bin/python3"), reverse=True)]
    found = {}
    for candidate in candidates:
        program = shutil.which(candidate)
        if program is None:
            continue
        asked = subprocess.run([program, "-c", ASK], capture_output=True, text=True)
        if asked.returncode == 0:
            version, library = asked.stdout.split("\n")[:2]
            found.setdefault(tuple(map(int, version.split("."))), (version, program, library))
    made_with = recorded()
    return [
        python
        for version, python in sorted(
            found.items(), key=lambda item: (item[1][0] != made_with, item[0][:2] != (3, 13), item[0])
        )
        if version >= (3, 11)
    ]


def recorded():
    """The version that the committed goldens were made with."""
    path = PROGRAMS / "PYTHON"
    return path.read_text().strip() if path.exists() else None


def part(title, text):
    if not text:
        return ""
    return f"--- {title}\n{text}" + ("" if text.endswith("\n") else "\n\\ no newline\n")


def environment():
    """For a program under the oracle: nothing of the person's own settings but PATH."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONPATH": str(ORACLE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHON_COLORS": "0",
        "TZ": "UTC",
    }


def clean(output, folder, library):
    """What was written, without what differs from machine to machine and run to run."""
    text = output.decode().replace(f"{folder}/", "").replace(f"{library}/", LIBRARY)
    text = re.sub(r"\bwhen=[0-9.]+(e-[0-9]+)?", "when=0", text)
    return re.sub(r"\bat 0x[0-9a-f]+", "at 0x0", text)


def golden(stdout, stderr, status):
    return part("stdout", stdout) + part("stderr", stderr) + (f"--- status {status}\n" if status else "")


class CPython:
    """A process that forks for each program; see scripts/oracle/oracle_serve.py."""

    def __init__(self, python, folder, **settings):
        """`settings` are variables of the oracle besides: ORACLE_TIMES="1"."""
        self.folder, self.python = folder, python
        folder.mkdir()
        (folder / "program.py").write_text("")
        self.process = subprocess.Popen(
            [python[1], "program.py"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment() | {"ORACLE_SERVE": "1"} | settings,
        )

    def run(self, text, collector=""):
        """What the program writes to stdout and to stderr, as bytes, and its exit status. `collector` is "asked"
        where CPython's is to come when the program asks only."""
        (self.folder / "program.py").write_text(text)
        self.process.stdin.write(f"{collector}\n")
        self.process.stdin.flush()
        status = int(self.process.stdout.readline())
        out, err = ((self.folder / name).read_bytes() for name in ("out", "err"))
        return out, err, status

    def cleaned(self, text, collector=""):
        """The same, as goldens have it."""
        out, err, status = self.run(text, collector)
        return self.clean(out), self.clean(err), status

    def clean(self, output):
        return clean(output, self.folder, self.python[2])
