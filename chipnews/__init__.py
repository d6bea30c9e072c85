"""News articles in, a consolidated fact sheet out."""

__version__ = "0.1.0"
