"""Makes the regular expression of any of several words, and of any word that blurs a figure."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from chipnews.lexicon.tables import Tables


def any_of(forms: Iterable[str]) -> str:
    """Returns a group that matches any of `forms`, the longest that fits, with blanks of any width.

    Without forms it matches nothing. The forms are merged by their beginnings, so that a scan gives
    up a wrong word at its first letter.
    """
    known = sorted(set(forms))
    return f"(?:{_merged(known)})" if known else "(?!)"


def _merged(forms: Sequence[str]) -> str:
    """Returns the pattern of sorted forms, none of them twice."""
    if len(forms) == 1:
        return _escaped(forms[0])
    heads = groupby((form for form in forms if form), key=lambda form: form[0])
    branches = [_escaped(head) + _merged([form[1:] for form in group]) for head, group in heads]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return body if forms[0] else f"(?:{body})?"


def _escaped(form: str) -> str:
    return re.escape(form).replace("\\ ", r"\s+")


def any_hedge(tables: Tables, *files: str) -> str:
    """Returns the pattern of any word that blurs or bounds the figure behind it: "about ", "~".

    The words are the forms in these files of cues. Every pattern with such words is made of this
    one.
    """
    cues = [cue for name in files for cue in tables.cues[name] if cue.position == "before"]
    form = any_of(form for cue in cues for form in cue.forms)
    jump = any_of(jump for cue in cues for jump in cue.jumps)
    return rf"(?i:(?<![\w-]){form}(?:\s+{jump})?(?:\s+|(?<!\w)))"
