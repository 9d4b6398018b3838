"""What suits which day, and how long before: the bundled gestures, read for the first frame of Today."""

import pkgutil
from functools import cache

import msgspec

from planner.courtship.giving.gestures import Gestures

FILE = "gestures.json"


@cache
def gestures() -> Gestures:
    """What suits a day that comes round, and how long somebody may go without being thought of."""
    return msgspec.json.decode(pkgutil.get_data("data", FILE) or b"", type=Gestures)
