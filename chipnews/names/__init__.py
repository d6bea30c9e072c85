"""Two names -> whether they mean one party, and why, in words.

Shared by the stages that compare names.
"""
