"""A wheel installs into an empty environment with each extra, and works there.

Each environment takes half a minute and the network, so they are made only where TEST_EXTRAS=1.
"""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.read.formats import SAMPLES

pytestmark = pytest.mark.skipif(
    os.environ.get("TEST_EXTRAS") != "1",
    reason="environments are made with TEST_EXTRAS=1 only",
)

ROOT = Path(__file__).parents[2]
# the extra -> the kinds of files that can be read with it
READ = {
    "": (".txt", ".html", ".mhtml", ".eml", ".mbox", ".docx", ".odt", ".rtf"),
    "pdf": (".pdf",),
    "feeds": (".rss", ".atom", ".rdf"),
    "warc": (".warc", ".warc.gz", ".wacz"),
}
READ["all-formats"] = tuple(suffix for suffixes in READ.values() for suffix in suffixes)
READ["xlsx"] = READ["web"] = (".txt",)


def run(*command: str | Path, folder: Path) -> str:
    # what the tests can import is not there for the new environment
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True, text=True, cwd=folder, env=environment, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}: {done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    wheel_of = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder)
    run(*wheel_of, ROOT, folder=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture
def install(wheel, tmp_path):
    """Makes an empty environment with an extra and returns its command."""

    def install(extra: str) -> Path:
        place = tmp_path / "empty"
        run(sys.executable, "-m", "venv", place, folder=tmp_path)
        wanted = f"{wheel}[{extra}]" if extra else wheel
        run(place / "bin" / "pip", "install", "--quiet", wanted, folder=tmp_path)
        return place / "bin" / "chipnews"

    return install


@pytest.mark.parametrize("extra", READ)
def test_an_extra_is_all_that_its_formats_need(extra, install, tmp_path):
    chipnews = install(extra)
    for suffix in READ[extra]:
        assert SAMPLES[suffix], f"no sample of {suffix}: the extra test is not installed"
        (tmp_path / f"story{suffix}").write_bytes(SAMPLES[suffix])
        sheet = run(chipnews, "run", f"story{suffix}", folder=tmp_path)
        assert "$61.83 million" in sheet, suffix
        assert suffix != ".pdf" or "page 1" in sheet
    if extra == "xlsx":
        run(chipnews, "run", "story.txt", "-o", "sheet.xlsx", folder=tmp_path)
        assert (tmp_path / "sheet.xlsx").read_bytes().startswith(b"PK")
    if extra == "web":
        assert "61.83" in shown_by(chipnews, tmp_path)


def shown_by(chipnews: Path, folder: Path) -> str:
    """The first page that `serve` shows of a story."""
    command = [str(chipnews), "serve", "story.txt", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            told = next(line for line in server.stdout if "http://" in line)
            address = next(word for word in told.split() if word.startswith("http://"))
            with urllib.request.urlopen(address, timeout=60) as page:
                return page.read().decode()
        finally:
            server.terminate()
