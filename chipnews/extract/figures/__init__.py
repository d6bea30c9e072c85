"""What is written: sentences -> figures and dates with their units, bounds and what they count.

`scan.py` is on top.
"""
