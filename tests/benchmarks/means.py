"""Holds the means over the stories beside the repository to their floors.

`python -m tests.benchmarks.means SHARED [--update]`.

SHARED is the folder with `eval/stories.py` and its gold. 1 where a mean is under its floor in
`means.json`; `--update` raises floors and never lowers one.
"""

import json
import subprocess
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("means.json")
MEASURES = (
    "fact_pair_f1",
    "fact_pair_p",
    "conflict_p",
    "attribution_p",
    "subject_p",
    "date",
    "unit",
)
SLACK = 0.005  # what rounding may take


def main() -> int:
    shared, *options = sys.argv[1:]
    chipnews = Path(sys.executable).with_name("chipnews")
    command = [
        sys.executable,
        str(Path(shared, "eval", "stories.py")),
        "--json",
        "--chipnews",
        str(chipnews),
    ]
    told = json.loads(
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    )["MEAN"]
    found = {name: round(told[name] or 0.0, 3) for name in MEASURES}
    floors = (
        json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else dict.fromkeys(MEASURES, 0.0)
    )
    for name, value in found.items():
        print(f"{name:<16}{value:>8.3f}  floor {floors[name]:.3f}")
    if "--update" in options:
        FLOORS.write_text(
            json.dumps({name: max(found[name], floors[name]) for name in MEASURES}, indent=2)
            + "\n",
            "utf-8",
        )
        return 0
    return int(any(value < floors[name] - SLACK for name, value in found.items()))


if __name__ == "__main__":
    sys.exit(main())
