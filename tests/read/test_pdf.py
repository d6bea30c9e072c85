"""PDFs as they come: columns, running heads, hyphens, tables, notes, and what cannot be read."""

import random

import pytest

from chipnews import api
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.documents import in_columns, lines, of_pictures, pdf

pytest.importorskip("pypdfium2", reason="the reader of PDFs is not installed")
fpdf = pytest.importorskip("fpdf", reason="PDFs are made with fpdf2")

STORM = (
    "The harbour authority said on Tuesday that the storm had sunk 14 boats and left 2,300 "
    "households without power, the worst damage since 1987."
)
COST = (
    "Repairs will cost an estimated $48 million, it said, and a new breakwater another $120 "
    "million over the next five years."
)
TOWN = (
    "Most of the old town had light again by Thursday, though the ferries to the three outer "
    "islands were still tied up, a spokeswoman said."
)
BODY = "\n\n".join((STORM, COST, TOWN))


def paragraphs(article):
    assert isinstance(article, Article), article
    return article.text.split("\n\n")


def read_pdf(read_one, draw, **parts):
    return read_one("a.pdf", pdf(draw, **parts))


def test_paragraphs_come_back_word_for_word(read_one):
    assert read_pdf(read_one, lambda document: lines(document, BODY)).text == BODY


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("align", ["J", "L"])
def test_columns_are_read_one_after_the_other_below_a_head_across_them(columns, align, read_one):
    def draw(document):
        document.set_font("Times", "B", 20)
        lines(document, "Storm sinks boats in the old harbour and puts out the lights", 9)
        document.set_font("Times", size=10)
        in_columns(document, f"{BODY}\n\n" * 12, columns, align)

    article = read_pdf(read_one, draw)
    assert article.title == "Storm sinks boats in the old harbour and puts out the lights"
    assert article.text == "\n\n".join([article.title, *[BODY] * 12])


WORDS = (
    "the harbour board said that repairs of its old stone quay would take until spring because "
    "divers found cracks below water and no firm had offered to mend them at once while 340 "
    "boats wait 12 miles off and fees of $5,600 a day are owed by owners of larger ships"
)


@pytest.mark.parametrize("seed", range(12))
def test_any_paragraphs_in_two_columns_come_back(seed, read_one):
    chance = random.Random(seed)
    texts = []
    for _ in range(chance.randint(6, 30)):
        words = chance.choices(WORDS.split(), k=chance.randint(12, 90))
        texts.append(f"{' '.join(words).capitalize()}.")

    def draw(document):
        document.set_font("Times", size=chance.choice((9, 10, 11)))
        in_columns(document, "\n\n".join(texts), 2, chance.choice("LJ"))

    assert paragraphs(read_pdf(read_one, draw)) == texts


def test_running_heads_and_numbers_of_pages_are_left_out_and_pages_are_told(read_one):
    quays = ("The west", "The old north", "A third")

    def head(document):
        document.set_font("Helvetica", size=8)
        document.cell(0, 5, f"Harbour Post, issue {40 + document.page_no()}", align="C")
        document.ln(12)

    def foot(document):
        document.set_font("Helvetica", size=8)
        document.cell(0, 8, f"- {document.page_no()} -", align="C")

    def draw(document):
        for number in range(3):
            if number:
                document.add_page()
                document.set_font("Times", size=11)
            lines(document, f"{quays[number]} quay lost {number + 4} cranes. {BODY}")

    article = read_pdf(read_one, draw, head=head, foot=foot)
    assert "Harbour Post" not in article.text
    assert paragraphs(article)[::3] == [
        f"{quays[number]} quay lost {number + 4} cranes. {STORM}" for number in range(3)
    ]
    assert len(paragraphs(article)) == 9
    for page, words in ((1, "4 cranes"), (2, "5 cranes"), (3, "6 cranes")):
        assert article.part(article.text.index(words)) == f"page {page}"


def test_a_paragraph_goes_on_on_the_next_page(read_one):
    def draw(document):
        document.set_auto_page_break(True, margin=20)
        lines(document, f"{STORM} {TOWN} " * 40 + "The end.")

    article = read_pdf(read_one, draw)
    assert len(paragraphs(article)) == 1
    assert article.part(0) == "page 1"
    assert article.part(len(article.text) - 5) == "page 2"


