"""What outlives a run.

The cache of what was found in articles, the database of a sheet, and the answers of a review.
"""
