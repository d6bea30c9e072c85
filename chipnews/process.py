"""Sets up a process of the program: its own, and those that share its work."""

import gc


def tune_memory() -> None:
    """Looks for garbage seldom.

    A run makes hundreds of thousands of objects that all stay alive; looking them over again and
    again costs a tenth of its time.
    """
    gc.set_threshold(100_000, 20, 20)
