"""Write docs/checks/CNxxx.md, a page for each check.

The text is the docstring that `chipnews explain CODE` prints.

    python tools/make_check_pages.py

A test compares the pages with what this makes.
"""

from pathlib import Path

from chipnews.gate.rules import all_rules
from chipnews.model.results.report import Rule

FOLDER = Path(__file__).parents[1] / "docs" / "checks"
INDEX = "README.md"
_EXAMPLES = ("Flagged:", "Clean:")


def make_pages() -> dict[str, str]:
    """File name -> Markdown."""
    rules = all_rules()
    rows = "".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {rule.summary} |\n"
        for rule in rules
    )
    index = f"# Checks\n\n| Code | Name | Severity | Says |\n|---|---|---|---|\n{rows}"
    return {INDEX: index} | {f"{rule.code}.md": make_page(rule) for rule in rules}


def make_page(rule: Rule) -> str:
    """The docstring, its examples as code.

    `||` there stands between two articles, `//` between two paragraphs.
    """
    lines = [
        f"    {line}" if line.startswith(_EXAMPLES) else line for line in rule.page.splitlines()
    ]
    kind = f"Severity: {rule.severity}, unless `severity` in the settings says otherwise. " + (
        "In examples `||` parts two articles, `//` two paragraphs."
    )
    return f"# {rule.code} {rule.name}\n\n" + "\n".join(lines) + f"\n\n{kind}\n"


def main() -> None:
    """Write the pages and take out those of checks that are no more."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pages = make_pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
