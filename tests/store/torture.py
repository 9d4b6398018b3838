"""How long the loss tests run: shortly in `make test`, long in `make torture`."""

from __future__ import annotations

import os

TORTURE = os.environ.get("HOSTBOOK_TORTURE") == "1"


def rounds(short: int, long: int) -> int:
    """How often something is tried."""
    return long if TORTURE else short
