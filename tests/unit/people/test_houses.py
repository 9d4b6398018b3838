"""Which names are of one organisation, and which only sound alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.people.houses import House, house, is_one_house

ONE = [
    ("Obi Foods", "Obi Foods Ltd"),
    ("obi foods", "OBI FOODS LIMITED"),
    ("Obi Foods Ltd.", "Obi Foods, Limited"),
    ("Lago S.A.", "LAGO SA"),
    ("Lago S. A.", "Lago"),
    ("Lago, Lda.", "Lago Unipessoal Lda"),
    ("Müller GmbH & Co. KG", "Muller"),
    ("Falk Mühlen", "Falk Mühlen AG"),
    ("Kowal Sp. z o.o.", "Kowal"),
    ("Novák s.r.o.", "Novak"),
    ("Azul S.A. de C.V.", "Azul"),
    ("Ferro S.p.A.", "Ferro SpA"),
    ("Fjord A/S", "Fjord AS"),
    ("Tanaka Co., Ltd.", "Tanaka"),
    ("Coral Pty Ltd", "Coral"),
]
TWO = [
    ("Obi Foods Ltd", "Obi Foods GmbH"),
    ("Lago SA", "Lago Lda"),
    ("Müller GmbH", "Müller GmbH & Co. KG"),
    ("Obi Foods", "Obi Food Services"),
    ("Obi", "Obi Foods"),
    ("Obi & Co", "Obi"),
    ("Bread Company", "Bread"),
    ("Ford Motor Company", "Ford Motor"),
    ("Lagoa Spa", "Lagoa"),
    ("LAGOA SPA", "LAGOA"),
    ("Plain as", "Plain"),
    ("Casa Group", "Casa"),
    ("AG", "SE"),
    ("SA", ""),
    ("", ""),
    ("Ltd", "GmbH"),
    ("Nova 2", "Nova"),
    ("Saab", "Sa"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_a_legal_form_that_is_left_out_or_spelt_otherwise_makes_no_other_house(one: str, other: str) -> None:
    assert is_one_house(one, other)
    assert is_one_house(other, one)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_that_only_begin_alike_or_have_another_form_are_two(one: str, other: str) -> None:
    assert not is_one_house(one, other)
    assert not is_one_house(other, one)


def test_a_form_alone_is_a_name() -> None:
    assert house("AG") == House("ag")
    assert house("S.A.") == House("sa")
    assert house("") == House("")


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_is_so_both_ways_and_every_told_name_is_its_own_house(one: str, other: str) -> None:
    assert is_one_house(one, other) is is_one_house(other, one)
    assert is_one_house(one, one) is any(c.isalnum() for c in one)
