"""The bundled content: every file opens through its records, and keeps what hostbook promises of it."""

from __future__ import annotations

from importlib.resources import files

import msgspec
import pytest

from planner.courtship.matrix import Service, spacing
from planner.courtship.touches import TouchKind
from planner.exchange import reference
from planner.exchange.services import service_matrix
from planner.people.guidance import role_of
from planner.people.person import Kind, Tier


def test_customers_are_owed_more_the_higher_their_tier() -> None:
    times = {(s.tier, s.touch): s.times for s in service_matrix() if s.kind is Kind.CUSTOMER}
    for touch in TouchKind:
        key, growth, maintain = (times.get((tier, touch), 0) for tier in Tier)
        assert key >= growth >= maintain, touch
    assert all(times[Tier.KEY, touch] for touch in TouchKind)


def test_no_line_of_the_matrix_stands_twice_and_each_has_its_why() -> None:
    lines = [(s.kind, s.tier, s.touch) for s in service_matrix()]
    assert len(set(lines)) == len(lines)
    assert all(s.why and s.times > 0 for s in service_matrix())


def test_prospects_are_owed_no_gifts_and_nobody_but_clients_is_owed_anything() -> None:
    assert {s.kind for s in service_matrix()} == {Kind.CUSTOMER, Kind.PROSPECT}
    assert not [s for s in service_matrix() if s.kind is Kind.PROSPECT and s.touch is TouchKind.GIFT]


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
    known = {
        "role_packs.toml",
        "gift_ideas.toml",
        "contact_headings.toml",
        "observances.toml",
        "policies.toml",
        "standard_drinks.toml",
    }
    assert {f.name for f in files("data").iterdir() if f.name.endswith(".toml")} == known
