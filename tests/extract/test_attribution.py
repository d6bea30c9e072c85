"""Which cue gives the marked figure its holder, in what manner, and through whom it came.

Who the holder is: test_holder.py.
"""

import pytest

from chipnews.extract.speakers.attribution import Speakers
from tests.extract.reading import LEXICON, referents_of, spot_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The coastguard said [40] boats sank.", ("coastguard", "reported", "said")),
        ('"[40] boats sank," said Ana Ruiz.', ("Ana Ruiz", "quoted", "said")),
        ("A diplomat said [40] boats sank.", ("unnamed source", "anonymous", "said")),
        ("[40] boats sank, according to Ana Ruiz.", ("Ana Ruiz", "reported", "according to")),
        ("The union's count of [40] boats is wrong.", ("union", "reported", "count")),
        ("The coastguard, which owns [40] boats, said rain was near.", (None, None, None)),
        ("Ana Ruiz counted [40] boats.", (None, None, None)),
        pytest.param(
            "The coastguard asked whether [40] boats sank.",
            (None, None, None),
            marks=pytest.mark.xfail(
                strict=True, reason="who asks is taken for the holder of what is asked"
            ),
        ),
        ("The letter, seen by Reuters, says [40] boats sank.", ("letter", "document", "says")),
    ],
)
def test_the_smallest_content_over_a_figure_decides(text, said):
    spot = spot_of(text)
    speakers = Speakers(spot.analysis, referents_of(spot.analysis), LEXICON)
    found = speakers.holder_of(spot.place, spot.index)
    assert (found.holder, found.manner, found.cue) == said
