"""Archives: more articles than fit in memory -> files of claims, facts and findings, in parts."""