def test_a_word_that_is_broken_at_the_end_of_a_row_is_mended_and_that_is_recorded(read_one):
    rows = (
        "The storm put out the lights in 2,300 house-",
        "holds of the old town, the harbour au-",
        "thority said, after a two-",
        "day gale. It was a two-day gale from the Asia-",
        "Pacific. It sank 14 of the 20-",
        "foot boats and took 31 of the long-",
        "forgotten ones.",
    )
    article = read_pdf(read_one, lambda document: lines(document, "\n".join(rows)))
    assert article.text == (
        "The storm put out the lights in 2,300 households of the old town, the harbour authority "
        "said, after a two-day gale. It was a two-day gale from the Asia-Pacific. It sank 14 of "
        "the 20-foot boats and took 31 of the long-forgotten ones."
    )
    mended = [run for run in article.runs if run.near]
    assert [article.text[run.start :].split()[0] for run in mended] == [
        "households", "authority",
    ]  # fmt: skip
    place = article.text.index("old town")
    assert article.place(place) == (1, place + 1)


def test_a_table_keeps_its_rows_and_cells(read_one):
    rows = (
        ("Company", "Revenue ($ million)", "Staff"),
        ("Harbour Foods", "1,240", "8,200"),
        ("North Pier", "310", ""),
        ("Tarn Water", "96", "1,050"),
    )

    def draw(document):
        lines(document, STORM)
        with document.table(width=150) as table:
            for cells in rows:
                row = table.row()
                for cell in cells:
                    row.cell(cell)
        document.ln(5)
        lines(document, TOWN)

    expected = [" ".join(f"| {' | '.join(cells)} |".split()) for cells in rows]
    assert paragraphs(read_pdf(read_one, draw)) == [STORM, *expected, TOWN]


def test_a_sidebar_stands_behind_the_text(read_one):
    box = "In figures: the port handled 61 ships and 900 containers in October."

    def draw(document):
        top = document.get_y()
        document.multi_cell(120, 5, f"{BODY}\n\n" * 3, align="L")
        document.set_xy(140, top)
        document.multi_cell(55, 5, f"{box}\n" * 3, align="L")

    assert paragraphs(read_pdf(read_one, draw)) == [*BODY.split("\n\n") * 3, box, box, box]


def test_raised_marks_are_no_digits_and_what_stands_aslant_is_no_text(read_one):
    def draw(document):
        document.write(5, "The city cut 600")
        for raised, rest in (("1", " jobs and gave 250 m"), ("2", " of land to the port.")):
            document.char_vpos = "SUP"
            document.write(5, raised)
            document.char_vpos = "LINE"
            document.write(5, rest)
        with document.rotation(45, 100, 150):
            document.set_font("Times", size=60)
            document.text(50, 150, "DRAFT 99")

    article = read_pdf(read_one, draw)
    assert article.text == "The city cut 600 jobs and gave 250 m2 of land to the port."


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(turn, read_one):
    rows = ("The storm sank 14 boats and left 2,300", "households without power, it said.")

    def draw(document):
        with document.rotation(turn, 105, 148):
            for number, row in enumerate(rows):
                document.text(40, 140 + 5 * number, row)

    assert read_pdf(read_one, draw).text == " ".join(rows)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_alike(turn, read_one):
    import io

    import pypdfium2

    document, file = pypdfium2.PdfDocument(whole()), io.BytesIO()
    document[0].set_rotation(turn)
    document.save(file)
    assert read_one("a.pdf", file.getvalue()).text == BODY


def test_accents_currencies_and_ligatures(read_one):
    text = "Zoë Müller of São João paid £12 million and ¥300 for the café, “a bargain”, she said."
    article = read_pdf(
        read_one, lambda document: lines(document, text.replace("“", '"').replace("”", '"'))
    )
    assert article.text == text.replace("“", '"').replace("”", '"')


def test_an_empty_page_is_no_loss_and_a_picture_of_one_is_told(write):
    def draw(document):
        lines(document, STORM)
        document.add_page()
        document.add_page()
        lines(document, TOWN)

    (article,) = read_articles([write("a.pdf", pdf(draw))])
    assert article.text == f"{STORM}\n\n{TOWN}"
    assert article.part(len(STORM) + 3) == "page 3"

    def with_picture(document):
        lines(document, STORM)
        document.add_page()
        document.rect(0, 0, 10, 10)
        from PIL import Image

        document.image(Image.new("L", (60, 80), 200), x=0, y=0, w=210, h=297)

    items = list(read_articles([write("b.pdf", pdf(with_picture))]))
    assert [item.path for item in items] == ["b.pdf", "b.pdf"]
    assert items[1] == Skipped(
        "b.pdf", "no text layer on page 2; run ocrmypdf over it and read what it writes"
    )


