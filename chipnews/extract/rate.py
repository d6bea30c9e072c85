"""What a figure is per: "$30,000 [a wafer]", "40,000 wafers [per month]", "£24 [a-year]", "100 km[/h]"."""

import re
from dataclasses import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.trace import Step, traced

_BASE = re.compile(r"(\d[\d,]*(?: thousand| million)?|thousand|million)\b", re.IGNORECASE)
_INHABITANTS = frozenset({"person", "people", "inhabitant", "resident", "citizen", "population", "head"})


def with_rate(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """`mention` with what it is `per` where the words behind its unit say so; `text` is the article's.

    Behind "a" and "/" count only the units and what prices are known by (`per` in nouns.toml), behind "per" any noun.
    """
    found = lexicon.grammar.rate.match(text, mention.amount.unit_end or mention.span.end)
    if found is None:
        return mention
    written = " ".join((found["over"] or found["per"] or found["a"]).split())
    unit = _known(written, lexicon)
    if found["per"] and (base := _BASE.match(written)):
        unit = f"{base[1]} {_of_people(sentence, found.start('per') + base.end())}"
    elif unit is None and found["per"]:
        unit = _noun(sentence, found.start("per"))
    if unit is None:
        return mention
    step = Step("extract", "rate", found[0].strip(" -"))
    return traced(mention, step, amount=replace(mention.amount, per=unit))


def _of_people(sentence: Sentence, offset: int) -> str:
    """What so many of a base are; people where no other noun follows: "109 per [100,000]"."""
    following = next((token for token in sentence.tokens if token.start >= offset), None)
    if following is None or following.pos != "NOUN" or following.start > offset + 1 or following.lemma in _INHABITANTS:
        return "people"
    return following.text.lower()


def _known(written: str, lexicon: Lexicon) -> str | None:
    """The unit, or the noun that prices are known by, of two words or of the first alone."""
    names, nouns = lexicon.grammar.unit_names, lexicon.nouns_of("per")
    for form in (written, written.partition(" ")[0]):
        if name := names.get(form) or names.get(form.lower()):
            return next(one.code for one in lexicon.units if one.name == name)
        if form.lower() in nouns:
            return form.lower()
    return None


def _noun(sentence: Sentence, offset: int) -> str | None:
    """The lemma of the noun at `offset`, one adjective passed over: "per diluted share", but not "per additional Google year"."""
    index = sentence.token_at(offset)
    for token in sentence.tokens[index : index + 2] if index is not None else ():
        if token.pos == "NOUN":
            return token.lemma
        if token.pos not in ("ADJ", "VERB"):
            return None
    return None
