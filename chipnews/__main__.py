"""`python -m chipnews`, and the program's entry point."""

import gc
import os
import sys


def main() -> None:
    """Runs the command line; Ctrl-C while it is still being loaded is as quiet as later."""
    # A run makes hundreds of thousands of objects that all stay alive; looking them over again and
    # again costs a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    # The model's matrices are small: more threads cost more than they gain.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from chipnews.cli.app import main as run_command
    except KeyboardInterrupt:
        sys.exit(130)
    run_command()


if __name__ == "__main__":
    main()
