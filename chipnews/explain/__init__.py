"""How a fact or a claim came to be, told so that a reader can replay it.

FactSheet and one of its rows -> plain text.
"""
