"""`python -m chipnews`, and the program's entry point."""

import gc

from chipnews.cli.app import main as run_command


def main() -> None:
    """Run the command line."""
    # A run makes hundreds of thousands of objects that all stay alive; looking them over again and again costs a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    run_command()


if __name__ == "__main__":
    main()
