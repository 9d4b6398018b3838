"""How words are read: the exact shapes, one answer a line."""

from __future__ import annotations

import json

import pytest

from tests.unit.verbs.conftest import Run


def _objects(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_date_phrase_is_given_as_a_minute(run: Run) -> None:
    ran = run("explain", "when", "next thu 12:30", "--json", "--now", "2026-11-21T09:00")
    assert _objects(ran.out) == [{"phrase": "next thu 12:30", "when": "2026-11-26T12:30"}]
    assert (ran.code, ran.err) == (0, "")


def test_what_cannot_be_read_is_null_and_never_a_guess(run: Run) -> None:
    ran = run("explain", "when", "-", "--json", "--now", "2026-11-21T09:00", given="blursday\n\nthu\n")
    assert _objects(ran.out) == [
        {"phrase": "blursday", "when": None},
        {"phrase": "", "when": None},
        {"phrase": "thu", "when": "2026-11-26T00:00"},
    ]


def test_bare_words_make_one_line_and_quoted_words_one_each(run: Run) -> None:
    bare = run("explain", "when", "next", "thu", "--json")
    assert [o["phrase"] for o in _objects(bare.out)] == ["next thu"]
    quoted = run("explain", "when", "next thu", "tomorrow", "--json")
    assert [o["phrase"] for o in _objects(quoted.out)] == ["next thu", "tomorrow"]


def test_standard_input_is_read_without_being_asked_for(run: Run) -> None:
    ran = run("explain", "when", "--json", given="thu\r\n3 dec\r\n")
    assert [o["phrase"] for o in _objects(ran.out)] == ["thu", "3 dec"]


def test_only_line_ends_part_lines(run: Run) -> None:
    ran = run("explain", "when", "-", "--json", given="a\x0bb\u2028c\n")
    assert [o["phrase"] for o in _objects(ran.out)] == ["a\x0bb\u2028c"]


def test_bytes_that_are_no_text_are_read_as_well_as_can_be(run: Run) -> None:
    ran = run("explain", "when", "-", "--json", given=b"\xef\xbb\xbftomorrow\n\xff\xfe\n")
    assert [o["phrase"] for o in _objects(ran.out)] == ["tomorrow", "\ufffd\ufffd"]


def test_no_input_gives_no_answer(run: Run) -> None:
    assert run("explain", "when", "-", "--json", given="").out == ""


def test_in_words_the_reading_stands_beside_the_phrase(run: Run) -> None:
    ran = run("explain", "when", "3 dec 12:30", "--now", "2026-11-21T09:00")
    assert ran.out == "3 dec 12:30  Thu 3 Dec, 12:30, in 12 days\n"
    assert (
        run("explain", "when", "3 dec", "--now", "2026-11-21T09:00").out == "3 dec  Thu 3 Dec, in 12 days\n"
    )


def test_a_line_that_sells_is_marked_with_its_reason_and_another_way(run: Run) -> None:
    ran = run("explain", "pitch", "--json", "offer them a 10% discount", "how is the garden?")
    sells, warm = _objects(ran.out)
    assert set(sells) == {"line", "pitch", "phrase", "why", "instead"}
    assert sells["pitch"] is True
    assert str(sells["phrase"]) in "offer them a 10% discount"
    assert warm == {
        "line": "how is the garden?",
        "pitch": False,
        "phrase": None,
        "why": None,
        "instead": None,
    }


@pytest.mark.parametrize("options", [["--json"], []])
def test_control_sequences_in_the_words_are_shown(run: Run, options: list[str]) -> None:
    ran = run("explain", "when", "\x1b[2Jthu\x9b", *options)
    assert "\x1b" not in ran.out
    assert "\x9b" not in ran.out


def test_notes_are_read_into_the_promised_shape(run: Run) -> None:
    ran = run(
        "explain", "notes", "-", "--json", "--guests", "Ines Duarte,Ravi Menon", "--today", "2026-11-26",
        given="I'll send Ines the trail map by friday\nRavi is allergic to kiwi\n"
        "64 eur with tip\nInes's birthday is 14 march\n",
    )  # fmt: skip
    promise, diet, cost, birthday = _objects(ran.out)
    assert promise == {
        "line": "I'll send Ines the trail map by friday",
        "kind": "promise",
        "person": "Ines Duarte",
        "due": "2026-11-27",
        "date": None,
        "topic": promise["topic"],
    }
    assert (diet["kind"], diet["person"]) == ("diet", "Ravi Menon")
    assert (cost["kind"], cost["person"]) == ("cost", None)
    assert (birthday["kind"], birthday["date"]) == ("date", "03-14")


def test_every_line_of_notes_has_an_answer_even_a_blank_one(run: Run) -> None:
    ran = run("explain", "notes", "-", "--json", "--guests", "Ines Duarte", given="she sails\n\nshe sings\n")
    assert [o["line"] for o in _objects(ran.out)] == ["she sails", "", "she sings"]


def test_notes_in_words_say_how_each_line_is_read(run: Run) -> None:
    ran = run(
        "explain", "notes", "--guests", "Ines Duarte", "--today", "2026-11-26", "she is allergic to kiwi"
    )
    assert ran.out.split() == [
        "diet",
        "Ines",
        "Duarte",
        "kiwi,",
        "health",
        "she",
        "is",
        "allergic",
        "to",
        "kiwi",
    ]


def test_a_day_that_is_none_is_a_slip_of_use(run: Run) -> None:
    ran = run("explain", "notes", "--today", "soon", "x")
    assert ran.code == 2
    assert "--today takes a day such as 2026-12-03, and “soon” is none." in ran.err


def test_two_lives_are_compared_a_pair_a_line(run: Run) -> None:
    lines = "rowing\tsculls on the river\ngolf\this boss plays golf\nno tab here\n"
    ran = run("explain", "ground", "-", "--json", given=lines)
    assert _objects(ran.out) == [
        {
            "mine": "rowing",
            "theirs": "sculls on the river",
            "related": True,
            "shared": "rowing",
            "strength": 0.9,
        },
        {"mine": "golf", "theirs": "his boss plays golf", "related": False, "shared": None, "strength": 0.0},
        {"mine": "no tab here", "theirs": "", "related": False, "shared": None, "strength": 0.0},
    ]


def test_what_two_share_is_said_in_words(run: Run) -> None:
    ran = run("explain", "ground", "rowing\tsculls on the river", "golf\tcats")
    assert (
        ran.out
        == "rowing  sculls on the river  rowing (close)\ngolf    cats                 nothing in common\n"
    )
