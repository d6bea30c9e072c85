"""Two sides -> what one says that the other contradicts, supports or leaves out.

They are aligned by fact and never by position.
"""
