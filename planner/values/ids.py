"""Short sortable ids: a moment in seconds and a little randomness, in Crockford's base 32."""

from __future__ import annotations

from datetime import UTC, datetime

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
MOMENT_LENGTH = 7
"""Characters that hold the seconds since 2020: enough until the year 3108."""
CHANCE_LENGTH = 4


def make_id(at: datetime, chance: int) -> str:
    """An id that sorts by the moment it was made.

    Args:
        at: the moment, with a zone.
        chance: any whole number; its lowest 20 bits are used.

    Returns:
        Eleven characters, such as ``06fq2w1k9x3``.
    """
    seconds = max(0, int((at - EPOCH).total_seconds()))
    return _base32(seconds, MOMENT_LENGTH) + _base32(chance, CHANCE_LENGTH)


def _base32(number: int, length: int) -> str:
    digits = []
    for _ in range(length):
        number, low = divmod(number, 32)
        digits.append(ALPHABET[low])
    return "".join(reversed(digits))
