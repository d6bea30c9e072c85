"""Makes documents with each format's own writer, for the tests of their readers."""

import io
from collections.abc import Callable
from importlib.util import find_spec

TITLE, AUTHOR, SOURCE, DAY = "Baidu orders chips", "Jane Doe", "Example Times", "2023-11-07"
STATED = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{AUTHOR}</rdf:li></rdf:Seq></dc:creator>
<prism:publicationName>{SOURCE}</prism:publicationName>
<prism:publicationDate>{DAY}</prism:publicationDate></rdf:Description></rdf:RDF></x:xmpmeta>"""


def pdf(draw: Callable, *, head: Callable | None = None, foot: Callable | None = None) -> bytes:
    """A PDF that `draw` fills; `head` and `foot` are called on each page."""
    from fpdf import FPDF

    class Document(FPDF):
        def header(self):
            if head:
                head(self)

        def footer(self):
            if foot:
                self.set_y(-12)
                foot(self)

    document = Document()
    document.set_compression(True)
    document.add_page()
    document.set_font("Times", size=11)
    draw(document)
    return bytes(document.output())


def lines(document, text: str, height: float = 5) -> None:
    """Sets paragraphs from margin to margin."""
    for paragraph in text.split("\n\n"):
        document.multi_cell(0, height, paragraph, new_x="LMARGIN", new_y="NEXT", align="L")
        document.ln(height / 2)


def in_columns(document, text: str, columns: int, align: str = "J") -> None:
    with document.text_columns(ncols=columns, gutter=8, text_align=align) as area:
        area.write(text)


def article_as_pdf(body: str) -> bytes:
    def draw(document):
        document.set_xmp_metadata(STATED)
        lines(document, body)

    return pdf(draw)


def of_pictures() -> bytes:
    """A page that was scanned: a picture and no letters."""
    from PIL import Image

    picture = io.BytesIO()
    Image.new("L", (600, 800), 200).save(picture, "PNG")
    return pdf(lambda document: document.image(picture, x=0, y=0, w=210, h=297))


def samples(body: str) -> dict[str, bytes | None]:
    """One article in each format of documents; `None` where its library is not installed."""
    return {".pdf": article_as_pdf(body) if find_spec("fpdf") and find_spec("pypdfium2") else None}
