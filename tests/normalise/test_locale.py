"""Days in digits, read by what the article tells of its locale."""

from dataclasses import replace

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from tests.support.articles import article

TEXT = "The bridge was closed on 3/7/2023."


def dates(text, **known):
    lexicon = load_lexicon()
    (analysis,) = analyse_articles([replace(article(text), **known)], lexicon)
    claims = normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
    return [claim.moment.edtf for claim in claims if claim.moment]


@pytest.mark.parametrize(
    ("known", "edtf"),
    [
        ({}, "2023-03-07"),
        ({"language": "en-US"}, "2023-03-07"),
        ({"language": "en-GB"}, "2023-07-03"),
        ({"language": "en_AU"}, "2023-07-03"),
        ({"url": "https://www.herald.co.uk/bridge"}, "2023-07-03"),
        ({"url": "https://herald.io/bridge"}, "2023-03-07"),
        ({"url": "https://www.herald.com/bridge"}, "2023-03-07"),
        ({"language": "en-US", "url": "https://www.herald.co.uk/bridge"}, "2023-03-07"),
    ],
)
def test_the_language_or_the_address_tells(known, edtf):
    assert dates(TEXT, **known) == [edtf]


def test_a_date_that_can_be_read_one_way_tells_for_the_others():
    assert dates(f"{TEXT} It opened again on 14/7/2023.", language="en-US") == [
        "2023-07-03",
        "2023-07-14",
    ]
    assert dates(f"{TEXT} It opened again on 3/14/2023.", language="en-GB") == [
        "2023-03-07",
        "2023-03-14",
    ]
