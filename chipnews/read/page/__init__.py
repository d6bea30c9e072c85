"""A web page as its reader sees it.

What is shown, what it states of itself, where its words stand in the file.
"""
