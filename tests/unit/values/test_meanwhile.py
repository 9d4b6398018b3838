"""Two changes to one record: what only one changed is kept, and what both changed is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.outings.outing import Outing, OutingKind
from planner.outings.parts import Reservation
from planner.values.meanwhile import Clash, laid_over
from planner.values.record import changed

BASE = Outing(id="o", kind=OutingKind.LUNCH, zone="UTC", reservation=Reservation(phone="1"))
TEXTS = st.sampled_from(["", "a", "b"])
PLANS = st.builds(
    lambda purpose, phone, name: changed(
        BASE, purpose=purpose, reservation=Reservation(phone=phone, under_name=name)
    ),
    TEXTS, TEXTS, TEXTS,
)  # fmt: skip


def test_what_only_one_of_them_changed_is_kept_from_both() -> None:
    mine = changed(BASE, purpose="hear of the move", reservation=changed(BASE.reservation, phone="2"))
    theirs = changed(BASE, minutes=90, reservation=changed(BASE.reservation, confirmation="LAGO"))
    both, clashes = laid_over(BASE, mine, theirs)
    assert both == changed(mine, minutes=90, reservation=Reservation(phone="2", confirmation="LAGO"))
    assert clashes == ()


def test_where_both_changed_one_field_mine_stands_and_theirs_is_told() -> None:
    mine = changed(BASE, reservation=changed(BASE.reservation, phone="2"))
    theirs = changed(BASE, reservation=changed(BASE.reservation, phone="3"))
    assert laid_over(BASE, mine, theirs) == (mine, (Clash("phone", "3"),))


@given(PLANS, PLANS, PLANS)
def test_no_change_is_lost_without_a_word(base: Outing, mine: Outing, theirs: Outing) -> None:
    both, clashes = laid_over(base, mine, theirs)
    told = {clash.name for clash in clashes}
    for was, here, there, is_now, name in (
        (base.purpose, mine.purpose, theirs.purpose, both.purpose, "purpose"),
        *(
            (*(getattr(o.reservation, name) for o in (base, mine, theirs, both)), name)
            for name in ("phone", "under_name")
        ),
    ):
        assert is_now == (there if here == was else here)
        assert (name in told) is (here != was and there not in (was, here))