def locked():
    def draw(document):
        document.set_encryption(owner_password="owner", user_password="user")
        lines(document, BODY)

    return pdf(draw)


def whole():
    return pdf(lambda document: lines(document, BODY))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (of_pictures, "no text layer, only pictures; run ocrmypdf over it and read what it writes"),
        (locked, "locked with a password; save a copy without one"),
        (lambda: whole()[:-900], "a PDF that is cut off: its end is missing; get it again whole"),
        (lambda: b"", "empty"),
        (lambda: pdf(lambda document: None), "empty"),
        (
            lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"%%EOF\n",
            "a PDF that cannot be opened; save it anew, or its words as .txt",
        ),
        (
            lambda: b"<!DOCTYPE html><html><body>Sign in</body></html>",
            "HTML page without an article; save the article's own page, or its words as .txt",
        ),
        (
            lambda: b"Some words about a harbour.",
            "not a PDF, or a broken one; save its words as .txt",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(content, reason, read_one):
    assert read_one("a.pdf", content()) == Skipped("a.pdf", reason)


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_file_never_raises(seed, write):
    chance = random.Random(seed)
    data = bytearray(whole())
    for _ in range(chance.randint(1, 200)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    items = list(read_articles([write("a.pdf", bytes(data))]))
    assert all(isinstance(item, Article | Skipped) for item in items)


def test_a_missing_library_is_named_with_its_extra(read_one, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    assert read_one("a.pdf", whole()) == Skipped(
        "a.pdf", "a PDF needs pypdfium2: pip install 'chipnews[pdf]'"
    )


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Storm sinks boats - Harbour Post", "Storm sinks boats - Harbour Post"),
        ("Microsoft Word - storm3.docx", "Storm sinks boats in the harbour"),
        ("House template of the newsroom", "Storm sinks boats in the harbour"),
        ("", "Storm sinks boats in the harbour"),
    ],
)
def test_a_title_that_does_not_fit_the_text_is_that_of_a_template(stated, title, read_one):
    def draw(document):
        document.set_title(stated)
        document.set_font("Times", "B", 18)
        lines(document, "Storm sinks boats in the harbour", 9)
        document.set_font("Times", size=11)
        lines(document, BODY)

    assert read_pdf(read_one, draw).title == title


def test_a_browsers_print_gives_its_address_and_no_furniture(read_one):
    def head(document):
        document.set_font("Helvetica", size=8)
        document.set_y(4)
        document.cell(0, 4, "11/9/23, 10:04 AM   Storm sinks boats - Harbour Post")
        document.set_y(20)

    def foot(document):
        document.set_font("Helvetica", size=8)
        document.cell(0, 4, "https://harbourpost.example/2023/11/07/storm   1/1")

    article = read_pdf(read_one, lambda document: lines(document, BODY), head=head, foot=foot)
    assert article.text == BODY
    assert (article.url, article.source, article.published, article.published_basis) == (
        "https://harbourpost.example/2023/11/07/storm", "harbourpost.example", "2023-11-07",
        "address",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 7 November 2023", "2023-11-07"),
        ("PORT TARN, Nov 7, 2023 (Tide) -", "2023-11-07"),
    ],
)
def test_the_day_is_that_of_the_text_and_never_that_of_the_file(line, day, read_one):
    text = f"{line}\n\n{BODY}" if line.endswith("3") else f"{line} {BODY}"
    article = read_pdf(read_one, lambda document: lines(document, text))
    assert (article.published, article.published_basis) == (day, "dateline")
    assert read_pdf(read_one, lambda document: lines(document, BODY)).published is None


def test_figures_lead_back_to_their_page(write):
    def draw(document):
        lines(document, f"PORT TARN, Nov 7, 2023 (Tide) - {STORM}")
        document.add_page()
        lines(document, COST)

    sheet = api.run([write("story/a.pdf", pdf(draw))])
    text = api.run([write("other/a.txt", f"PORT TARN, Nov 7, 2023 (Tide) - {STORM}\n\n{COST}")])
    assert [claim.evidence.text for claim in sheet.claims] == [
        claim.evidence.text for claim in text.claims
    ]
    parts = {claim.figure.text: claim.figure.part for claim in sheet.claims if claim.figure}
    assert parts["$48 million"] == "page 2"
    assert parts["2,300"] == "page 1"


