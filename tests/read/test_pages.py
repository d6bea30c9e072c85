"""Pages as they come.

Marks of footnotes, struck-out and hidden words, blocks that touch, dates, and what a browser lays
beside a page.
"""

import pytest

from chipnews import api
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from chipnews.render import html, markdown

LEAD = (
    "The regional water company said on Monday that it would repair the burst main by the end "
    "of the week."
)
REST = (
    "Engineers worked through the night, and most homes had water again by the morning, a "
    "spokeswoman said."
)


def page(body, head="", lead=LEAD, rest=REST):
    return (
        f"<!doctype html><html lang='en'><head><title>Water main bursts</title>{head}</head>"
        "<body><article><h1>Water main "
        f"bursts</h1><p>{lead}</p>{body}<p>{rest}</p></article></body></html>"
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The burst left 740<sup>1</sup> homes without water.", "left 740 homes without"),
        ("Repairs cost &pound;3.6 million<sup>2</sup> last year.", "£3.6 million last year"),
        ("It serves 1.8 million<sup><a href='#fn3'>3</a></sup> people.", "1.8 million people."),
        ("It lost 12%<sup>[4]</sup> of its supply.", "lost 12% of its"),
        ("The pipe is 90 years old.<sup>5, 6</sup> It leaks.", "90 years old. It leaks"),
        ("It sprayed 300<sup>*</sup> cars.", "sprayed 300 cars"),
        ("A bottle sold for $3<sup>99</sup> at the shop.", "for $3.99 at the"),
        ("A crate sold for &euro;12<sup>50</sup> at the shop.", "for €12.50 at the"),
        ("The tank covers 250 m<sup>2</sup> of land.", "250 m2 of land"),
        ("It holds 4,000 m<sup>3</sup> of water.", "4,000 m3 of water"),
        ("Milk was $4<sup>.99</sup> a bottle.", "$4.99 a bottle"),
        ("It took 5<sup>1</sup>/<sub>2</sub> hours to mend.", "5 1/2 hours"),
        ("It serves <b>800</b><sup>7</sup> homes.", "800 homes"),
        ("It fell by 30<sup>(a)</sup> points.", "by 30 points"),
        ("It opened on the 12<sup>th</sup> of May.", "the 12th of May"),
        ("Some 3 x 10<sup>6</sup> litres were lost.", "3 x 10^6 litres"),
        (
            "The plant takes CO<sub>2</sub> out of 80<sup>1</sup> tonnes of gas.",
            "CO2 out of 80 tonnes",
        ),
    ],
)
def test_a_mark_of_a_footnote_is_no_digit(body, words, read_one):
    article = read_one("a.html", page(f"<p>{body}</p>"))
    assert words in article.text


@pytest.mark.parametrize(
    ("body", "gone", "words"),
    [
        ("The flood hurt <del>31 people</del> 34 people.", "31", "hurt 34 people"),
        ("The flood hurt <s>31</s> 34 people.", "31", "hurt 34 people"),
        ("The pump is <strike>$899</strike> $640 now.", "899", "is $640 now"),
        ("<del>It will cost $7 million.</del> It will cost $9 million.", "$7", "cost $9 million"),
        ("It rose <span style='text-decoration: line-through'>5%</span> 6%.", "5%", "rose 6%"),
        (
            "It took <del><b>three</b> days</del><ins>four days</ins> to mend.",
            "three",
            "took four days to",
        ),
    ],
)
def test_what_is_struck_out_is_gone(body, gone, words, read_one):
    text = read_one("a.html", page(f"<p>{body}</p>")).text
    assert gone not in text
    assert words in text


def test_the_figures_of_a_marked_page_are_told_at_their_places(read_one):
    article = read_one(
        "a.html", page("\n<p>It hurt <del>31</del> 34<sup>1</sup> people and cost $640.</p>")
    )
    assert isinstance(article, Article)
    assert article.place(article.text.index("34"))[0] == 2
    assert article.place(article.text.index("$640")) == (2, 57)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "js-hidden",
            "u-visually-hidden",
            "offscreen",
            "also-read",
            "latest-news",
            "relatedStories",
            "subscribe-box",
        ),
        *("social-share-bar", "commentList"),
    ],
)
def test_a_box_is_known_by_the_words_of_its_name(name, read_one):
    junk = (
        f"<div class='{name}'><p>Another story says that some 4711 homes were lost in the "
        "fire.</p></div>"
    )
    assert "4711" not in read_one("a.html", page(junk)).text


