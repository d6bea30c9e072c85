"""Shared figures and quotations.

What two articles give alike though neither names another source for it.

One rare thing ties two articles: a figure of many digits, one that was cut and not rounded, figures
or words that both have from a source without a name. Of common things, as a public quotation of a
named person, it takes several, and one more where no amount is among them.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import combinations

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.credits import Groups
from chipnews.lineage.roots import Root, is_body
from chipnews.lineage.ties import REACH, Families, Kind, Tie
from chipnews.lineage.wording import QUOTATION, words_of
from chipnews.model.claim import Claim
from chipnews.model.identity import printed_value
from chipnews.model.mention import PUBLISHED
from chipnews.model.text import Article
from chipnews.model.values.interval import Interval, sweep
from chipnews.model.values.value import significant_digits

_AROUND = 80  # characters beside a quotation in which its speaker is named
_SHOWN = 60  # characters of a quotation in a basis


@dataclass(frozen=True, slots=True)
class _SharedItem:
    """A figure or a quotation as one article gives it.

    `value` is by what it is the same in two facts, if one was split in two.
    """

    text: str
    value: Hashable = None
    rare: bool = False
    is_amount: bool = False
    is_quote: bool = False
    is_credited: bool = False


_Things = Mapping[Hashable, _SharedItem]
"""What several articles give -> as this one gives it. The first part of a key is the fact or the
quotation."""


def sharing_ties(
    order: Mapping[str, Article], groups: Groups, roots: Mapping[str, Root], lexicon: Lexicon
) -> Iterator[Tie]:
    """Ties by shared figures and quotations.

    `order` is that of time, `roots` are of the claims that are from somebody else.

    Articles meet in buckets of what they share, one rare thing or several common ones, so that
    nothing is compared that shares nothing. Those that share most are tied first, and what is tied
    already needs no other tie.
    """
    given = _things(order, groups, roots, lexicon)
    several = lexicon.policy.shared_figures
    keys = {name: frozenset(given[name]) for name in order if name in given}
    # what can tie articles -> the first that have it
    buckets: dict[Hashable, list[str]] = defaultdict(list)
    near: dict[int, dict[str, list[str]]] = defaultdict(
        lambda: defaultdict(list)
    )  # so many things are shared -> with whom by whom
    for name, mine in keys.items():
        rare, met = (key for key in mine if given[name][key].rare), set[str]()
        for bucket in map(
            buckets.__getitem__, (*rare, *combinations(sorted(mine, key=repr), several))
        ):
            met.update(bucket)
            if len(bucket) < REACH:
                bucket.append(name)
        for first in met:
            near[len(keys[first] & mine)][first].append(name)
    families = Families(order)
    for pair in (
        pair for count in sorted(near, reverse=True) for pair in sorted(families.apart(near[count]))
    ):
        if families.are_one(*pair):
            continue
        one, other = sorted(pair)
        both = (
            (key, given[one][key], given[other][key]) for key in given[one] if key in given[other]
        )
        shared = [
            (key, mine, theirs)
            for key, mine, theirs in both
            if not (mine.is_credited and theirs.is_credited)
        ]
        if tie := _tie(one, other, shared, several):
            families.join(one, other)
            yield tie


def _tie(
    one: str, other: str, shared: Sequence[tuple[Hashable, _SharedItem, _SharedItem]], several: int
) -> Tie | None:
    facts = {key[0]: mine for key, mine, _ in shared if isinstance(key, tuple)}
    values = {thing.value for thing in facts.values()}
    least = several if any(thing.is_amount for thing in facts.values()) else several + 1
    many = len(values) >= least
    if not many and not any(mine.rare and theirs.rare for _, mine, theirs in shared):
        return None
    texts = dict.fromkeys(_both(mine.text, theirs.text) for _, mine, theirs in shared)
    kind: Kind = "quotes" if all(mine.is_quote for _, mine, _ in shared) else "figures"
    return Tie(
        one, other, kind, f"share {', '.join(texts)} with no source of their own", len(facts)
    )


def _things(
    order: Mapping[str, Article], groups: Groups, roots: Mapping[str, Root], lexicon: Lexicon
) -> dict[str, dict[Hashable, _SharedItem]]:
    given: dict[str, dict[Hashable, _SharedItem]] = defaultdict(dict)
    for number, group in enumerate(groups):
        cuts = _cuts(group)
        bare = [
            one
            for one in group
            if _is_kin(one, roots, lexicon) and not _is_inferred(one, order[one.article])
        ]
        for key, alike in (((number, place), alike) for place, alike in enumerate(_alike(bare))):
            if len({claim.article for claim in alike}) > 1:
                for claim in alike:
                    thing = _thing(claim, cuts, lexicon, is_credited=claim.id in roots)
                    if thing.rare or key not in given[claim.article]:
                        given[claim.article][key] = thing
    for words, tellers in _quotations(order, lexicon).items():
        for name, thing in tellers.items() if len(tellers) > 1 else ():
            given[name][words,] = thing
    return given


def _quotations(
    order: Mapping[str, Article], lexicon: Lexicon
) -> dict[tuple[str, ...], dict[str, _SharedItem]]:
    """The words of each long quotation -> the articles that have it.

    Its speaker is nameless if a nameless source stands beside it.
    """
    (nameless,) = (cue.forms for cue in lexicon.cues["anonymity"] if cue.name == "sources")
    found: dict[tuple[str, ...], dict[str, _SharedItem]] = defaultdict(dict)
    for name, article in order.items():
        for match in QUOTATION.finditer(article.text):
            words = words_of(match[0])
            if len(words) < lexicon.policy.quote_words:
                continue
            before, after = (
                article.text[: match.start()][-_AROUND:],
                article.text[match.end() :][:_AROUND],
            )
            rare = not set(words_of(f"{before} {after}")).isdisjoint(nameless)
            shown = match[0] if len(match[0]) <= _SHOWN else f"{match[0][:_SHOWN].rstrip()}…”"
            found[words][name] = _SharedItem(shown, words, rare, is_quote=True)
    return found


def _alike(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Sets of claims of one fact that tell the same.

    One date, one bound, or amounts of one unit that meet, rounded or not.
    """
    same: dict[object, list[Claim]] = defaultdict(list)
    amounts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.moment:
            same[claim.moment.edtf].append(claim)
        elif claim.amount and claim.attaches:
            same[claim.amount.unit, claim.amount.bound, claim.amount.number].append(claim)
        elif claim.amount and claim.amount.low is not None and claim.interval:
            amounts[claim.amount.unit].append(claim)
    yield from same.values()
    for unit in sorted(amounts):
        yield from sweep(amounts[unit], Claim.reach)


