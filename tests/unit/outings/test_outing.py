"""What an outing can be."""

from __future__ import annotations

from datetime import datetime

import msgspec
import pytest

from planner.outings.outing import Outing, OutingKind
from planner.values.record import changed

LUNCH = Outing(id="o", kind=OutingKind.LUNCH, starts=datetime(2026, 12, 3, 12, 30))


@pytest.mark.parametrize(
    ("was", "now"),
    [('"minutes":90', '"minutes":1000000000000'), ("2026-", "9999-"), ("2026-", "0001-")],
)
def test_an_outing_whose_end_could_not_be_reckoned_is_not_read(was: str, now: str) -> None:
    text = msgspec.json.encode(changed(LUNCH, minutes=91)).decode().replace('"minutes":91', '"minutes":90')
    assert was in text
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(text.replace(was, now), type=Outing)
