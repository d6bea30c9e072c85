"""One article in each format, for the tests that hold for all of them."""

import json

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


SAMPLES = {
    ".txt": text(),
    ".text": text(),
    ".md": text(),
    ".markdown": text(),
    ".html": html(),
    ".htm": html(),
    ".xhtml": html(),
    ".jsonl": jsonl(),
    ".ndjson": jsonl(),
    **samples(BODY),
}
