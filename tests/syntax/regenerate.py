"""Writes expected.txt: what CPython 3.13 prints for each program of this folder.

Run it with python3.13. Each program must be one that CPython refuses to compile.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def refused(source: bytes) -> bool:
    try:
        compile(source, "x", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return True
    return False


def main() -> None:
    assert sys.version_info[:2] == (3, 13), sys.version
    out = []
    for path in sorted(HERE.glob("*.py")):
        if path.name == "regenerate.py":
            continue
        if not refused(path.read_bytes()):
            print(f"not refused: {path.name}")
            continue
        run = subprocess.run(
            [sys.executable, "-W", "ignore", path.name], cwd=HERE, capture_output=True, text=True
        )
        # CPython gives the whole path of the script for the errors that its parser finds.
        out.append(f"== {path.stem}\n{run.stderr.replace(str(path.resolve()), path.name)}")
    (HERE / "expected.txt").write_text("".join(out), encoding="utf-8")
    print(len(out), "programs")


if __name__ == "__main__":
    main()
