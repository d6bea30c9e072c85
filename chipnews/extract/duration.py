"""Duration: a candidate with a unit of time. "16 weeks", "60-day", "the past two years" (the number and its unit)."""

import re

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_STRETCH = re.compile(r"\bthe (?:past|last|next|previous|first|coming|following|final)\s+$", re.IGNORECASE)


def read_duration(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as a duration, or `None`; `parts["unit"]` names the entry of units.toml. An age ("25-year-old") is one."""
    suffix = found.parts.get("suffix", "").lstrip("-").strip()
    name = next((name for name, pattern in lexicon.patterns.duration.items() if pattern.fullmatch(suffix)), None)
    if name is None:
        return None
    stretch = _STRETCH.search(found.before)
    span = Span(found.span.start - len(stretch[0]), found.span.end) if stretch else found.span
    parts = found.parts | {"unit": name} | ({"stretch": stretch[0]} if stretch else {})
    return Mention("duration", span, found.place, parts, (Step("extract", f"units.{name}", suffix),))
