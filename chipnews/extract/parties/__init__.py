"""Who is named: an article -> its parties, products and disaster, and whom a word stands for."""
