"""Text of a PDF that nobody sees (white, transparent, off the page, tiny), and what seems so."""

import pytest

from tests.read.documents import lines, pdf

pytest.importorskip("pypdfium2", reason="the reader of PDFs is not installed")
fpdf = pytest.importorskip("fpdf", reason="PDFs are made with fpdf2")

SEEN = "The ferry line will lay off 120 of its 900 workers, it said on Monday."
OTHER = "It blamed a fall in fares of $14 million since the spring."
GONE = "The owner is said to want 7,777 jobs cut and $555 million paid out."
LEFT_OUT = "1 stretch of text that cannot be seen is left out (page 1)"


def read(read_one, draw):
    def whole(document):
        lines(document, SEEN)
        draw(document)
        document.set_text_color(0, 0, 0)
        lines(document, OTHER)

    return read_one("a.pdf", pdf(whole))


def white(document):
    document.set_text_color(255, 255, 255)
    lines(document, GONE)


def white_on_a_white_box(document):
    document.set_fill_color(255, 255, 255)
    document.rect(0, 0, 210, 297, style="F")
    lines(document, SEEN)
    white(document)


def transparent(document):
    with document.local_context(fill_opacity=0):
        lines(document, GONE)


def invisible(document):
    with document.local_context(text_mode=fpdf.enums.TextMode.INVISIBLE):
        document.cell(0, 5, GONE, new_x="LMARGIN", new_y="NEXT")


def off_the_page(document):
    document.text(10, -40, GONE)


def beside_the_page(document):
    document.text(400, 100, GONE)


def on_a_dark_box(document):
    document.set_fill_color(20, 40, 90)
    document.set_text_color(255, 255, 255)
    document.cell(0, 5, GONE, fill=True, new_x="LMARGIN", new_y="NEXT")


def on_a_dark_picture(document):
    from PIL import Image

    document.image(Image.new("L", (60, 20), 30), x=0, y=document.get_y(), w=210, h=20)
    white(document)


def beside_a_dark_box(document):
    document.set_fill_color(20, 40, 90)
    document.rect(10, 200, 100, 20, style="F")
    white(document)


def outlined(document):
    with document.local_context(
        text_mode=fpdf.enums.TextMode.STROKE, text_color=(255, 255, 255), draw_color=(0, 0, 0)
    ):
        document.cell(0, 5, GONE, new_x="LMARGIN", new_y="NEXT")


def grey(document):
    document.set_text_color(200, 200, 200)
    lines(document, GONE)


@pytest.mark.parametrize(
    "draw", [white, transparent, invisible, beside_a_dark_box, off_the_page, beside_the_page]
)
def test_what_nobody_sees_is_left_out_and_that_is_told(draw, read_one):
    article = read(read_one, draw)
    assert article.text == f"{SEEN}\n\n{OTHER}"
    assert article.notes == (LEFT_OUT,)


def test_white_letters_on_a_white_box_are_left_out(read_one):
    assert "7,777" not in read(read_one, white_on_a_white_box).text


def test_type_of_half_a_point_is_not_read(read_one):
    def tiny(document):
        document.set_font("Times", size=0.5)
        document.cell(0, 1, GONE, new_x="LMARGIN", new_y="NEXT")
        document.set_font("Times", size=11)

    assert read(read_one, tiny).text == f"{SEEN}\n\n{OTHER}"


@pytest.mark.parametrize("draw", [on_a_dark_box, on_a_dark_picture, outlined, grey])
def test_what_can_be_seen_is_read(draw, read_one):
    article = read(read_one, draw)
    assert GONE in article.text
    assert not article.notes


@pytest.mark.parametrize("hide", [invisible, transparent])
def test_the_text_layer_of_a_scan_is_read(hide, read_one):
    def draw(document):
        from PIL import Image

        document.image(Image.new("L", (600, 800), 250), x=0, y=0, w=210, h=297)
        hide(document)

    article = read_one("a.pdf", pdf(draw))
    assert (article.text, article.notes) == (GONE, ())


def test_the_text_layer_of_a_scan_in_strips_is_read(read_one):
    def draw(document):
        from PIL import Image

        for number in range(10):
            strip = Image.new("L", (600, 80), 240 + number)
            document.image(strip, x=0, y=29.7 * number, w=210, h=29.7)
        invisible(document)

    assert read_one("a.pdf", pdf(draw)).text == GONE


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize(("draw", "is_read"), [(on_a_dark_box, True), (white, False)])
def test_a_page_that_is_turned_and_cut_is_looked_at_where_its_letters_are(
    draw, is_read, turn, read_one
):
    import io

    import pypdfium2

    def whole(document):
        lines(document, SEEN)
        draw(document)

    document, file = pypdfium2.PdfDocument(pdf(whole)), io.BytesIO()
    document[0].set_cropbox(20, 400, 580, 830)
    document[0].set_rotation(turn)
    document.save(file)
    article = read_one("a.pdf", file.getvalue())
    assert (GONE in article.text, bool(article.notes)) == (is_read, not is_read)
    assert SEEN in article.text


def test_white_letters_on_a_shade_of_colours_are_read(read_one):
    from fpdf.pattern import LinearGradient

    def draw(document):
        gradient = LinearGradient(10, 10, 100, 100, colors=["#002040", "#006080"])
        with document.use_pattern(gradient):
            document.rect(0, document.get_y(), 210, 30, style="F")
        white(document)

    assert GONE in read(read_one, draw).text
