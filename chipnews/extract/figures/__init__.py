"""What is written: sentences -> figures and dates with their units, bounds and what they count.

The entry is `scan.py`.
"""