@pytest.mark.parametrize(
    "name",
    ["hidden md:block", "popular-science", "lead-paragraph", "news-content", "more-than-words"],
)
def test_a_name_with_other_words_is_no_box(name, read_one):
    kept = (
        f"<div class='{name}'><p>The agency says that some 4711 homes were lost in the "
        "fire.</p></div>"
    )
    assert "4711" in read_one("a.html", page(kept)).text


@pytest.mark.parametrize(
    "junk",
    [
        "<p class='hidden'>Some 4711 words that nobody sees on this page at all, it said.</p>",
        (
            "<div class='sr-only'><p>Some 4711 words that nobody sees on this page at all, it "
            "said.</p></div>"
        ),
        (
            "<span class='visually-hidden'>Some 4711 words that nobody sees on this page at "
            "all.</span>"
        ),
        (
            "<template><p>Some 4711 words that nobody sees on this page at all, it "
            "said.</p></template>"
        ),
        "<p hidden>Some 4711 words that nobody sees on this page at all, it said.</p>",
        (
            "<div style='display: none'><p>Some 4711 words that nobody sees on this page at "
            "all, it said.</p></div>"
        ),
        (
            "<div id='cookie-banner'><p>We and our 4711 partners store cookies on your device, "
            "and you may refuse.</p></div>"
        ),
        (
            "<div class='consent-box'><p>We and our 4711 partners store data on your device, "
            "and you may refuse.</p></div>"
        ),
        (
            "<section class='next-article'><p>Next: a storm left 4711 homes without power in "
            "the county, it said.</p></section>"
        ),
        (
            "<section class='related-stories'><p>A storm left 4711 homes without power in the "
            "county, it said.</p></section>"
        ),
        (
            "<div class='reader-comments'><p>I have lived here for 4711 years and never saw the "
            "like of it.</p></div>"
        ),
        (
            "<div id='comments'><p>I have lived here for 4711 years and never saw the like of "
            "it.</p></div>"
        ),
        (
            "<aside class='newsletter-signup'><p>Join the 4711 readers who get our letter every "
            "morning, for free.</p></aside>"
        ),
        (
            "<div class='advert'><p>Only today all our 4711 garden chairs are on sale at the "
            "usual place.</p></div>"
        ),
    ],
)
def test_what_nobody_sees_and_what_is_no_article_is_not_read(junk, read_one):
    text = read_one("a.html", page(junk)).text
    assert "4711" not in text
    assert LEAD in text
    assert REST in text


@pytest.mark.parametrize(
    "kept",
    [
        "<p class='commentary'>Some 4711 homes had no water.</p>",
        "<p class='highlight'>Some 4711 homes had no water.</p>",
        "<div class='body'>Some 4711 homes had no water in the west of the city.</div>",
        pytest.param(
            "<div class='body related-topic-water'><p>Some 4711 homes had no water.</p></div>",
            marks=pytest.mark.xfail(
                strict=True, reason="trafilatura takes any class with that word for a box of links"
            ),
        ),
        "<p aria-hidden='false'>Some 4711 homes had no water.</p>",
    ],
)
def test_what_is_of_the_article_stays(kept, read_one):
    assert "4711" in read_one("a.html", page(kept)).text


def test_a_page_all_in_a_box_of_that_name_is_read_all_the_same(read_one):
    whole = page("<p>Some 4711 homes had no water.</p>").replace(
        "<article>", "<article class='hidden comments'>"
    )
    assert "4711" in read_one("a.html", whole).text


@pytest.mark.parametrize(
    "front",
    [
        (
            "<div class='when'><time datetime='Sat Mar 04 2023 15:21:41 GMT+0000'>4 Mar "
            "2023</time></div>"
        ),
        "<div class='by'>By Jo Marsh</div><div class='when'>4 Mar 2023</div>",
        "<header><span>4 Mar 2023</span></header>",
        "<div>4 Mar 2023</div><div>3 min read</div>",
    ],
)
def test_blocks_do_not_touch(front, read_one):
    body = (
        f"<h1>Dozens hurt in ferry crash</h1>{front}<div>Thirty people were hurt when a ferry "
        "hit a pier, police said.</div>"
    )
    text = read_one(
        "a.html",
        f"<html><body><div class='story'>{body}<p>{LEAD}</p><p>{REST}</p></div></body></html>",
    ).text
    assert "\n\nThirty people were hurt" in f"\n\n{text}"
    assert "crash4" not in text
    assert "2023Thirty" not in text.replace(" ", "")


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<ul><li><p>Thirty hurt</p><p>Nine dead</p></li></ul>", ["- Thirty hurt", "- Nine dead"]),
        ("<ul><li>Thirty hurt</li><li>Nine dead</li></ul>", ["- Thirty hurt", "- Nine dead"]),
        ("<dl><dt>Hurt</dt><dd>30</dd></dl>", ["- Hurt", "- 30"]),
        (
            "<section>Thirty people were hurt when the road fell in.</section>",
            ["Thirty people were hurt when the road fell in."],
        ),
        (
            "<div>It took nine hours to mend.<br><br>Thirty people were hurt.</div>",
            ["It took nine hours to mend.", "Thirty people were hurt."],
        ),
        ("<h2>The cost</h2><p>It cost $9 million.</p>", ["The cost", "It cost $9 million."]),
    ],
)
def test_each_block_is_a_paragraph(body, paragraphs, read_one):
    assert read_one("a.html", page(body)).text.split("\n\n")[2:-1] == paragraphs


