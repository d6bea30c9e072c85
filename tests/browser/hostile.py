"""Articles whose every word tries to act on a page: title, outlet, author, address, text, name."""

from pathlib import Path

SCRIPT = "<script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1)>"
ATTRIBUTE = '"onmouseover="alert(1)'
ENDS = "</style></script></title>-->]]>"
TURNED = "\u202egnp.exe\u202c"
HARMLESS = {TURNED: "\\u202egnp.exe\\u202c"}  # as the page shows it
NASTY = (SCRIPT, IMAGE, ATTRIBUTE, ENDS, TURNED)
ADDRESSES = (
    "javascript:alert(1)//https://paper.example/",
    'https://paper.example/"onmouseover="alert(1)',
    "data:text/html,<script>alert(1)</script>",
    "https://paper.example/<script>alert(1)</script>",
    "JaVaScRiPt:alert(1)",
)

TEXT = """---
title: '{nasty} Storm leaves {dead} dead in Ostrava'
source: 'Paper {nasty}'
author: 'Eve {nasty}'
url: '{address}'
published: 2031-04-{day:02}
---

The storm killed {dead} people in Ostrava {nasty}, the mayor {nasty} said.

{nasty}

Repairs will cost ${cost} million {nasty}, said Jan {nasty} Novak.
"""


def write_hostile(folder: Path) -> Path:
    """Writes one article for each kind of words, under a name that has them, too."""
    target = folder / "hostile articles"
    target.mkdir()
    for number, (nasty, address) in enumerate(zip(NASTY, ADDRESSES, strict=True)):
        text = TEXT.format(
            nasty=nasty,
            address=address,
            dead=12 + 5 * (number % 2),
            cost=40 + number,
            day=number + 1,
        )
        name = f"{number} {nasty}.txt".replace("/", "_")
        (target / name).write_text(text, "utf-8")
    return target
