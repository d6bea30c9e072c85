"""One article in each format, for the tests that hold for all of them."""

import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.read.documents import samples

LEAD = (
    "Baidu ordered 1,600 chips from Huawei for 200 servers, two people with knowledge of the "
    "matter said."
)
WORTH = (
    "The order was worth about 450 million yuan ($61.83 million), one of them said, and it came "
    "in August."
)
BODY = f"{LEAD}\n\n{WORTH}"
FIELDS = {
    "title": "Baidu orders chips",
    "source": "Example Times",
    "author": "Jane Doe",
    "published": "2023-11-07",
}


def text(body: str = BODY) -> bytes:
    head = "".join(f"{key}: {value}\n" for key, value in FIELDS.items())
    return f"---\n{head}---\n{body}".encode()


def html(body: str = f"<p>{LEAD}</p><p>{WORTH}</p>", charset: str = "utf-8") -> bytes:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">
<title>Baidu orders chips</title><meta property="og:site_name" content="Example Times">
<meta name="author" content="Jane Doe"><link rel="canonical" href="https://example.com/baidu">
<meta property="article:published_time" content="2023-11-07T10:00:00Z">
<meta property="article:modified_time" content="2023-11-09T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article>{body}</article>
<footer>Subscribe to our newsletter for 5 dollars.</footer></body></html>""".encode(charset)


def jsonl(*records: dict[str, object]) -> bytes:
    return "".join(
        json.dumps(record) + "\n" for record in records or ({"text": BODY, **FIELDS},)
    ).encode()


def mhtml(page: bytes | None = None, **headers: str) -> bytes:
    """A page saved as Chrome saves it, with a picture and a frame."""
    message = EmailMessage(SMTP)
    message["From"] = "<Saved by Blink>"
    message["Subject"] = headers.pop("subject", "Baidu orders chips")
    message["Date"] = "Mon, 11 Dec 2023 12:00:00 -0000"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.make_related()
    message.add_related(
        page or html(), "text", "html", cte="quoted-printable", cid="<frame-0@mhtml.blink>"
    )
    message.add_related(b"\x89PNG" * 50, "image", "png", cid="<picture@mhtml.blink>")
    frame = html("<p>An advert of 99 cars, which nobody has asked for.</p>")
    message.add_related(frame, "text", "html", cid="<frame-1@mhtml.blink>")
    return bytes(message)


def mail(body: str = BODY, page: str = "", **headers: str) -> EmailMessage:
    """A press release as a mail program writes it, with a page beside its words where given."""
    message = EmailMessage(SMTP)
    known = {
        "From": f"{FIELDS['author']} <press@example.com>",
        "Organization": FIELDS["source"],
        "Subject": FIELDS["title"],
        "Date": "Tue, 07 Nov 2023 23:10:00 +0800",
        "Message-ID": "<1@example.com>",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    for name, value in known.items():
        if value:
            message[name] = value
    if body:
        message.set_content(body)
    if page:
        (message.add_alternative if body else message.set_content)(page, "html")
    return message


def mbox(*messages: EmailMessage) -> bytes:
    with TemporaryDirectory() as folder:
        box = mailbox.mbox(Path(folder) / "box")
        for message in messages or (mail(),):
            box.add(mailbox.mboxMessage(message))
        box.close()
        return (Path(folder) / "box").read_bytes()


def item(words: str = f"<p>{LEAD}</p><p>{WORTH}</p>", **fields: str) -> str:
    """An item of RSS, with its words as a blog's program writes them."""
    known = {
        "title": FIELDS["title"],
        "link": "https://example.com/baidu",
        "dc:creator": FIELDS["author"],
        "pubDate": "Tue, 07 Nov 2023 23:10:00 +0800",
        "description": LEAD[:40],
    } | fields
    inner = "".join(f"<{key}>{value}</{key}>" for key, value in known.items() if value)
    return f"<item>{inner}<content:encoded><![CDATA[{words}]]></content:encoded></item>\n"


def rss(*items: str, head: str = "") -> bytes:
    """A feed of RSS 2.0."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>{head}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{FIELDS["source"]}</title>
<link>https://example.com</link><image><title>Logo</title></image>
{"".join(items or (item(),))}</channel></rss>""".encode()


def atom(*entries: str) -> bytes:
    """A feed of Atom (RFC 4287)."""
    entry = f"""<entry><title>{FIELDS["title"]}</title><link href="https://example.com/baidu"/>
<author><name>{FIELDS["author"]}</name></author><published>2023-11-07T23:10:00+08:00</published>
<updated>2023-11-09T08:00:00Z</updated><id>urn:1</id>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{LEAD}</p><p>{WORTH}</p></div>
</content></entry>"""
    return f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>{FIELDS["source"]}</title>{"".join(entries or (entry,))}</feed>""".encode()


def rdf() -> bytes:
    """A feed of RSS 1.0, whose items stand behind its channel."""
    return f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://example.com">
<title>{FIELDS["source"]}</title><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
{item(pubDate="").replace("<item>", '<item rdf:about="a"><dc:date>2023-11-07</dc:date>')}</rdf:RDF>
""".encode()


def warc(*records: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """A web archive of (address, status, type, content), as warcio writes it."""
    if find_spec("warcio") is None:
        return b""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for address, status, kind, content in records or (
        ("https://example.com/baidu", "200 OK", "text/html", html()),
    ):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        date = {"WARC-Date": "2023-12-11T12:00:00Z"}
        writer.write_record(
            writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(content),
                http_headers=headers,
                warc_headers_dict=date,
            )
        )
    return stream.getvalue()


def wacz(*archives: bytes) -> bytes:
    """A ZIP of web archives, with an index beside them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("datapackage.json", "{}")
        for number, archive in enumerate(archives or (warc(),)):
            packed.writestr(f"archive/{number}.warc.gz", archive)
    return stream.getvalue()


# the libraries of the extras: tests of these formats are skipped without them
NEEDS = {
    **dict.fromkeys((".rss", ".xml", ".atom", ".rdf"), "feedparser"),
    **dict.fromkeys((".warc", ".gz", ".wacz"), "warcio"),
}
SAMPLES = {
    ".txt": text(),
    ".text": text(),
    ".md": text(),
    ".markdown": text(),
    ".html": html(),
    ".htm": html(),
    ".xhtml": html(),
    ".mhtml": mhtml(),
    ".mht": mhtml(),
    ".eml": bytes(mail()),
    ".mbox": mbox(),
    ".rss": rss(),
    ".xml": rss(),
    ".atom": atom(),
    ".rdf": rdf(),
    ".warc": warc(packed=False),
    ".warc.gz": warc(),
    ".wacz": wacz(),
    ".jsonl": jsonl(),
    ".ndjson": jsonl(),
    **samples(BODY),
}