@pytest.mark.xfail(
    strict=True, reason="trafilatura takes a heading without a paragraph below it for furniture"
)
def test_a_heading_behind_the_last_paragraph_stays(read_one):
    assert (
        "41"
        in read_one(
            "a.html", page("").replace("</article>", "<h2>Toll rises to 41</h2></article>")
        ).text
    )


LD = (
    '<script type="application/ld+json">'
    '{"@type": "NewsArticle", "datePublished": "2023-03-04T08:00:00Z"}</script>'
)
META = '<meta property="article:published_time" content="2023-03-04T08:00:00Z">'
MODIFIED = '<meta property="article:modified_time" content="2023-03-09T08:00:00Z">'


@pytest.mark.parametrize(
    "head",
    [
        LD + MODIFIED,
        MODIFIED + LD,
        LD + '<meta property="og:updated_time" content="2023-03-09T08:00:00Z">',
        LD.replace('{"@type"', '{"@graph": [{"@type"').replace('Z"}', 'Z"}]}') + MODIFIED,
        META + '<link rel="canonical" href="https://example.com/2023/03/02/main-bursts">',
        META + '<meta property="og:url" content="https://example.com/2023/02/28/main-bursts">',
        '<meta itemprop="datePublished" content="2023-03-04">' + MODIFIED,
        LD + '<link rel="canonical" href="https://example.com/2022/11/28/main-bursts">' + MODIFIED,
    ],
)
def test_the_first_publication_is_the_date(head, read_one):
    assert read_one("a.html", page("", head)).published == "2023-03-04"


def test_broken_data_of_a_page_hinders_nothing(read_one):
    article = read_one(
        "a.html", page("", '<script type="application/ld+json">{"datePublished": </script>' + META)
    )
    assert article.published == "2023-03-04"


@pytest.mark.parametrize(
    "comment",
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://news.example.com/main-bursts \n "
            "saved date: Tue Mar 07 2023\n-->"
        ),
        "<!-- saved from url=(0036)https://news.example.com/main-bursts -->",
    ],
)
def test_a_saved_page_tells_where_it_is_from(comment, read_one):
    article = read_one("a.html", page("").replace("<html", f"{comment}<html"))
    assert article.url == "https://news.example.com/main-bursts"
    assert article.source == "news.example.com"
    assert article.published is None


def test_a_browsers_folder_of_a_page_holds_no_articles(write):
    write("story.html", page(""))
    write("story_files/saved_resource.html", page("<p>Some 4711 homes had no water.</p>"))
    folder = write("other_files/main.html", page("")).rsplit("/", 2)[0]
    assert [item.id for item in read_articles([folder])] == ["other_files/main", "story"]


def test_our_own_sheet_is_no_article(write):
    path = write("story.txt", f"{LEAD}\n\nSome 4711 homes had no water.\n\n{REST}")
    write("sheet.md", markdown.render_sheet(api.run([path])))
    write("sheet.html", html.render_sheet(api.run([path])))
    write(
        "sheet.txt",
        "5 articles, 2 origins · 25 facts: 1 conflict, 24 from one origin\n\nFACTS\n  "
        "single  F1  homes: 4,711",
    )
    found = list(read_articles([path.rsplit("/", 1)[0]]))
    assert [item.id for item in found if isinstance(item, Article)] == ["story"]
    assert {item.reason for item in found if not isinstance(item, Article)} == {
        "a fact sheet that chipnews wrote"
    }


def test_a_story_that_counts_articles_is_read(write):
    (item,) = read_articles(
        [write("a.txt", f"5 articles, 2 of them new, were put up for sale. {LEAD}")]
    )
    assert isinstance(item, Article)
