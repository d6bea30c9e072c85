"""Analysis -> Extraction: figures, dates, parties, frames, who says it and how sure they are.

Offsets are the truth, not tokens.
"""
