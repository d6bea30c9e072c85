"""Articles in, analyses out: in order, in batches, with tokens that lie where they say."""

import pytest

from chipnews.analyse import analysis
from chipnews.analyse.analysis import analyse_articles
from chipnews.analyse.model import load_model
from chipnews.analyse.sentences import LONGEST
from chipnews.lexicon.load import load_lexicon
from chipnews.model.errors import ChipnewsError
from tests.support.articles import article

TEXT = (
    "Baidu turns to Huawei\n\nBaidu ordered 1,600 chips — “for now” — at 5 bn. yuan.\n\nRead "
    "more: Nvidia loses $5 billion"
)


def analyse(*texts):
    return list(
        analyse_articles(
            [article(text, id=f"a{number}") for number, text in enumerate(texts)], load_lexicon()
        )
    )


def test_a_token_lies_where_it_says():
    (found,) = analyse(TEXT)
    for sentence in found.sentences:
        for token in sentence.tokens:
            assert TEXT[token.start : token.end] == token.text
            assert sentence.span.start <= token.start < token.end <= sentence.span.end
            assert 0 <= token.head < len(sentence.tokens)


def test_furniture_is_kept_and_not_parsed():
    (found,) = analyse(TEXT)
    last = found.sentences[-1]
    assert (last.section, last.tokens) == ("boilerplate", ())


def test_a_root_governs_itself_and_every_word_hangs_on_one():
    (found,) = analyse(TEXT)
    for sentence in found.sentences[:-1]:
        for row, token in enumerate(sentence.tokens):
            top = [row, *sentence.tree.ancestors(row)][-1]
            assert sentence.tokens[top].dep == "ROOT" and sentence.tokens[top].head == top
            assert (token.head == row) == (token.dep == "ROOT")


def test_articles_come_in_their_order_whatever_the_batch(monkeypatch):
    texts = [f"Zenith sold {number} chips." for number in range(7)]
    whole = analyse(*texts)
    monkeypatch.setattr(analysis, "BATCH_ARTICLES", 2)
    assert analyse(*texts) == whole
    assert [one.article.id for one in whole] == [f"a{number}" for number in range(7)]


def test_what_stands_beside_an_article_does_not_change_it():
    (alone,) = analyse(TEXT)
    assert analyse(TEXT, "Google will cut 12,000 jobs in January.")[0] == alone


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_an_empty_text_has_no_sentences(text):
    assert analyse(text)[0].sentences == ()


def test_a_name_that_nobody_knows_is_shown_to_the_recogniser():
    (found,) = analyse("Mariella Ostrander founded a company in Rotterdam.")
    assert any(token.entity == "PERSON" for token in found.sentences[0].tokens)


def test_a_sentence_beyond_all_measure_is_read_in_pieces():
    (found,) = analyse("and so on " * 2000)
    assert len(found.sentences) > 5
    assert all(sentence.span.end - sentence.span.start <= LONGEST for sentence in found.sentences)
    assert (
        "".join(found.article.quote(sentence.span) for sentence in found.sentences).count("so")
        == 2000
    )


def test_a_model_that_is_not_installed_is_named_with_advice():
    with pytest.raises(ChipnewsError, match="'no_such_model' is not installed"):
        load_model("no_such_model")
