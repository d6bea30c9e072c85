"""Quotations run from their opening mark to their closing one, over sentences and paragraphs."""

import re

import pytest

from chipnews.analyse.quotations import find_quotations
from chipnews.model.text import Span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We have 5," she said. "And 6."', ['"We have 5,"', '"And 6."']),
        (
            "''We,'' he said. ''That's 'old,''' and ''now.''",
            ["''We,''", "''That's 'old,''", "''now.''"],
        ),
        (
            "‘We’re done,’ he said. ‘It’s the drivers’ fault.’",
            ["‘We’re done,’", "‘It’s the drivers’ fault.’"],
        ),
        ("“One.\n\n“Two,” she said.", ["“One.\n\n“Two,”"]),
        ("“One.\n\nTwo is the paper's.", ["“One."]),
        ("“One is ‘small,’ he said.”", ["“One is ‘small,’ he said.”"]),
        ('a "rigged" 6" pipe "here."', ['"rigged"', '"here."']),
        ("The drivers' fault in '90.", []),
        ("ANA: Yes.\n\nKARL: No.\n\nANA: So?\n\nKARL: So.", ["Yes.", "No.", "So?", "So."]),
        ("Revenue: $4 million\n\nStaff: 40", []),
    ],
)
def test_quotations_are_spans(text, quoted):
    blocks = [Span(*match.span()) for match in re.finditer(r".+", text)]
    assert [text[span.start : span.end] for span in find_quotations(text, blocks)] == quoted
