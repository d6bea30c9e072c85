"""Takes the pictures of the page under docs/page: each story light and dark, wide and on a phone.

    python -m tools.make_page_pictures

It needs the extra `browser` and a Chromium on the PATH. Pictures are WebP, some 40 kB each.
"""

import shutil
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Any

from chipnews import api
from chipnews.render.html import render_sheet

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "page"
STORIES = {
    **{one: ROOT / "corpus" / one / "articles" for one in ("chip-order", "earthquake", "layoffs")},
    "forty-articles": ROOT / "tests" / "browser" / "story",
}
SIZES = {"wide": (1280, 860), "phone": (390, 844)}
QUALITY = 40


def main() -> None:
    """Takes all pictures anew."""
    from playwright.sync_api import sync_playwright

    OUT.mkdir(exist_ok=True)
    browser_file = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=browser_file, args=["--no-sandbox"])
        for name, articles in STORIES.items():
            page = _page(articles, Path(folder) / f"{name}.html")
            for scheme in ("light", "dark"):
                for size in SIZES:
                    picture = _shoot(browser, page, scheme, size)
                    (OUT / f"{name}-{size}-{scheme}.webp").write_bytes(picture)
        browser.close()


def _page(articles: Path, file: Path) -> str:
    collection = api.collect([str(articles)])
    text = render_sheet(api.make_sheet(collection), collection.articles)
    file.write_text(text, encoding="utf-8")
    return file.as_uri()


def _shoot(browser: Any, address: str, scheme: str, size: str) -> bytes:  # noqa: ANN401 - untyped
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, device_scale_factor=1
    )
    page = context.new_page()
    page.goto(address)
    page.screenshot()  # waits until all is drawn, which the command below does not
    session = context.new_cdp_session(page)
    shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    context.close()
    return b64decode(shot["data"])


if __name__ == "__main__":
    main()
