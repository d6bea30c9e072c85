"""Write what the commands print into the pages of docs/ that show a day's work.

In a block ```console a line `$ chipnews …` is a command, run in a folder with this repository's
`corpus` in it; what follows is replaced by what it prints now, of a long screen its beginning and
end. `$ cat FILE` gives the file that the block shows. Run: `python -m tools.make_day_pages`; a test
compares the pages with what this makes.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from chipnews.cli.app import app

ROOT = Path(__file__).parents[1]
PAGES = ("journalist.md", "fact-checker.md", "ci-maintainer.md")
LONGEST, HEAD, TAIL = 34, 26, 3  # lines of a screen that are shown
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def make_page(text: str) -> str:
    """Returns the page with what its commands print, each where the ones before left things."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "corpus").symlink_to(ROOT / "corpus")
        os.chdir(folder)
        try:
            return _BLOCK.sub(lambda block: _block(block[1]), text)
        finally:
            os.chdir(before)


def _block(body: str) -> str:
    first, _, rest = body.partition("\n")
    if first.startswith("$ cat "):
        Path(first.removeprefix("$ cat ")).write_text(rest, "utf-8")
        return f"```console\n{body}```"
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    lines = [line for command in commands for line in (command, *_screen(command))]
    return "```console\n" + "".join(f"{line}\n" for line in lines) + "```"


def _screen(command: str) -> Iterator[str]:
    printed = CliRunner().invoke(app, command.split()[2:]).stdout.splitlines()
    if len(printed) > LONGEST:
        printed = [*printed[:HEAD], "  …", *printed[-TAIL:]]
    yield from printed


def main() -> None:
    """Writes the pages anew."""
    for name in PAGES:
        path = ROOT / "docs" / name
        path.write_text(make_page(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
