"""The dead and the hurt: an article -> the statements of its own event's toll.

The entry is `casualties.py`.
"""
