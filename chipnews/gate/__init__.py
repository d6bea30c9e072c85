"""Sheet -> report.

Which findings count, which somebody accepted, and which of these acceptances are worn out.
"""
