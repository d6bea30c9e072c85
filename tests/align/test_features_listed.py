"""Every feature that is written is also asked."""

import inspect

from chipnews.align import features


def test_no_feature_is_forgotten():
    written = [rule for name, rule in inspect.getmembers(features, inspect.isfunction) if name.startswith("same_")]
    assert sorted(rule.__name__ for rule in written) == sorted(rule.__name__ for rule in features.FEATURES)
