"""No text stops the pipeline, and whatever it claims it can quote."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.model.wire import claim_line
from chipnews.normalise.claims import normalise_claims
from tests.properties.strategies import texts
from tests.support.articles import article

LEXICON = load_lexicon()


def read(text, published=None):
    """The article, its sentences, its claims and its unread figures."""
    (analysis,) = analyse_articles([article(text, published=published)], LEXICON)
    extraction = extract_mentions(analysis, LEXICON)
    return analysis, normalise_claims(analysis, extraction, LEXICON), extraction.unread


@given(texts, st.sampled_from([None, "2023", "2023-11", "2023-11-09", "2024-02-29"]))
@example("", None)
@example("$", None)
@example("Baidu ordered 1,600 chips.", "2023-11-09")
def test_claims_quote_the_text_and_stand_in_order(text, published):
    analysis, claims, unread = read(text, published)
    for claim in claims:
        evidence = claim.evidence
        assert text[evidence.start : evidence.end] == evidence.text
        assert text[: evidence.start].endswith(evidence.prefix) and text[evidence.end :].startswith(
            evidence.suffix
        )
        if claim.figure:
            assert text[claim.figure.start : claim.figure.end] == claim.figure.text
            assert evidence.start <= claim.figure.start < claim.figure.end <= evidence.end
        assert claim_line(claim)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert len({claim.id for claim in claims}) == len(claims)
    assert all(text[span.start : span.end].strip() for span in unread)
    for sentence in analysis.sentences:
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)


@given(texts)
def test_sentences_do_not_overlap_and_leave_out_only_blanks(text):
    analysis, _, _ = read(text)
    end = 0
    for sentence in analysis.sentences:
        assert end <= sentence.span.start < sentence.span.end
        assert not text[end : sentence.span.start].strip()
        end = sentence.span.end
    assert not text[end:].strip()


@given(texts)
def test_a_figure_is_claimed_once_or_unread_never_both(text):
    _, claims, unread = read(text)
    places = [(claim.figure.start, claim.figure.end) for claim in claims if claim.figure]
    places += [(span.start, span.end) for span in unread]
    places.sort()
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


def test_a_date_beyond_the_calendar_is_no_crash():
    """A slip of the pen in a front matter must not cost the run."""
    for text in (
        "It rose last October.",
        "It opens next year.",
        "It fell two weeks ago.",
        "It ends on Friday.",
    ):
        for published in ("0001-01-01", "9999-12-31"):
            read(text, published)
