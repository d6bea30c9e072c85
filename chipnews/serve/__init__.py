"""Shows a store of articles in a browser of this machine.

The facts of a store, its articles, and a text that is pasted, held against it as one types.
"""
