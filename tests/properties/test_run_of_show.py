"""What always holds of the run of show."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import Leg, Way
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.ticks import tick, untick
from planner.outings.travel.legs import arrival, leave_by
from planner.values.record import changed
from tests.properties.situations import instants, legs, situations

KEYS = st.sampled_from(("invite", "book", "leave", "thanks"))


CALM = settings(deadline=None, max_examples=120)
"""No deadline: a loaded machine is no defect."""


@CALM
@given(situations(), instants)
def test_the_steps_are_in_order_and_their_keys_unique(s: Situation, now: datetime) -> None:
    steps = run_of_show(s, now)

    assert [step.at for step in steps] == sorted(step.at for step in steps)
    assert len({step.key for step in steps}) == len(steps)
    assert bool(steps) == (s.outing.starts is not None and s.outing.stage is not Stage.CANCELLED)


@CALM
@given(situations(), instants)
def test_the_host_reads_leaves_and_arrives_before_it_starts(s: Situation, now: datetime) -> None:
    at = {step.key: step.at for step in run_of_show(s, now)}

    if at:
        assert s.outing.starts is not None
        assert at["read"] < at["leave"] <= at["arrive"] < s.outing.starts == at["food"]


@CALM
@given(situations(), instants)
def test_the_keys_stay_the_same_as_the_days_go_by(s: Situation, now: datetime) -> None:
    later = now.replace(year=now.year + 1)

    assert {step.key for step in run_of_show(s, now)} == {step.key for step in run_of_show(s, later)}


@CALM
@given(situations(), legs)
def test_nobody_leaves_after_they_arrive(s: Situation, way: Leg) -> None:
    own = changed(way, leave_by=None, arrive=way.arrive if way.way is Way.IN else None)

    leave, there = leave_by(s, own), arrival(s, own)

    assert leave is None or there is None or leave <= there


@CALM
@given(st.lists(st.tuples(KEYS, instants)))
def test_ticks_are_unique_and_can_all_be_taken_back(ticks: list[tuple[str, datetime]]) -> None:
    outing = Outing(id="o", kind=OutingKind.LUNCH)

    ticked = outing
    for key, at in ticks:
        ticked = tick(ticked, key, at)
    assert sorted(t.step for t in ticked.ticks) == sorted({key for key, _ in ticks})

    for key, _ in ticks:
        ticked = untick(ticked, key)
    assert ticked == outing
