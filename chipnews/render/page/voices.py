"""Gives each voice of a sheet a sign of its own: a letter, a shape and a colour.

FactSheet -> VoiceSign of each claim. Colour never tells alone: its letter says the same.
"""

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.sheet import FactSheet, Origin

COLOURS = 8
SHAPES = 5


class VoiceSign(Struct, frozen=True):
    """An origin as the page shows it; `colour` and `shape` are numbers of the style sheet."""

    id: str
    name: str
    colour: int
    shape: int


NOBODY = VoiceSign("", "no origin", COLOURS, 0)


class Voices:
    """The voices of one sheet, in its order."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sheet = sheet
        self._voices = {
            origin.id: VoiceSign(origin.id, origin.name, number % COLOURS, number % SHAPES)
            for number, origin in enumerate(sheet.origins)
        }
        self._families = {
            name: origin for origin in sheet.origins[::-1] for name in origin.articles
        }

    def named(self, origin: Origin) -> VoiceSign:
        """Returns the voice that an origin is."""
        return self._voices[origin.id]

    def of(self, claim: Claim) -> VoiceSign:
        """Returns the voice that a claim counts as, else that of its article."""
        origin = self.sheet.origin_of(claim) or self._families.get(claim.article)
        return self._voices[origin.id] if origin else NOBODY

    def of_article(self, name: str) -> VoiceSign:
        """Returns the voice that an article's own words are: the first of its reports."""
        origin = self._families.get(name)
        return self._voices[origin.id] if origin else NOBODY
