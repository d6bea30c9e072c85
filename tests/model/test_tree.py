"""Up and down a parse.

Whom a token governs, what governs it, how far two are apart, what its clause is.
"""

import pytest

from chipnews.model.tree import Token, Tree

# Zenith said that Acme, which sold 300 chips, was not harmed.
ROWS = (
    ("Zenith", "PROPN", "nsubj", 1), ("said", "VERB", "ROOT", 1), ("that", "SCONJ", "mark", 12),
    ("Acme", "PROPN", "nsubjpass", 12),
    (",", "PUNCT", "punct", 3), ("which", "PRON", "nsubj", 6), ("sold", "VERB", "relcl", 3),
    ("300", "NUM", "nummod", 8),
    ("chips", "NOUN", "dobj", 6), (",", "PUNCT", "punct", 3), ("was", "AUX", "auxpass", 12),
    ("not", "PART", "neg", 12),
    ("harmed", "VERB", "ccomp", 1), (".", "PUNCT", "punct", 1),
)  # fmt: skip
WORDS = [row[0] for row in ROWS]
SAID, ACME, SOLD, NUMBER, CHIPS, HARMED = (
    WORDS.index(word) for word in ("said", "Acme", "sold", "300", "chips", "harmed")
)


@pytest.fixture
def tree():
    starts = [len(" ".join(WORDS[:i])) for i in range(len(WORDS))]
    return Tree(
        [
            Token(start, start + len(word), word, word.lower(), pos, "", dep, head)
            for start, (word, pos, dep, head) in zip(starts, ROWS, strict=True)
        ]
    )


def test_up_and_down(tree):
    assert tree.root == SAID
    assert tree.children(SOLD) == [5, 8] and tree.children(SOLD, "dobj", "iobj") == [CHIPS]
    assert (tree.child(SOLD, "dobj"), tree.child(SOLD, "agent")) == (CHIPS, None)
    assert tree.relations(SOLD) == {"nsubj", "dobj"} and tree.lemmas(SOLD) == {"which", "chips"}
    assert (
        list(tree.ancestors(NUMBER)) == [CHIPS, SOLD, ACME, HARMED, SAID]
        and list(tree.ancestors(SAID)) == []
    )
    assert tree.subtree(SOLD) == {5, SOLD, NUMBER, CHIPS}


def test_distance_counts_edges(tree):
    assert (
        tree.distance(NUMBER, NUMBER),
        tree.distance(NUMBER, SOLD),
        tree.distance(NUMBER, 11),
    ) == (0, 2, 5)
    assert tree.distance(11, NUMBER) == 5


def test_a_clause_ends_at_its_edge(tree):
    assert tree.clause(NUMBER) == {SOLD, CHIPS}
    assert {WORDS[i] for i in tree.clause(ACME)} == {"that", "was", "not", "harmed"}
    assert tree.share_clause(NUMBER, SOLD) and not tree.share_clause(NUMBER, HARMED)
    assert tree.share_clause(NUMBER, ACME), "a clause that describes the trigger is its own"
    assert tree.relative_verb(NUMBER) == SOLD and tree.relative_verb(ACME) is None


def test_subjects_and_passives(tree):
    assert tree.has_subject(SOLD) and not tree.has_subject(CHIPS)
    assert tree.is_passive(HARMED) and not tree.is_passive(SOLD)
