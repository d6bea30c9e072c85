"""An article for a test, from its text alone."""

from chipnews.model.text import Article


def article(
    text: str, *, id: str = "a", published: str | None = None, source: str | None = None
) -> Article:
    """`text` as the article `id`, in a file of that name."""
    basis = "front matter" if published else "unknown"
    return Article(id, f"{id}.txt", text, source=source, published=published, published_basis=basis)
