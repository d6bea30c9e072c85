"""Words -> the regular expression of any of them."""

import re
from collections.abc import Iterable


def any_of(forms: Iterable[str]) -> str:
    """A group that matches any of `forms` literally, the longest that fits, blanks of any width.

    Of no forms, nothing at all.

    The forms are merged by their beginnings, so that a scan gives up a wrong word at its first
    letter.
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
