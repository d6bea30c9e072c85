"""Makes the regular expression of any of several words, and of any word that blurs a figure."""

import re
from collections.abc import Iterable

from chipnews.lexicon.tables import Tables


def any_of(forms: Iterable[str]) -> str:
    """Returns a group that matches any of `forms`, the longest that fits, with blanks of any width.

    Without forms it matches nothing. The forms are merged by their beginnings, so that a scan gives
    up a wrong word at its first letter.
    """
    known = set(forms)
    return f"(?:{_merged(known)})" if known else "(?!)"


def _merged(forms: set[str]) -> str:
    ends = "" in forms
    heads: dict[str, set[str]] = {}
    for form in forms - {""}:
        heads.setdefault(form[0], set()).add(form[1:])
    branches = [
        (r"\s+" if head == " " else re.escape(head)) + _merged(heads[head])
        for head in sorted(heads)
    ]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return (f"(?:{body})?" if ends else body) if branches else ""


def any_hedge(tables: Tables, *files: str) -> str:
    """Returns the pattern of any word that blurs or bounds the figure behind it: "about ", "~".

    The words are the forms in these files of cues. Every pattern with such words is made of this
    one.
    """
    cues = [cue for name in files for cue in tables.cues[name] if cue.position == "before"]
    form = any_of(form for cue in cues for form in cue.forms)
    jump = any_of(jump for cue in cues for jump in cue.jumps)
    return rf"(?i:(?<![\w-]){form}(?:\s+{jump})?(?:\s+|(?<!\w)))"
