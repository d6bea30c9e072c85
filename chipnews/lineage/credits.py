"""Credits: the outlets that an article names as the source of figures that others give too."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.ties import REACH, Tie
from chipnews.model.claim import Claim
from chipnews.model.mention import UNNAMED
from chipnews.model.text import Article

Groups = Sequence[Sequence[Claim]]
_WORD = re.compile(r"\w+")


def _find_outlets(articles: Iterable[Article], lexicon: Lexicon) -> dict[str, str]:
    """Returns name -> outlet, of those listed, and those that publish here and are no listed party.

    Each is known with its kind as well: "AFP news agency" -> AFP.
    """
    published = {article.source for article in articles if article.source}
    outlets = {*lexicon.outlets, *(name for name in published if name not in lexicon.party_names)}
    kinds = lexicon.words_of("outlet_kinds")
    names = {f"{outlet} {kind}": outlet for outlet in outlets for kind in kinds}
    return names | {outlet: outlet for outlet in outlets}


def primary_holder(claim: Claim, outlets: Container[str]) -> str | None:
    """Returns the root holder where one is named: a company, a ministry, a person.

    An outlet, an unnamed source or "a letter" is none.
    """
    holder, manner = claim.attribution.holder, claim.attribution.manner
    if holder is None or manner == "inferred" or (manner == "document" and holder.islower()):
        return None
    return None if holder == UNNAMED or holder in outlets else holder


class OutletCredits:
    """Finds the outlets that claims are credited to.

    By their attribution, or by the words of their sentence: "multiple people told the FT".
    """

    def __init__(self, articles: Mapping[str, Article], groups: Groups, lexicon: Lexicon) -> None:
        self.outlets = _find_outlets(articles.values(), lexicon)
        self._articles = articles
        names = {form: one.name for one in lexicon.sources for form in (one.name, *one.aliases)}
        names |= {outlet: outlet for outlet in self.outlets.values()}
        first_words = {name: _WORD.findall(name)[0] for name in names}
        firsts = frozenset(first_words.values())
        texts = {claim.evidence.text: None for group in groups for claim in group}
        # a name's first word is found far faster than the pattern of all names
        met = {text: found for text in texts if (found := firsts.intersection(_WORD.findall(text)))}
        here = frozenset[str]().union(*met.values())
        pattern = _pattern([name for name in names if first_words[name] in here], lexicon)
        self._in_sentence: dict[str, list[str]] = {}
        for text in met:
            matches = sorted(pattern.finditer(text), key=lambda match: match["line"] is not None)
            self._in_sentence[text] = [names[match[match.lastgroup or 0]] for match in matches]

    def named(self, claim: Claim) -> list[str]:
        """Returns the outlets but its own that a claim is credited to, the innermost first."""
        said = (
            self.outlets.get(name or "")
            for name in (claim.attribution.holder, *claim.attribution.via)
        )
        names = dict.fromkeys(
            (*filter(None, said), *self._in_sentence.get(claim.evidence.text, ()))
        )
        return [name for name in names if name != self._articles[claim.article].source]

    def outlet(self, claim: Claim) -> str | None:
        """Returns the outlet from which an article has a figure.

        There is none where the outlet itself quotes somebody who is no outlet.
        """
        return None if primary_holder(claim, self.outlets) else next(iter(self.named(claim)), None)

    def by_article(self, groups: Groups) -> dict[str, set[str]]:
        """Returns article id -> the outlets that it credits for figures which others give too."""
        found: dict[str, set[str]] = defaultdict(set)
        for group in groups:
            if len({claim.article for claim in group}) > 1:
                for claim in group:
                    found[claim.article].update(self.named(claim))
        return found


def _pattern(names: Iterable[str], lexicon: Lexicon) -> re.Pattern[str]:
    """Returns what credits one of the names, which is the group that matches."""
    words, kinds, named = (  # in a verbose pattern blanks do not count
        "|".join(sorted(map(re.escape, forms), key=len, reverse=True)).replace(r"\ ", r"\s+")
        for forms in (lexicon.words_of("credits"), lexicon.words_of("outlet_kinds"), names)
    )
    return re.compile(
        rf"""
          # "told the FT", "according to Reuters"
          \b(?:{words})\s+(?:the\s+)?(?P<credited>{named})\b
        | # "the FT has found"
          \b(?P<finder>{named})\s+(?:(?:{kinds}|has|had)\s+)?(?:{words})\b
        | # "Nov 7 (Reuters)"
          \((?P<line>{named})\)
        """,
        re.VERBOSE,
    )


def credit_ties(
    groups: Groups, order: Mapping[str, Article], credits: Mapping[str, set[str]]
) -> Iterator[Tie]:
    """Yields ties of articles that share a fact where one credits the other, or both a third.

    `order` holds the articles in time.
    """
    place = {name: number for number, name in enumerate(order)}
    ties: dict[tuple[str, str, str], Tie] = {}
    for group in groups:
        members = sorted({claim.article for claim in group}, key=place.__getitem__)
        crediting: dict[str, list[str]] = defaultdict(list)
        for name in members:
            for outlet in credits.get(name, ()):
                crediting[outlet].append(name)
        if len(members) > 1:
            for outlet, names in crediting.items():
                own = [name for name in members if order[name].source == outlet]
                for tie in _ties_to(outlet, own, names):
                    ties[tie.one, tie.other, outlet] = tie
    yield from (ties[key] for key in sorted(ties))


def _ties_to(outlet: str, own: Sequence[str], names: Sequence[str]) -> Iterator[Tie]:
    """Ties each that credits `outlet` to its own articles, else to the first that credits it."""
    for name in names:
        why = f"give the same figures, and {name} credits {outlet}"
        yield from (Tie(name, source, "credit", why, later=name) for source in own[:REACH])
        if not own and name != names[0]:
            yield Tie(names[0], name, "credit", f"credit {outlet}")
