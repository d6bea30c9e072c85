"""Fills roles that a mention of an event leaves out from an earlier mention in the article.

"Baidu ordered chips. The order is worth …".
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Frame
from chipnews.model.trace import Step, traced

_MEMORY = 32  # tellings of one kind of event that a reference reaches back


def with_lent_roles(told: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> Iterator[Frame]:
    """Yields the frames in text order, those that point back with an earlier one's roles.

    That is the last full one of its kind that agrees.
    """
    earlier: dict[str, deque[Frame]] = defaultdict(lambda: deque(maxlen=_MEMORY))
    for frame in told:
        known = (
            reversed(earlier[frame.frame])
            if _is_open(frame, lexicon) and _points_back(frame, analysis)
            else ()
        )
        source = next(
            (one for one in known if not _is_open(one, lexicon) and _agrees(one, frame)), None
        )
        filled = _lent(frame, source, analysis) if source else frame
        earlier[frame.frame].append(filled)
        yield filled


def _is_open(frame: Frame, lexicon: Lexicon) -> bool:
    """Whether a role that tells such events apart is open."""
    kind = lexicon.frames[frame.frame]
    wanted = {"subject": kind.subject} | (
        {"counterparty": kind.counterparty} if kind.relation else {}
    )
    return any(name not in frame.roles for role, name in wanted.items() if role in kind.key)


def _points_back(frame: Frame, analysis: Analysis) -> bool:
    """Whether it may be an earlier event: all but an indefinite noun ("an order") may."""
    sentence = analysis.sentences[frame.sentence]
    return sentence.tokens[frame.trigger].pos == "VERB" or not sentence.tree.lemmas(
        frame.trigger
    ) & {"a", "an"}


def _agrees(source: Frame, frame: Frame) -> bool:
    return all(source.roles.get(role, name) == name for role, name in frame.roles.items())


def _lent(frame: Frame, source: Frame, analysis: Analysis) -> Frame:
    own = frame.roles
    taken = {
        role: name
        for role, name in source.roles.items()
        if role not in own and name not in own.values()
    }
    named = ", ".join(f"{role} {name}" for role, name in taken.items())
    step = Step(
        "extract",
        "roles.lent",
        f"{named}, of “{analysis.article.quote(source.span)}” elsewhere in the article",
    )
    return traced(frame, step, roles={**own, **taken}, inferred=frame.inferred | frozenset(taken))
