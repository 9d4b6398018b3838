"""What somebody keeps, as people type it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.dates.notable import Observance
from planner.people.typed_keeps import read_keeps, say_keeps
from planner.values.problem import Problem

O = Observance  # noqa: E741 - read aloud as the list it is


@pytest.mark.parametrize(
    ("typed", "keeps"),
    [
        ("ramadan, eid", (O.RAMADAN, O.EID)),
        ("Eid and RAMADAN", (O.RAMADAN, O.EID)),
        ("passover and yom kippur", (O.YOM_KIPPUR, O.PASSOVER)),
        ("keeps Shabbat", (O.SHABBAT,)),
        ("she fasts for Lent", (O.LENT,)),
        ("fasting in Ramadan", (O.RAMADAN,)),
        ("Pesach; Rosh ha-Shanah", None),
        ("Pesach; Rosh Hashana", (O.ROSH_HASHANAH, O.PASSOVER)),
        ("high holidays", (O.ROSH_HASHANAH, O.YOM_KIPPUR)),
        ("Tisha B’Av", (O.TISHA_BAV,)),
        ("Tishá b'av", (O.TISHA_BAV,)),
        ("deepavali", (O.DIWALI,)),
        ("Diwali + Holi", (O.DIWALI, O.HOLI)),
        ("greek easter & great lent", (O.GREAT_LENT, O.ORTHODOX_EASTER)),
        ("no meat on fridays", (O.FRIDAYS,)),
        ("chinese new year", (O.LUNAR_NEW_YEAR,)),
        ("the sabbath", (O.SHABBAT,)),
    ],
)
def test_days_are_read_by_the_names_people_have_for_them(
    typed: str, keeps: tuple[Observance, ...] | None
) -> None:
    read = read_keeps(typed)
    assert (None if isinstance(read, Problem) else read) == keeps


@pytest.mark.parametrize("typed", ["", " ", "?", "not asked", "unknown"])
def test_nothing_typed_is_unknown(typed: str) -> None:
    assert read_keeps(typed) is None


@pytest.mark.parametrize("typed", ["none", "None", "nothing", "no"])
def test_none_is_known_to_be_none(typed: str) -> None:
    assert read_keeps(typed) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ramadam", "“ramadam”: Ramadan?"),
        ("passver", "“passver”: Passover?"),
        ("Lent, dywali", "“dywali”: Diwali?"),
        ("hig holidays", "“hig holidays”: Rosh Hashanah and Yom Kippur?"),
        ("kosher", "“kosher” belongs beside Diet: type it there."),
        ("halal", "“halal” belongs beside Diet: type it there."),
        ("Lent, none", "Type “none” by itself, or what they keep."),
        ("Paryushana", "“Paryushana” is no day I can date. Put it into the notes; name those I know here."),
    ],
)
def test_what_is_no_name_is_a_problem_that_says_what_to_do(typed: str, said: str) -> None:
    assert read_keeps(typed) == Problem(text=said)


@pytest.mark.parametrize(
    "typed", ["muslim", "Jewish", "orthodox", "catholic", "practising Christian", "hindu"]
)
def test_a_faith_is_never_taken_for_what_somebody_keeps(typed: str) -> None:
    read = read_keeps(typed)
    assert isinstance(read, Problem)
    assert "does not say which days they keep" in read.text


@given(st.one_of(st.none(), st.sets(st.sampled_from(Observance))))
def test_what_is_said_is_read_as_it_was(keeps: set[Observance] | None) -> None:
    kept = None if keeps is None else tuple(one for one in Observance if one in keeps)
    assert read_keeps(say_keeps(kept)) == kept


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    read_keeps(text)
