"""Which sorts of place suit which hour, and which places are not gone back to."""

from __future__ import annotations

from datetime import date

import pytest

from planner.places.fit import fit, rank_venues
from planner.places.suiting import is_out_of_place, sworn_off
from planner.places.venue import Remark, Venue, VenueKind
from planner.places.wish import Wish
from planner.values.record import changed

LUNCH = Wish(party=2, kind="lunch")
PLACE = Venue(id="v1", name="Casa do Lago")
THEN, LATER = date(2026, 5, 12), date(2026, 9, 30)


def _noted(text: str) -> Venue:
    return changed(PLACE, remarks=(Remark(on=THEN, text=text),))


@pytest.mark.parametrize(
    ("sort", "kind", "out"),
    [
        (VenueKind.STADIUM, "lunch", True),
        (VenueKind.GOLF_CLUB, "dinner", True),
        (VenueKind.RESTAURANT, "game", True),
        (VenueKind.STADIUM, "game", False),
        (VenueKind.BAR, "lunch", False),
        (VenueKind.RESTAURANT, "coffee", False),
        (VenueKind.OTHER, "lunch", False),
        (VenueKind.STADIUM, "other", False),
    ],
)
def test_another_sort_of_place_altogether_is_out_of_place(sort: VenueKind, kind: str, out: bool) -> None:
    venue = changed(PLACE, kind=sort)

    assert is_out_of_place(venue, kind) is out
    assert bool(fit(venue, changed(LUNCH, kind=kind)).against) is out


@pytest.mark.parametrize(
    "text",
    [
        "food cold, not again",
        "Never again!",
        "won't go back",
        "wouldn’t take her there again",
        "not going back",
        "do not come back here",
        "would not eat there again",
    ],
)
def test_not_again_is_a_no(text: str) -> None:
    found = fit(_noted(text), LUNCH)

    assert not found.may_be_drafted
    assert found.against == ("on 12 May 2026 you noted not to go again",)
    assert found.against[0] in found.flags


@pytest.mark.parametrize(
    "text",
    [
        "must go back",
        "can't wait to come again",
        "why not again soon",
        "not loud; we go again",
        "we did not go back to the office",
        "not going back to the office until three",
    ],
)
def test_words_like_it_are_none(text: str) -> None:
    assert fit(_noted(text), LUNCH).may_be_drafted


def test_a_later_visit_that_was_liked_takes_it_back_and_a_later_word_alone_does_not() -> None:
    no = _noted("not again")
    liked = changed(no, remarks=(*no.remarks, Remark(on=LATER, rating=4)))
    said = changed(no, remarks=(*no.remarks, Remark(on=LATER, text="new chef")))

    assert sworn_off(liked) is None
    assert sworn_off(said) == no.remarks[0]


def test_what_is_not_gone_back_to_stands_behind_the_plainest_and_before_what_cannot_be() -> None:
    praised = changed(_noted("not again"), remarks=(Remark(on=THEN, text="not again", rating=5),))
    plain = Venue(id="v2", name="Plain")
    small = Venue(id="v3", name="Small", largest_party=1)

    assert [f.venue.id for f in rank_venues((small, praised, plain), LUNCH)] == ["v2", "v1", "v3"]
