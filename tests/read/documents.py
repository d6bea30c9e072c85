"""Makes documents with each format's own writer, for the tests of their readers."""

import io
import zipfile
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


def docx(build: Callable, parts: dict[str, bytes] | None = None) -> bytes:
    """A Word document that `build` fills; `parts` are put into the archive as they are."""
    from docx import Document

    document, file = Document(), io.BytesIO()
    build(document)
    document.save(file)
    return rezipped(file.getvalue(), parts or {})


def rezipped(data: bytes, parts: dict[str, bytes]) -> bytes:
    """An archive with some of its parts exchanged or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in {*old.namelist(), *parts}:
            new.writestr(
                name, parts[name] if name in parts else old.read(name), zipfile.ZIP_DEFLATED
            )
    return file.getvalue()


def custom(properties: dict[str, str]) -> dict[str, bytes]:
    """The properties of a Word document that its author named."""
    inner = "".join(
        f'<property name="{name}" pid="{pid}"><vt:lpwstr>{value}</vt:lpwstr></property>'
        for pid, (name, value) in enumerate(properties.items(), start=2)
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    return {
        "docProps/custom.xml": (
            f'<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">'
            f"{inner}</Properties>"
        ).encode()
    }


def article_as_docx(body: str) -> bytes:
    def build(document):
        document.core_properties.title, document.core_properties.author = TITLE, AUTHOR
        for paragraph in body.split("\n\n"):
            document.add_paragraph(paragraph)

    return docx(build, custom({"Source": SOURCE, "Published": DAY}))


def odt(build: Callable) -> bytes:
    """An OpenDocument text that `build` fills: it is given the document."""
    from odf.opendocument import OpenDocumentText

    document, file = OpenDocumentText(), io.BytesIO()
    build(document)
    document.save(file)
    return file.getvalue()


def article_as_odt(body: str) -> bytes:
    from odf import dc, meta
    from odf.text import P

    def build(document):
        document.meta.addElement(dc.Title(text=TITLE))
        document.meta.addElement(meta.InitialCreator(text=AUTHOR))
        document.meta.addElement(meta.UserDefined(name="Source", text=SOURCE))
        document.meta.addElement(meta.UserDefined(name="Published", text=DAY))
        for paragraph in body.split("\n\n"):
            document.text.addElement(P(text=paragraph))

    return odt(build)


def rtf(inner: str, head: str = "") -> bytes:
    r"""A rich text; letters beyond ASCII become \uN?."""
    text = (
        rf"{{\rtf1\ansi\ansicpg1252\uc1{{\fonttbl{{\f0\froman Times New Roman;}}}}{head}{inner}}}"
    )
    return "".join(one if ord(one) < 128 else rf"\u{ord(one)}?" for one in text).encode("ascii")


def article_as_rtf(body: str) -> bytes:
    properties = "".join(
        rf"{{\propname {name}}}\proptype30{{\staticval {value}}}"
        for name, value in (("Source", SOURCE), ("Published", DAY))
    )
    head = rf"{{\info{{\title {TITLE}}}{{\author {AUTHOR}}}}}{{\*\userprops {properties}}}"
    return rtf("".join(rf"\pard\plain\f0\fs24 {one}\par " for one in body.split("\n\n")), head)


def samples(body: str) -> dict[str, bytes | None]:
    """One article in each format of documents; `None` where its library is not installed."""
    writers: dict[str, tuple[Callable[[str], bytes], tuple[str, ...]]] = {
        ".pdf": (article_as_pdf, ("fpdf", "pypdfium2")),
        ".docx": (article_as_docx, ("docx",)),
        ".docm": (article_as_docx, ("docx",)),
        ".odt": (article_as_odt, ("odf",)),
        ".rtf": (article_as_rtf, ()),
    }
    return {
        suffix: write(body) if all(map(find_spec, needed)) else None
        for suffix, (write, needed) in writers.items()
    }
