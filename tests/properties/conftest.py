"""The same examples in every run, so that a failure is a change.

Hunt for new ones with `--hypothesis-profile hunt`.
"""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("hunt", max_examples=3000, deadline=None, database=None, print_blob=True)
settings.load_profile("steady")
