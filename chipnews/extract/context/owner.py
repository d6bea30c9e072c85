"""Decides whose a figure is; no other module does.

It asks in this order: the name written at the figure ("Tempo ([$220 million])", "46% for Novak"),
the role that its event's own sentence fills, what holds the noun in its clause ("Ford's [3]
plants"), the place of a count, the subject (bearer.py). A body that only says it owns nothing. What
no clause tells is inherited: from an earlier mention of the event, from the company that says it,
at last from the one that the article is about.
"""

from chipnews.extract.context.bearer import Bearer, Bearers
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import PUBLISHED, Frame, Mention
from chipnews.model.slot import Certainty, Member
from chipnews.model.trace import Step

_TELLS = ("speaks", "gives", "sets", "finds", "foresees", "counts")
Owned = tuple[Member | None, tuple[Step, ...]]
"""The owner, if any, and why."""


class Owners:
    """Decides whose the figures of one article are."""

    def __init__(self, referents: Referents, lexicon: Lexicon) -> None:
        self._referents, self._lexicon = referents, lexicon
        self._bodies = (
            lexicon.words_of("bodies")
            | lexicon.words_of("any_body")
            | lexicon.words_of("institutions")
        )
        self._says = frozenset(
            verb for cue in lexicon.cues["reporting"] if cue.name in _TELLS for verb in cue.verbs
        )

    def of(
        self, mention: Mention, frame: Frame | None, measure: str | None, sentence: Sentence
    ) -> Owned:
        """Returns whose a figure or a date is, nobody's where the article leaves it open."""
        bearers = Bearers.around(mention, sentence, self._referents, self._lexicon)
        if bearers is None or measure == PUBLISHED:
            return None, ()
        kind = self._lexicon.frames.get(frame.frame) if frame else None
        role = frame.roles.get(kind.bearer, "") if frame and kind else ""
        is_inferred = frame is None or kind is None or kind.bearer in frame.inferred
        if at_figure := bearers.at_figure(kind.owners if kind else ()):
            return self._governed(Bearer(at_figure, "figure"), mention, sentence)
        if role and frame and not is_inferred:
            found: Bearer | None = Bearer(role, "role", sentence.tokens[frame.trigger].lemma)
        else:
            found = bearers.in_clause()
        if found and self._owns(found, mention):
            return self._governed(found, mention, sentence)
        if role and is_inferred:
            return _inherited(role, "lent", "of another telling")
        limited = kind is not None and (kind.relation or kind.subject_types)
        return self._open(mention, bearers, is_any=measure is not None and not limited)

    def _open(self, mention: Mention, bearers: Bearers, *, is_any: bool) -> Owned:
        """Returns the owner of what no clause tells.

        It is the company that says it, or of what can be anybody's the one that the article is
        about.
        """
        if teller := next(
            (one for one in bearers.tellers(self._says) if self._speaks_of_itself(one)), None
        ):
            return _inherited(teller, "teller", "who says it")
        about = self._referents.protagonist_of(mention.sentence) if is_any else None
        return _inherited(about, "story", "of whom the article tells most") if about else (None, ())

    def _owns(self, found: Bearer, mention: Mention) -> bool:
        """Whether it owns what its verb tells.

        The day of a saying is the speaker's; what is said is its speaker's only of a company.
        """
        return (
            mention.kind == "date"
            or found.verb not in self._says
            or self._speaks_of_itself(found.name)
        )

    def _speaks_of_itself(self, name: str) -> bool:
        """Whether it is a company; "Health Ministry", which the model may take for one, is not."""
        known = name in self._lexicon.party_names or self._bodies.isdisjoint(name.lower().split())
        return known and self._referents.type_of(name) == "company"

    def _governed(self, found: Bearer, mention: Mention, sentence: Sentence) -> Owned:
        """Returns the owner that the clause tells.

        One to whom it only points ("the company", "it") is inherited.
        """
        here = {one.name for one in self._referents.in_sentence(mention.sentence)}
        written = found.name in " ".join(token.text for token in sentence.tokens)
        certainty: Certainty = (
            "governed" if written or here.issuperset(found.name.split("; ")) else "inherited"
        )
        return Member(found.name, found.name.lower(), certainty), (
            Step("extract", f"owner.{found.rule}", found.name),
        )


def _inherited(name: str, rule: str, why: str) -> Owned:
    return Member(name, name.lower(), "inherited"), (
        Step("extract", f"owner.{rule}", f"{name}, {why}"),
    )
