"""Walks through questions: one key each on a terminal, a line each from a pipe."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from chipnews.cli.output import fit_screen

if TYPE_CHECKING:
    from chipnews.cli.questions import Question
    from chipnews.store.answers import Answers

_MOVES = "s skip, u undo, q quit"
_NOTHING = (
    "nothing to review: no doubtful names, and no conflict, sure or possible, without a verdict"
)
_LAST = "\nthat was the last; u undo, q quit > "


def walk(questions: Sequence["Question"], answers: "Answers") -> None:
    """Asks each question; `u` takes the last answer back and asks again; the input's end quits."""
    if not questions:
        print(fit_screen(_NOTHING))
        return
    place, answered = 0, list[int]()
    while place < len(questions) or (answered and _read_key(_LAST, ("u", "q")) == "u"):
        key = "u"
        if place < len(questions):
            key = _ask(questions[place], f"[{place + 1}/{len(questions)}]")
        if key == "q":
            return
        if key == "u":
            place = answered.pop() if answers.undo() else place
        elif key in ("", "s"):
            place += 1
        elif key in questions[place].keys:
            questions[place].keys[key][1](_ask_note(questions[place]))
            answered.append(place)
            place += 1


def _ask(question: "Question", count: str) -> str:
    """Returns the key pressed; `q` at the end of the input."""
    print(fit_screen(f"\n{count} {question.title}"))
    for line in question.lines:
        print(fit_screen(f"    {line}"))
    choices = ", ".join(f"{key} {meaning}" for key, (meaning, _) in question.keys.items())
    key = _read_key(f"{fit_screen(f'{choices}; {_MOVES} >')} ", tuple(question.keys))
    if key is None:
        return "q"
    if key not in (*question.keys, "", "s", "u", "q"):
        print(f"no key {key!r}")
    return key


def _ask_note(question: "Question") -> str:
    if not question.takes_note:
        return ""
    kept = f"keeps “{question.note}”" if question.note else "none"
    return _read(f"{fit_screen(f'note (Enter: {kept}):')} ") or ""


def _read_key(prompt: str, keys: Sequence[str]) -> str | None:
    """Reads a key pressed on a terminal, where each has one character, else a line."""
    if not sys.stdin.isatty() or any(len(key) > 1 for key in keys):
        return _read(prompt)
    print(prompt, end="", flush=True)
    try:
        key = typer.getchar()
    except EOFError:
        print()
        return None
    print(key if key.isprintable() else "")
    return key.strip()


def _read(prompt: str) -> str | None:
    """Reads a line without the blanks around it; None at the end of the input."""
    try:
        return input(prompt).strip()
    except EOFError:
        print()
        return None
