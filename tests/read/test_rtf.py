"""Rich texts as word processors write them: escapes, groups, tables, notes, and what is gone."""

import random

import pytest

from chipnews import api
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.documents import article_as_rtf, rtf
from tests.read.formats import BODY


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (r"It cost \'a312 million.\par", "It cost £12 million."),
        (r"caf\u233\'e9 and \u8364?5 {\uc0\u8220 so\u8221} and \u-10179?\u-8704?.\par",
         "café and €5 “so” and 😀."),
        (r"\ldblquote So\rdblquote  it\rquote s 5\emdash 6\~km, 3\_year.\par",
         "“So” it’s 5—6 km, 3-year."),
        (r"It cut 600{\super 1} jobs.\par", "It cut 600 jobs."),
        (r"It gave 250 m\super 2\nosupersub  away.\par", "It gave 250 m2 away."),
        (r"It cut 600\up6 1\up0  jobs.\par", "It cut 600 jobs."),
        (r"It hurt {\strike 31}{\deleted 33}{\v 4711} 34.\par", "It hurt 34."),
        (r"It hurt \strike 31\strike0  34 \b and\b0  4.\par", "It hurt 34 and 4."),
        (r"It hurt \strike 31\plain  34.\par", "It hurt 34."),
        (r"{\header Page 4711\par}{\footer 4711}It sank.\par", "It sank."),
        (r"{\*\unknown 4711}{\pict\wmetafile8 471147114711}It sank.\par", "It sank."),
        ("It {\\pict\\bin5 }}}}}}sank.\\par", "It sank."),
        (r"{\field{\*\fldinst HYPERLINK 4711}{\fldrslt It grew}} by 4%.\par", "It grew by 4%."),
        (r"One.\line Two.\par Three.\par", "One.\n\nTwo.\n\nThree."),
        ("One\nword.\\\nTwo.\\par", "Oneword.\n\nTwo."),
        (r"It grew{\footnote\chftn  Of 31 firms.} by 4%.\par End.\par",
         "It grew by 4%.\n\nEnd.\n\nOf 31 firms."),
        (r"{\annotation 4711}It sank\par", "It sank"),
        (r"Before.{\shp{\*\shpinst{\sp{\sn a}{\sv 4711}}{\shptxt In a box: 5.\par}}}\par",
         "In a box: 5.\n\nBefore."),
        (r"Firms:\par\trowd\cellx1\pard\intbl Firm\cell Staff\cell\row\trowd\pard\intbl "
         r"A\par Co\cell 5\cell\row\pard End.\par",
         "Firms:\n\n| Firm | Staff |\n\n| A Co | 5 |\n\nEnd."),
        (r"a \{b\} \\ c.\par", "a {b} \\ c."),
    ],
)  # fmt: skip
def test_what_is_of_the_text_of_a_rich_text(inner, words, read_one):
    assert read_one("a.rtf", rtf(inner)).text == words


def test_the_parts_of_a_rich_text_are_told(read_one):
    article = read_one(
        "a.rtf",
        rtf(
            r"One.{\footnote Of 31.}\par\pard\intbl F\cell 5\cell\row\pard\intbl G\cell 6\cell\row"
            r"\pard Two.\par"
        ),
    )
    parts = [article.part(article.text.index(word)) for word in ("One", "6", "Two", "31")]
    assert parts == ["paragraph 1", "table 1, row 2", "paragraph 2", "footnote 1"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (article_as_rtf(BODY)[:-1],
         "a rich text that is broken (cut off); get it again whole, or save it as .docx"),
        (rtf("{" * 9999 + "}" * 9999),
         "a rich text that is broken (nested too deeply); get it again whole, or save it as .docx"),
        (b"", "empty"),
        (rtf(r"\par"), "empty"),
        (b"%PDF-1.7 %%EOF", "a PDF that cannot be opened; save it anew, or its words as .txt"),
        (b"Some words.", "not a rich text, or a broken one; save its words as .txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_line(content, reason, read_one):
    assert read_one("a.rtf", content) == Skipped("a.rtf", reason)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_never_raises(seed, write):
    chance = random.Random(seed)
    data = bytearray(article_as_rtf(BODY))
    for _ in range(chance.randint(1, 60)):
        data[chance.randrange(6, len(data))] = chance.choice(rb"\{}'u9-5 par*")
    items = list(read_articles([write("a.rtf", bytes(data))]))
    assert all(isinstance(item, Article | Skipped) for item in items)


def test_the_figures_are_those_of_the_text(write):
    text = api.run([write("t/story.txt", f"---\npublished: 2023-11-07\n---\n{BODY}")])
    sheet = api.run([write("d/story.rtf", article_as_rtf(BODY))])
    assert [claim.evidence.text for claim in sheet.claims] == [
        claim.evidence.text for claim in text.claims
    ]
