"""Plain data as JSON in which nothing can act on a terminal that shows it."""

from __future__ import annotations

from planner.values.late_pattern import LatePattern

_ACTS = LatePattern("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, and a terminal may act on, or no UTF-8 can hold."""


def as_json(value: object, *, indent: int | None = 2) -> str:
    """The JSON text; every character above is escaped, so that it reads back as the same data.

    Args:
        value: dicts, lists, text, numbers, truths and None.
        indent: spaces for each level; ``None`` keeps it on one line.
    """
    import json  # noqa: PLC0415 - most verbs print words, and must not pay for it

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ACTS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
