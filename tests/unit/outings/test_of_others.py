"""What was noted of one guest never stands on another's page, and what was said in confidence on none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.brief_documents import brief_json, brief_text
from planner.exchange.reference import guidance
from planner.notes.line import LineKind, NoteLine
from planner.outings.brief import brief
from planner.outings.outcome import Outcome
from planner.outings.outing import Outing, Stage
from planner.outings.reasons import reasons
from planner.outings.situation import Situation
from planner.outings.talk.last_time import last_time
from planner.people.confidence import in_confidence
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.person import Person
from planner.people.promises import Owner, Promise
from planner.places.venue import Remark
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, LUNCH, RAVI, VENUE, lunch, wall

HUSHED = "rqzv dosnt drink, shes pregnant - keep quiet"


def noted(text: str, of: str | None, kind: LineKind = LineKind.PREFERENCE) -> NoteLine:
    return NoteLine(text=text, kind=kind, person_id=of)


def earlier(*lines: NoteLine) -> Outing:
    """An hour with both, some days ago, and what was noted of it."""
    return changed(
        LUNCH,
        id="o0",
        guests=("ines", "ravi"),
        starts=wall("2026-11-12 08:30"),
        stage=Stage.FILED,
        outcome=Outcome(filed_at=datetime(2026, 11, 12, tzinfo=UTC), lines=lines),
    )


def with_one(guest: Person, *lines: NoteLine, facts: tuple[Fact, ...] = ()) -> Situation:
    """A lunch with one of the two who were there."""
    other = RAVI if guest is INES else INES
    theirs = tuple(fact for fact in facts if fact.person_id == guest.id)
    return changed(lunch(guest), facts=theirs, history=(earlier(*lines),), away=(other,))


def everything(s: Situation) -> str:
    """Every word that a page or a plan says."""
    page = brief(s, guidance(), DAYS_BEFORE)
    return "\n".join((brief_text(page, 10_000), brief_json(page), *reasons(s).values()))


def test_the_last_time_says_nothing_of_who_is_not_at_this_one() -> None:
    told = (noted("loves port", "ines"), noted("likes his tea black", "ravi"), noted("prefers quiet", None))
    last = last_time(with_one(INES, *told))
    assert last is not None
    assert last.learned == ("loves port",)
    both = last_time(changed(lunch(INES, RAVI), history=(earlier(*told),)))
    assert both is not None
    assert both.learned == ("loves port", "likes his tea black", "prefers quiet")


def test_a_line_filed_with_a_guest_that_names_only_somebody_else_is_not_said() -> None:
    last = last_time(
        with_one(INES, noted("ravi likes his tea black", "ines"), noted("ines and ravi row", "ines"))
    )
    assert last is not None
    assert last.learned == ("ines and ravi row",)


@pytest.mark.parametrize("kind", [LineKind.PREFERENCE, LineKind.DIET, LineKind.DATE])
def test_what_was_said_in_confidence_stands_on_no_page(kind: LineKind) -> None:
    assert HUSHED not in everything(with_one(INES, noted(HUSHED, "ines", kind)))
    fact = Fact(
        id="f1",
        person_id="ines",
        text=HUSHED,
        topic=Topic.FAMILY,
        learned_on=date(2026, 11, 12),
        outing_id="o0",
    )
    assert HUSHED not in everything(with_one(INES, facts=(fact,)))


def test_a_need_is_told_where_they_eat_and_not_as_news() -> None:
    last = last_time(with_one(INES, noted("ines is now also allergic to kiwi", "ines", LineKind.DIET)))
    assert last is not None
    assert last.learned == ()


def test_a_note_of_the_place_that_is_of_somebody_else_or_in_confidence_is_not_said() -> None:
    for text in ("ravi felt sick at the window table", "the cook is leaving, keep it quiet"):
        place = changed(VENUE, remarks=(Remark(on=date(2026, 11, 12), text=text, outing_id="o0"),))
        s = changed(with_one(INES), venue=place)
        assert text not in everything(s)
    place = changed(VENUE, remarks=(Remark(on=date(2026, 11, 12), text="the garden table is quiet"),))
    assert "the garden table is quiet" in everything(changed(with_one(INES), venue=place))


def test_business_that_another_guest_raised_is_not_told() -> None:
    s = with_one(INES, noted("wants a quote for 300 pallets", "ravi", LineKind.BUSINESS))
    assert "pallets" not in everything(s)
    assert "pallets" in everything(
        changed(s, history=(earlier(noted("300 pallets", "ines", LineKind.BUSINESS)),))
    )


def test_a_promise_made_in_confidence_is_on_no_page() -> None:
    mine = Promise(id="p1", person_id="ines", text=HUSHED, owner=Owner.HOST, made_on=date(2026, 11, 12))
    page = everything(changed(with_one(INES), promises=(mine,)))
    assert HUSHED not in page
    assert "something said in confidence" in page


KINDS = st.sampled_from(LineKind)
BODIES = st.lists(
    st.sampled_from(("zqa", "loves port", "rows", "allergic to kiwi", "birthday 3 may")), min_size=1
)


@given(
    lines=st.lists(st.tuples(BODIES, KINDS, st.sampled_from(("ines", "ravi"))), max_size=6),
    levels=st.lists(st.sampled_from(Sensitivity), min_size=6, max_size=6),
    topics=st.lists(st.sampled_from(Topic), min_size=6, max_size=6),
)
def test_the_page_of_one_never_holds_the_text_of_the_other_nor_what_is_sensitive(
    lines: list[tuple[list[str], LineKind, str]], levels: list[Sensitivity], topics: list[Topic]
) -> None:
    told = [noted(f"{' '.join(words)} xq{n}x", of, kind) for n, (words, kind, of) in enumerate(lines)]
    facts = tuple(
        Fact(
            id=f"f{n}", person_id=line.person_id or "", text=line.text, topic=topics[n],
            learned_on=date(2026, 11, 12), outing_id="o0", sensitivity=levels[n],
        )
        for n, line in enumerate(told)
        if line.kind is LineKind.FACT
    )  # fmt: skip
    sensitive = {fact.text for fact in facts if fact.sensitivity is Sensitivity.SENSITIVE}
    for guest in (INES, RAVI):
        page = everything(with_one(guest, *told, facts=facts))
        for line in told:
            if line.person_id != guest.id or line.text in sensitive:
                assert line.text not in page


@pytest.mark.parametrize(
    "text",
    [HUSHED, "she told me in confidence that she is leaving", "don't tell Ravi", "dont tell anyone",
     "is expecting", "between us: he wants out", "off the record he is selling",
     "nobody knows yet", "this must not get out"],
)  # fmt: skip
def test_what_asks_to_be_kept_quiet_is_in_confidence(text: str) -> None:
    assert in_confidence(text)


@pytest.mark.parametrize(
    "text",
    ["loves port", "told me about the regatta", "likes a quiet table",
     "has the secret recipe of his grandmother",
     "nobody knows Porto like her", "is expecting a delivery", "rows between work and dinner"],
)  # fmt: skip
def test_what_is_only_told_is_not(text: str) -> None:
    assert not in_confidence(text)