def _is_kin(claim: Claim, roots: Mapping[str, Root], lexicon: Lexicon) -> bool:
    """Whether sharing the figure tells of a common report.

    Nobody else is named for it, and it is not public to all.
    """
    public = claim.frame is not None and lexicon.frames[claim.frame].public
    told = (
        bool(claim.measure or claim.slot.head)
        and claim.measure != PUBLISHED
        and claim.status != "withdrawn"
    )
    return told and not public and not is_body(roots.get(claim.id))


def _is_inferred(claim: Claim, article: Article) -> bool:
    """Whether it is a bare weekday of an article that was dated by its siblings.

    That it meets theirs is no wonder.
    """
    is_day = (
        claim.moment is not None
        and claim.moment.grain == "day"
        and claim.moment.timex == claim.moment.edtf
    )
    return (
        is_day and article.published_basis == "inferred" and not any(map(str.isdigit, claim.text))
    )


def _both(one: str, other: str) -> str:
    return one if one.lower() == other.lower() else f"{one}/{other}"


def _thing(
    claim: Claim, cuts: Collection[tuple[str, Decimal]], lexicon: Lexicon, *, is_credited: bool
) -> _SharedItem:
    """A figure; a date, and an amount of one digit, tells nothing apart.

    "two weeks" is said by many who have not read each other.
    """
    if claim.amount is None:
        return _SharedItem(claim.text, printed_value(claim), is_credited=is_credited)
    digits = significant_digits(claim.amount.number)
    nameless = claim.attribution.manner == "anonymous"
    rare = (
        nameless
        or digits >= lexicon.policy.rare_digits
        or (claim.amount.unit, claim.amount.number) in cuts
    )
    return _SharedItem(
        claim.text, printed_value(claim), rare, is_amount=digits > 1, is_credited=is_credited
    )


def _cuts(group: Sequence[Claim]) -> frozenset[tuple[str, Decimal]]:
    """Unit and number of the amounts that are a finer one cut, as 61 is of 61.83.

    A slip of the pen, which two hardly make alike.
    """
    given = {
        (claim.amount.unit, claim.amount.number, claim.interval) for claim in group if claim.amount
    }
    sized = [(unit, number, within) for unit, number, within in given if within and within.width]
    fine = sorted(sized, key=lambda one: (one[2].width or 0, one[0], one[1]))[:REACH]
    return frozenset(
        (unit, number)
        for unit, number, within in sized
        for finer in fine
        if unit == finer[0] and within.meet(finer[2]) is None and _cut(finer[1], within) == number
    )


def _cut(number: Decimal, within: Interval) -> Decimal:
    place = within.width or Decimal(1)
    return (number / place).to_integral_value(ROUND_DOWN) * place
