"""Embeds each kind of token of a batch once: three of four tokens are like one before them.

The first layers of a network see a token by itself (its word, beginning, end and shape), and are a
third of its work.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_NAME = "embed_kinds"


def embed_kinds_once(nlp: "Language") -> None:
    """Lets every network of the pipeline that begins so embed equal tokens once."""
    for _, part in nlp.pipeline:
        network = getattr(part, "model", None)
        if network is None:
            continue
        for node in list(network.walk()):
            embed = node.get_ref("embed") if node.has_ref("embed") else None
            if embed is not None and embed.layers and embed.layers[0].name == "extract_features":
                network.replace_node(embed, _kinds(embed))


def _kinds(embed: Any) -> Any:  # noqa: ANN401 - a network of the library, which has no type here
    from thinc.api import Model, chain

    features, *rest = embed.layers
    return Model(_NAME, _embed, layers=[features, chain(*rest)], dims={"nO": embed.get_dim("nO")})


def _embed(model: Any, docs: Any, is_train: bool) -> Any:  # noqa: ANN401
    """Texts -> an array of a row a token for each."""
    import numpy

    features, layers = model.layers
    rows = features.predict(docs)
    kinds, which = numpy.unique(numpy.concatenate(rows), axis=0, return_inverse=True)
    (made,) = layers.predict([kinds])
    ends = numpy.cumsum([len(one) for one in rows])[:-1]
    return numpy.split(made[which.ravel()], ends), None
