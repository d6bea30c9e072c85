"""The dead and the hurt: an article -> the statements of its own event's toll.

`casualties.py` is the hook.
"""
