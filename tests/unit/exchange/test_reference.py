"""The bundled content: every file opens through its records, and keeps what hostbook promises of it."""

from __future__ import annotations

import re
from importlib.resources import files

import msgspec
import pytest

from planner.courtship.matrix import Service, spacing
from planner.courtship.touches import TouchKind
from planner.exchange import reference
from planner.outings.pitch import check_lines
from planner.people.facts import Topic
from planner.people.guidance import role_of
from planner.people.person import Kind, Tier
from planner.values.text import fold

NOT_AT_TABLE = re.compile(
    r"\b(budget|contracts?|deals?|invoices?|tenders?|bids?|discount|purchas\w*|sell|buy|quota"
    r"|politic\w*|elections?|vote\w*|church|religio\w*|god|pray\w*|illness|disease|doctor|diagnos\w*|weight|diet"
    r"|salary|earn|income|afford)\b"
)


def test_the_bank_holds_at_least_120_questions_and_none_twice() -> None:
    texts = [fold(q.text) for q in reference.guidance().questions]
    assert len(texts) >= 120
    assert len(set(texts)) == len(texts)


def test_every_question_is_open_and_carries_its_why() -> None:
    for question in reference.guidance().questions:
        assert question.text.endswith("?"), question.text
        assert 1 <= question.depth <= 3
        assert question.kinds
        assert question.why.endswith("."), question.text
        assert "!" not in question.text + question.why


def test_no_question_is_about_business_politics_religion_health_or_money() -> None:
    for question in reference.guidance().questions:
        assert question.topic not in (Topic.HEALTH, Topic.MONEY)
        assert not NOT_AT_TABLE.search(question.text.casefold()), question.text


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_person_can_be_asked_something_at_a_first_meeting(kind: Kind) -> None:
    first = [q for q in reference.guidance().questions if kind in q.kinds and q.depth == 1]
    assert len(first) >= 20


def test_no_question_would_be_taken_for_a_pitch() -> None:
    assert check_lines("\n".join(q.text for q in reference.guidance().questions)) == ()


def test_competitors_are_never_asked_of_family_dreams_or_their_market() -> None:
    asked = [q for q in reference.guidance().questions if Kind.COMPETITOR in q.kinds]
    assert not {q.topic for q in asked} & {Topic.FAMILY, Topic.DREAMS, Topic.MONEY}
    assert not [
        q.text for q in asked if re.search(r"\b(price|customer|client|market|launch)", q.text.casefold())
    ]


def test_customers_are_owed_more_the_higher_their_tier() -> None:
    times = {(s.tier, s.touch): s.times for s in reference.service_matrix() if s.kind is Kind.CUSTOMER}
    for touch in TouchKind:
        key, growth, maintain = (times.get((tier, touch), 0) for tier in Tier)
        assert key >= growth >= maintain, touch
    assert all(times[Tier.KEY, touch] for touch in TouchKind)


def test_no_line_of_the_matrix_stands_twice_and_each_has_its_why() -> None:
    lines = [(s.kind, s.tier, s.touch) for s in reference.service_matrix()]
    assert len(set(lines)) == len(lines)
    assert all(s.why and s.times > 0 for s in reference.service_matrix())


def test_prospects_are_owed_no_gifts_and_nobody_but_clients_is_owed_anything() -> None:
    assert {s.kind for s in reference.service_matrix()} == {Kind.CUSTOMER, Kind.PROSPECT}
    assert not [
        s for s in reference.service_matrix() if s.kind is Kind.PROSPECT and s.touch is TouchKind.GIFT
    ]


def test_four_times_a_year_is_every_three_months() -> None:
    four = Service(kind=Kind.CUSTOMER, tier=Tier.KEY, touch=TouchKind.NOTE, times=4, why="")
    assert spacing(four) == 91


def test_every_kind_of_person_has_a_welcome_and_what_to_leave_alone() -> None:
    for kind in Kind:
        role = role_of(reference.guidance(), kind)
        assert role is not None
        assert role.welcome
        assert role.stay_off


def test_with_competitors_prices_and_customers_are_left_alone() -> None:
    role = role_of(reference.guidance(), Kind.COMPETITOR)
    assert role is not None
    assert {"prices", "customers"} <= set(role.stay_off)


def test_what_to_stay_off_with_everyone_says_where_it_was_seen() -> None:
    everyone = reference.read_data("role_packs.toml", reference.Roles).everyone
    assert {"politics", "religion", "health"} <= set(reference.guidance().stay_off)
    assert everyone.source
    assert everyone.seen


def test_a_misspelt_field_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.toml.decode(
            b'kind="customer"\ntier="key"\ntouch="call"\ntimes=1\nwhy=""\nwyh=""', type=Service
        )


def test_every_bundled_file_is_one_that_is_read() -> None:
    known = {"questions.toml", "service_matrix.toml", "role_packs.toml", "contact_headings.toml"}
    assert {f.name for f in files("data").iterdir() if f.name.endswith(".toml")} == known