def test_a_table_whose_columns_stand_close_is_one_by_the_white_that_all_its_rows_share(read_one):
    rows = (
        ("Firm", "Revenue ($ million)", "Change", "Staff"),
        ("Harbour Foods", "1,240", "+4.1%", "8,200"),
        ("North Pier Cold Store", "310", "(2.0%)", "-"),
        ("Tarn", "96", "0%", "1,050"),
    )

    def draw(document):
        lines(document, STORM)
        for cells in rows:
            for cell, width in zip(cells, (38, 34, 15, 14), strict=True):
                document.cell(width, 5, cell, align="L" if width == 38 else "R")
            document.ln(5)
        document.ln(5)
        lines(document, TOWN)

    expected = [f"| {' | '.join(cells)} |" for cells in rows]
    assert paragraphs(read_pdf(read_one, draw)) == [STORM, *expected, TOWN]


def test_soft_hyphens_are_mended_in_narrow_columns(read_one):
    words = ("reconstruction", "authority", "households", "meteorologists", "municipality")
    soft = {word: f"{word[:4]}\u00ad{word[4:]}" for word in words}
    text = " ".join(f"{word} of" for word in words * 30).capitalize() + " it."

    def draw(document):
        broken = text
        for word in words:
            broken = broken.replace(word, soft[word]).replace(
                word.capitalize(), soft[word].capitalize()
            )
        in_columns(document, broken, 4, "L")

    article = read_pdf(read_one, draw)
    assert article.text == text
    assert any(run.near for run in article.runs)


def test_notes_at_the_foot_of_a_page_do_not_part_its_text(read_one):
    def draw(document):
        document.set_auto_page_break(False)
        lines(document, f"{STORM} Most of the boats were")
        document.set_font("Times", size=8)
        document.set_xy(10, 250)
        document.multi_cell(0, 4, "1 An earlier count was 31 boats.")
        document.add_page()
        document.set_font("Times", size=11)
        lines(document, f"insured. {TOWN}")

    article = read_pdf(read_one, draw)
    assert paragraphs(article) == [
        f"{STORM} Most of the boats were insured. {TOWN}",
        "An earlier count was 31 boats.",
    ]
    assert article.part(article.text.index("were")) == "page 1"
    assert article.part(article.text.index("insured")) == "page 2"


@pytest.mark.parametrize("text", ["It cost $9. " * 4, "It cost only $9 in all."])
def test_a_last_column_of_one_or_two_rows_is_one(text, read_one):
    def draw(document):
        top = document.get_y()
        for place, words in enumerate((f"{BODY}\n\n{BODY}", f"{BODY}\n\n{BODY}", text)):
            document.set_xy(10 + 65 * place, top)
            document.multi_cell(58, 5, words.strip(), align="L")

    expected = [*BODY.split("\n\n") * 4, text.strip()]
    assert paragraphs(read_pdf(read_one, draw)) == expected


@pytest.mark.parametrize("text", ["it cost $9 and " * 5 + "more.", "it cost only $9 in all."])
def test_a_last_column_is_one_where_an_earlier_page_has_it(text, read_one):
    columns = (BODY, f"{COST}\n\n{TOWN}", f"{TOWN}\n\n{STORM}\n\n{COST} In the end", text)

    def draw(document):
        for number, words in enumerate(columns):
            if number == 2:
                document.add_page()
            document.set_xy(10 + 97 * (number % 2), 12)
            document.multi_cell(90, 5, words, align="L")

    assert read_pdf(read_one, draw).text == "\n\n".join(columns).replace("end\n\n", "end ")


def test_words_behind_a_wide_space_are_no_column_of_an_earlier_page(read_one):
    def draw(document):
        top = document.get_y()
        for place in range(2):
            document.set_xy(10 + 97 * place, top)
            document.multi_cell(90, 5, BODY, align="L")
        document.add_page()
        for label, words in (("Held at the port:", "14 boats of 9 owners"), ("Lost:", "31 boats")):
            document.cell(97, 5, label)
            document.cell(90, 5, words, new_x="LMARGIN", new_y="NEXT")
        lines(document, BODY)

    text = read_pdf(read_one, draw).text
    assert "Held at the port: 14 boats of 9 owners" in text
    assert "Lost: 31 boats" in text
