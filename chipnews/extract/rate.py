"""What a figure is per: "$30,000 [a wafer]", "40,000 wafers [per month]", "£24 [a-year]", "100 km[/h]"."""

from dataclasses import replace

from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Sentence
from chipnews.model.mention import Mention
from chipnews.model.trace import Step


def with_rate(mention: Mention, sentence: Sentence, text: str, lexicon: Lexicon) -> Mention:
    """`mention` with `parts["per"]` where the words behind its unit say so; `text` is the article's."""
    found = lexicon.grammar.rate.match(text, int(mention.parts.get("unit_end", mention.span.end)))
    if found is None or (found["per"] and not _is_noun(sentence, found.start("per"))):
        return mention
    written = " ".join((found["over"] or found["per"] or found["a"]).split())
    name = lexicon.grammar.unit_names.get(written.lower())
    unit = next((one.code for one in lexicon.units if one.name == name), written.lower())
    step = Step("extract", "rate", found[0].strip(" -"))
    return replace(mention, parts={**mention.parts, "per": unit}, trace=(*mention.trace, step))


def _is_noun(sentence: Sentence, offset: int) -> bool:
    """Whether a noun stands at `offset`: "per additional year" is no rate."""
    index = sentence.token_at(offset)
    return index is None or sentence.tokens[index].pos in ("NOUN", "PROPN")
