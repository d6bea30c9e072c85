"""Finds what two articles share though neither names a source: figures and quotations.

One rare thing ties two articles: a figure of many digits, one that was cut and not rounded, figures
or words that both have from a source without a name. Of common things, such as a public quotation
of a named person, it takes several, and one more where no amount is among them.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import combinations

from msgspec import Struct

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


class _SharedItem(Struct, frozen=True):
    """A figure or a quotation as one article gives it; two facts of one `value` count as one."""

    text: str
    value: Hashable = None
    rare: bool = False
    is_amount: bool = False
    is_quote: bool = False
    is_credited: bool = False


def sharing_ties(
    order: Mapping[str, Article], groups: Groups, roots: Mapping[str, Root], lexicon: Lexicon
) -> Iterator[Tie]:
    """Yields ties by shared figures and quotations, those that share most first.

    `order` holds the articles in time, `roots` the claims that are from somebody else. Articles
    meet in buckets of what they share, one rare thing or several common ones, so that nothing is
    compared that shares nothing. What is tied already needs no other tie.
    """
    given = _shared_items(order, groups, roots, lexicon)
    several = lexicon.policy.shared_figures
    keys = {name: frozenset(given[name]) for name in order if name in given}
    # what can tie articles -> the first that have it
    buckets: dict[Hashable, list[str]] = defaultdict(list)
    # how many things are shared -> the first article -> the articles that share them
    near: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, mine in keys.items():
        rare, met = (key for key in mine if given[name][key].rare), set[str]()
        tying = (*rare, *combinations(sorted(mine, key=repr), several))
        for bucket in map(buckets.__getitem__, tying):
            met.update(bucket)
            if len(bucket) < REACH:
                bucket.append(name)
        for first in met:
            near[len(keys[first] & mine)][first].append(name)
    families = Families(order)
    counts = sorted(near, reverse=True)
    for pair in (pair for count in counts for pair in sorted(families.apart(near[count]))):
        if families.are_one(*pair):
            continue
        one, other = sorted(pair)
        items = (
            (key, mine, given[other][key])
            for key, mine in given[one].items()
            if key in given[other]
        )
        shared = [item for item in items if not (item[1].is_credited and item[2].is_credited)]
        if tie := _tie(one, other, shared, several):
            families.join(one, other)
            yield tie


def _tie(
    one: str, other: str, shared: Sequence[tuple[Hashable, _SharedItem, _SharedItem]], several: int
) -> Tie | None:
    facts = {key[0]: mine for key, mine, _ in shared if isinstance(key, tuple)}
    values = {item.value for item in facts.values()}
    least = several if any(item.is_amount for item in facts.values()) else several + 1
    many = len(values) >= least
    if not many and not any(mine.rare and theirs.rare for _, mine, theirs in shared):
        return None
    texts = dict.fromkeys(_both(mine.text, theirs.text) for _, mine, theirs in shared)
    kind: Kind = "quotes" if all(mine.is_quote for _, mine, _ in shared) else "figures"
    return Tie(
        one, other, kind, f"share {', '.join(texts)} with no source of their own", len(facts)
    )


def _shared_items(
    order: Mapping[str, Article], groups: Groups, roots: Mapping[str, Root], lexicon: Lexicon
) -> dict[str, dict[Hashable, _SharedItem]]:
    """Returns article id -> what it gives that other articles give too.

    The first part of a key is the fact or the quotation.
    """
    given: dict[str, dict[Hashable, _SharedItem]] = defaultdict(dict)
    for number, group in enumerate(groups):
        cuts = _cuts(group)
        bare = [
            one
            for one in group
            if _shows_one_report(one, roots, lexicon) and not _is_inferred(one, order[one.article])
        ]
        for key, alike in (((number, place), alike) for place, alike in enumerate(_alike(bare))):
            if len({claim.article for claim in alike}) > 1:
                for claim in alike:
                    item = _item(claim, cuts, lexicon, is_credited=claim.id in roots)
                    if item.rare or key not in given[claim.article]:
                        given[claim.article][key] = item
    for words, quoting in _quotations(order, lexicon).items():
        for name, item in quoting.items() if len(quoting) > 1 else ():
            given[name][words,] = item
    return given


def _quotations(
    order: Mapping[str, Article], lexicon: Lexicon
) -> dict[tuple[str, ...], dict[str, _SharedItem]]:
    """Returns the words of each long quotation -> the articles that have it.

    It is rare where a nameless source stands beside it.
    """
    (nameless,) = (cue.forms for cue in lexicon.cues["anonymity"] if cue.name == "sources")
    found: dict[tuple[str, ...], dict[str, _SharedItem]] = defaultdict(dict)
    for name, article in order.items():
        for match in QUOTATION.finditer(article.text):
            words = words_of(match[0])
            if len(words) < lexicon.policy.quote_words:
                continue
            before = article.text[: match.start()][-_AROUND:]
            after = article.text[match.end() :][:_AROUND]
            rare = not set(words_of(f"{before} {after}")).isdisjoint(nameless)
            shown = match[0] if len(match[0]) <= _SHOWN else f"{match[0][:_SHOWN].rstrip()}…”"
            found[words][name] = _SharedItem(shown, words, rare, is_quote=True)
    return found


def _alike(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Yields sets of claims of one fact that say the same.

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


def _shows_one_report(claim: Claim, roots: Mapping[str, Root], lexicon: Lexicon) -> bool:
    """Whether sharing the figure speaks for a common report.

    Nobody else is named for it, and it is not public to all.
    """
    if not (claim.measure or claim.slot.head) or claim.measure == PUBLISHED:
        return False
    public = claim.frame is not None and lexicon.frames[claim.frame].public
    return claim.status != "withdrawn" and not public and not is_body(roots.get(claim.id))


def _is_inferred(claim: Claim, article: Article) -> bool:
    """Whether it is a bare weekday of an article that was dated by its siblings.

    Such a day meets theirs in any case.
    """
    moment = claim.moment
    is_day = moment is not None and moment.grain == "day" and moment.timex == moment.edtf
    is_bare = not any(map(str.isdigit, claim.text))
    return is_day and is_bare and article.published_basis == "inferred"


def _both(one: str, other: str) -> str:
    return one if one.lower() == other.lower() else f"{one}/{other}"


def _item(
    claim: Claim, cuts: Collection[tuple[str, Decimal]], lexicon: Lexicon, *, is_credited: bool
) -> _SharedItem:
    """Returns a figure as its article gives it.

    A date, and an amount of one digit, is no amount here: "two weeks" is said by many who have not
    read each other.
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
    """Returns unit and number of the amounts that are a finer one cut, as 61 is of 61.83.

    Two who write independently hardly make such a slip alike.
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
