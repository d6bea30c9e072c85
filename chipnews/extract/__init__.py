"""Analysis -> Extraction: figures, dates, parties, frames, who says it and how sure they are.

Every place is an offset into the article's text, since tokens differ from model to model.
"""
