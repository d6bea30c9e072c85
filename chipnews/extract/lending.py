"""Roles that a telling of an event leaves out, lent by another telling of the article: "Baidu ordered chips. The order is worth …"."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Frame
from chipnews.model.trace import Step, traced

_MEMORY = 32  # tellings of one kind of event that a reference reaches back


def with_lent_roles(told: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> list[Frame]:
    """The tellings in text order, each with what an earlier one, else the only full one of the article, says of its parties."""
    return _completed(list(_with_earlier_roles(told, analysis, lexicon)), analysis, lexicon)


def _with_earlier_roles(told: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> Iterator[Frame]:
    earlier: dict[str, deque[Frame]] = defaultdict(lambda: deque(maxlen=_MEMORY))
    for frame in told:
        filled = frame
        if is_open(frame, lexicon) and _points_back(frame, analysis):
            source = next((one for one in reversed(earlier[frame.frame]) if _may_lend(one, frame, lexicon)), None)
            filled = _lent(frame, source, analysis) if source else frame
        earlier[frame.frame].append(filled)
        yield filled


def _completed(told: list[Frame], analysis: Analysis, lexicon: Lexicon) -> list[Frame]:
    """Roles still open are taken from the article's one full telling of such an event, where it has just one that fits.

    What "Chinese companies" do is no single event and lends nothing.
    """
    full: dict[str, dict[tuple[tuple[str, str], ...], Frame]] = defaultdict(dict)  # frame -> the events told in full
    for frame in told:
        if lexicon.frames[frame.frame].relation and not is_open(frame, lexicon) and _is_named(frame, lexicon):
            full[frame.frame].setdefault(tuple(sorted(frame.roles.items())), frame)
    return [_completed_one(frame, list(full[frame.frame].values()), analysis, lexicon) for frame in told]


def _completed_one(frame: Frame, full: Sequence[Frame], analysis: Analysis, lexicon: Lexicon) -> Frame:
    if not is_open(frame, lexicon):
        return frame
    fitting = [event for event in full if _agrees(event, frame)]
    return _lent(frame, fitting[0], analysis) if len(fitting) == 1 else frame


def _is_named(frame: Frame, lexicon: Lexicon) -> bool:
    return all(part in lexicon.party_names for name in frame.roles.values() for part in name.split("; "))


def is_open(frame: Frame, lexicon: Lexicon) -> bool:
    """Whether a role that tells such events apart is open."""
    kind = lexicon.frames[frame.frame]
    wanted = {"subject": kind.subject} | ({"counterparty": kind.counterparty} if kind.relation else {})
    return any(name not in frame.roles for role, name in wanted.items() if role in kind.key)


def _lent(frame: Frame, source: Frame, analysis: Analysis) -> Frame:
    own = frame.roles
    taken = {role: name for role, name in source.roles.items() if role not in own and name not in own.values()}
    named = ", ".join(f"{role} {name}" for role, name in taken.items())
    step = Step(
        "extract", "roles.lent", f"{named}, of “{analysis.article.quote(source.span)}” elsewhere in the article"
    )
    return traced(frame, step, roles={**frame.roles, **taken}, inferred=frame.inferred | frozenset(taken))


def _agrees(source: Frame, frame: Frame) -> bool:
    return all(source.roles.get(role, name) == name for role, name in frame.roles.items())


def _may_lend(source: Frame, frame: Frame, lexicon: Lexicon) -> bool:
    """A telling with more roles that shares one, or, for a telling that names nobody, any that names all."""
    if not _agrees(source, frame) or len(source.roles) <= len(frame.roles):
        return False
    return any(role in source.roles for role in frame.roles) or (not frame.roles and not is_open(source, lexicon))


def _points_back(frame: Frame, analysis: Analysis) -> bool:
    """An indefinite noun ("an order", "orders") begins a new event; all else may point back."""
    sentence = analysis.sentences[frame.sentence]
    below = sentence.tree.lemmas(frame.trigger)
    return sentence.tokens[frame.trigger].pos == "VERB" or not below & {"a", "an"}
