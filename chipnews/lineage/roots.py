"""Roots: the body, the person or the outlet that a claim is from, by its own words.

A body is one under all its names. What an article says flat and a sibling in the fact gives to
somebody is that one's: it adds no voice.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.credits import Groups, OutletCredits, primary_holder
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import printed_value
from chipnews.model.mention import UNNAMED
from chipnews.model.text import Article
from chipnews.names.bodies import is_generic, is_kind_of_body, is_short_for, same_body
from chipnews.names.spelling import fold

_ACRONYM = re.compile(r" \((?P<short>[A-Z][\w.&-]{1,9})\)")
_BEFORE = re.compile(r"(?<![\w’'-])((?:[\w’'-]++ ){1,4})$")
_BEHIND = re.compile(r", ((?:[\w’'-]++ ?){1,6}),")
_NEAR = 60  # characters before a name in which an office stands
_LONG = 80  # characters before an acronym in which what it is short for stands
# each name of a fact is compared with so many of the longest: exact for few, linear for many
_MANY = 40


class Root(NamedTuple):
    """A `body` speaks for itself, an `outlet` reported it.

    `is_generic` says that there may be several of the name: "police", "unions".
    """

    kind: Literal["body", "outlet"]
    name: str
    is_generic: bool = False


def is_body(root: Root | None) -> bool:
    """Whether the root is somebody who speaks for himself."""
    return root is not None and root.kind == "body"


def find_roots(
    groups: Groups, articles: Mapping[str, Article], credits: OutletCredits, lexicon: Lexicon
) -> dict[str, Root]:
    """Returns claim id -> its root, of the claims that name one or whose article does.

    The others are their article's own.
    """
    claims = [claim for group in groups for claim in group]
    bodies = _Bodies(groups, articles, credits.outlets, lexicon)
    roots: dict[str, Root] = {}
    for own in grouped(claims, lambda claim: claim.article).values():
        roots |= _credited(own, articles[own[0].article], credits, lexicon)
    reporting = {root.name for root in roots.values()}
    for claim in claims:  # what an outlet prints itself is its own report, if others credit it
        source = articles[claim.article].source
        if source in reporting and claim.attribution.holder in (None, UNNAMED):
            roots.setdefault(claim.id, Root("outlet", source))
    for group in groups:
        roots |= bodies.roots(group)
    return roots


def adopted_roots(
    groups: Groups, roots: Mapping[str, Root], family_of: Mapping[str, str]
) -> dict[str, Root]:
    """Returns claim id -> the root of a sibling in the fact, of claims without one in `roots`."""
    return {name: root for group in groups for name, root in _adopted(group, roots, family_of)}


def _credited(
    claims: Sequence[Claim], article: Article, credits: OutletCredits, lexicon: Lexicon
) -> Iterator[tuple[str, Root]]:
    """Yields what an article has from an outlet: claims that say so, and what goes with them."""
    credited = [(claim, outlet) for claim in claims if (outlet := credits.outlet(claim))]
    known = {claim.id: outlet for claim, outlet in credited}
    for claim in claims:
        said = known.get(claim.id)
        if said is None and claim.attribution.holder is None:
            near = (outlet for one, outlet in credited if _goes_with(claim, one, article, lexicon))
            said = next(near, None)
        if said:
            yield claim.id, Root("outlet", said)


def _goes_with(claim: Claim, credited: Claim, article: Article, lexicon: Lexicon) -> bool:
    """Whether a figure is of the paragraph, or of the event and party, of a credited one."""
    first, last = sorted((claim.start, credited.start))
    if "\n" in article.text.strip() and "\n" not in article.text[first:last]:
        return True
    names = [lexicon.root_parties(one.subject) for one in (claim, credited)]
    same_party = not all(names) or not names[0].isdisjoint(names[1])
    return claim.frame is not None and claim.frame == credited.frame and same_party


class _Bodies:
    """The bodies that speak in a run. Names are compared that meet in a fact or share a word."""

    def __init__(
        self,
        groups: Groups,
        articles: Mapping[str, Article],
        outlets: Container[str],
        lexicon: Lexicon,
    ) -> None:
        self._lexicon = lexicon
        claims = [claim for group in groups for claim in group]
        self._speaker = {claim.id: _speaker_of(claim, outlets, lexicon) for claim in claims}
        self._head: dict[str, str] = {}
        self._named_in: dict[str, set[str]] = defaultdict(set)
        self._acronyms = {
            (match["short"], article.text[max(0, match.start() - _LONG) : match.start()].lower())
            for article in articles.values()
            for match in _ACRONYM.finditer(article.text)
        }
        used: Counter[str] = Counter()
        spoke: set[tuple[str, str]] = set()
        for claim in claims:
            named = (self._speaker[claim.id], claim.subject, claim.counterparty)
            self._named_in[claim.article].update(name for name in named if name)
            used.update(name for name in named[:1] if name)
            spoke.update((name, claim.article) for name in named[:1] if name)
        self._titles: dict[str, set[str]] = defaultdict(set)
        for name, article in spoke:
            self._titles[name].update(_words_beside(name, articles[article].text))
        self._rank = {name: (-count, -len(name), name) for name, count in used.items()}
        alike = grouped(
            ((word, name) for name in used for word in fold(name).split()), lambda pair: pair[0]
        )
        met = [{*self._speakers(group)} for group in groups] + [
            {name for _, name in pairs} for pairs in alike.values()
        ]
        for names in (
            sorted(one, key=lambda name: (-len(name.split()), self._rank[name])) for one in met
        ):
            for place, name in enumerate(names):
                meant = {
                    self._first(other)
                    for other in names[: min(place, _MANY)]
                    if self._are_one(name, other)
                }
                if len(meant) == 1:  # "Menon" beside Ravi and Sunil Menon may be either
                    self._join(name, meant.pop())

    def roots(self, group: Sequence[Claim]) -> Iterator[tuple[str, Root]]:
        """Yields claim id and root of the claims of one fact whose speaker is named.

        "police" is nobody where two police forces may be meant.
        """
        here = {*self._speakers(group)}
        longer_here = {name: self._longer(name, here) for name in here}
        for claim in group:
            if name := self._speaker[claim.id]:
                longer = self._longer(name, self._named_in[claim.article]) or longer_here[name]
                if len(longer) < 2:
                    body = min(longer, default=self._first(name))
                    yield claim.id, Root("body", body, is_generic(body, self._lexicon))

    def _speakers(self, group: Iterable[Claim]) -> Iterator[str]:
        return (name for claim in group if (name := self._speaker[claim.id]))

    def _longer(self, name: str, names: Iterable[str]) -> set[str]:
        """Returns the bodies among `names` for which the name may be short."""
        if name.islower() and name.split()[-1] in self._lexicon.words_of("offices"):
            return {
                self._first(one)
                for one in names
                if set(name.split()) <= self._titles.get(one, set())
            }
        known = names if is_kind_of_body(name, self._lexicon) else ()
        return {self._first(one) for one in known if is_short_for(name, one, self._lexicon)}

    def _are_one(self, one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        defined = any(
            short == acronym and text.endswith(long.lower()) for acronym, text in self._acronyms
        )
        return defined or same_body(one, other, self._lexicon)

    def _first(self, name: str) -> str:
        while (above := self._head.get(name, name)) != name:
            name = above
        return name

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._first(one), self._first(other)), key=self._rank.__getitem__)
        if first != second:
            self._head[second] = first


def _words_beside(name: str, text: str) -> Iterator[str]:
    """Yields the words that say who somebody is.

    "Governor Lena Ortiz", "Lena Ortiz, the region's governor, said".
    """
    if name.islower():
        return
    for place in re.finditer(rf"\b{re.escape(name)}\b", text):
        before, behind = (
            _BEFORE.search(text[max(0, place.start() - _NEAR) : place.start()]),
            _BEHIND.match(text, place.end()),
        )
        yield from (
            word for match in (before, behind) if match for word in match[1].lower().split()
        )


def _speaker_of(claim: Claim, outlets: Container[str], lexicon: Lexicon) -> str | None:
    """Returns the primary holder, or whose own result it is.

    "Nvidia's revenue rose to $13.5 billion" is from nobody but Nvidia.
    """
    frame = lexicon.frames.get(claim.frame or "")
    is_own = (
        frame is not None and frame.own and claim.modality == "fact" and claim.status != "planned"
    )
    own = None
    # a fine is the offender's figure and the regulator's word
    if frame and is_own and not claim.attribution.holder:
        own = claim.roles.get(frame.subject) or (
            claim.subject if frame.bearer == frame.subject else None
        )
    name = primary_holder(claim, outlets) or own
    party = lexicon.party_names.get(name or "")
    return lexicon.root_party(party.name) if party and party.type == "company" else name


def _adopted(
    group: Sequence[Claim], roots: Mapping[str, Root], family_of: Mapping[str, str]
) -> Iterator[tuple[str, Root]]:
    """Yields the claims of one fact that name nobody, each with the root of one that does.

    That is one of the same article, or of its family where that has it from an outlet, or one that
    gives the same value; but who has it from a nameless source goes with nobody for the value
    alone.
    """
    rooted = [claim for claim in group if claim.id in roots and claim.modality != "denied"]
    shared = Counter(roots[claim.id] for claim in rooted)
    rooted.sort(key=lambda claim: (-shared[roots[claim.id]], roots[claim.id], claim.start))
    of_article = grouped(rooted, lambda claim: claim.article)
    reported = (claim for claim in rooted if roots[claim.id].kind == "outlet")
    of_family = grouped(reported, lambda claim: family_of[claim.article])
    known: dict[object, Root | None] = {}
    for claim in (one for one in group if rooted and one.id not in roots):
        family = family_of[claim.article]
        value = (printed_value(claim), claim.interval, claim.attaches, claim.scale)
        own, others = of_article.get(claim.article), of_family.get(family)
        places = [(claim.article, own), (f"as {family}", others)]
        if claim.attribution.manner != "anonymous":
            places.append(("", rooted))
        where, near = next((place for place in places if place[1]), ("", []))
        if (where, value) not in known:
            giving = (one for one in near or () if _gives(one, claim))
            found = next(giving, near[0] if near and where else None)
            known[where, value] = roots[found.id] if found else None
        if root := known[where, value]:
            yield claim.id, root


def _gives(one: Claim, claim: Claim) -> bool:
    """Whether the values of two claims meet, and `one` is no bound beside a flat value."""
    reaches = one.reach(), claim.reach()
    if reaches[0] is None or reaches[1] is None:
        return printed_value(one) == printed_value(claim)
    is_bound = one.attaches and not claim.attaches
    return not is_bound and one.scale == claim.scale and reaches[0].meet(reaches[1]) is not None
