"""Reads and writes one entry of a baseline or a sidecar: record <-> Acceptance."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import fields

from chipnews.model.errors import ChipnewsError, did_you_mean
from chipnews.model.results.report import Acceptance

_LISTS = ("against", "articles", "quotes")
KEYS = tuple(field.name for field in fields(Acceptance))


def read_acceptance(record: object, where: str) -> Acceptance:
    """Reads `record`, an entry of the file; `where` names the file and the entry in errors.

    Raises:
        ChipnewsError: where a key is unknown, a value is no text, or `until` is no day.
    """
    if not isinstance(record, Mapping):
        raise ChipnewsError(
            f"{where}: {record!r} is no entry; it has keys and values ({', '.join(KEYS)})"
        )
    for key, value in record.items():
        if key not in KEYS:
            hint = did_you_mean(key, KEYS)
            raise ChipnewsError(
                f"{where}: no key {key!r}{hint and f': {hint}'}; an entry has {', '.join(KEYS)}"
            )
        if key not in ("until", *_LISTS) and not isinstance(value, str):
            raise ChipnewsError(f'{where}: {key} is {value!r}; write it as text: {key} = "…"')
    until = record.get("until")
    lists = {key: _read_list(record.get(key, ()), key, where) for key in _LISTS}
    day = None if until is None else read_day(until, f"{where}: until")
    return Acceptance(**{**record, **lists, "until": day})


def _read_list(written: object, key: str, where: str) -> tuple[str, ...]:
    """Reads a list of texts; a single one needs no brackets."""
    texts = [written] if isinstance(written, str) else written
    if not isinstance(texts, list | tuple) or not all(isinstance(one, str) for one in texts):
        raise ChipnewsError(
            f'{where}: {key} is {written!r}; write it as a list: {key} = ["…", "…"]'
        )
    return tuple(texts)


def read_day(written: object, where: str) -> date:
    """Reads a day written as `YYYY-MM-DD`.

    Raises:
        ChipnewsError: when it is none.
    """
    if type(written) is date:  # TOML has days of its own
        return written
    try:
        if isinstance(written, str) and len(written) == len("YYYY-MM-DD"):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ChipnewsError(
        f"{where}: {str(written)!r} is no day; write it as YYYY-MM-DD, like 2027-01-31"
    )


def write_acceptance(entry: Acceptance) -> dict[str, str | list[str]]:
    """Returns the keys that have a value, in their order."""
    values = {key: getattr(entry, key) for key in KEYS}
    return {key: _written(value) for key, value in values.items() if value}


def _written(value: str | tuple[str, ...] | date) -> str | list[str]:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else list(value)
