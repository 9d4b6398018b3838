"""What was promised, in few words."""

from __future__ import annotations

import time
from datetime import date

import pytest

from planner.people.promises import Owner, Promise, bare_words

MADE = date(2026, 11, 21)


def promised(text: str, *, due: bool = True, owner: Owner = Owner.HOST) -> Promise:
    day = date(2026, 12, 4) if due else None
    return Promise(id="p", person_id="ines", text=text, owner=owner, made_on=MADE, due=day)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("I'll send Ines the trail map by friday", "send Ines the trail map"),
        ("I’ll send Ines the trail map by 23 November", "send Ines the trail map"),
        ("I will introduce Ravi to the choir before the end of the month.", "introduce Ravi to the choir"),
        ("I'm going to call her brother on Monday", "call her brother"),
        ("send the recipe tomorrow", "send the recipe"),
        ("send the recipe by tomorrow.", "send the recipe"),
        ("send the recipe, the day after tomorrow", "send the recipe"),
        ("And we’ll send the recipe at the end of the week", "send the recipe"),
        ("send the recipe by the 3rd of June, 2027", "send the recipe"),
        ("send the recipe before 4.12.", "send the recipe"),
        ("WE PROMISED TO CALL BY FRIDAY", "CALL"),
        ("we will find the photo within two weeks", "find the photo"),
        ("bring the book in January 2027", "bring the book"),
        ("I'll walk with him in the Douro valley", "walk with him in the Douro valley"),
        ("I'll call", "call"),
    ],
)
def test_the_words_say_what_is_to_be_done(text: str, bare: str) -> None:
    assert bare_words(promised(text)) == bare


def test_the_day_stays_where_it_was_not_read() -> None:
    assert bare_words(promised("I'll call her on Monday", due=False)) == "call her on Monday"


def test_what_a_guest_promised_keeps_its_words() -> None:
    assert bare_words(promised("I'll be sent a recipe", owner=Owner.GUEST)) == "I'll be sent a recipe"


def test_a_promise_that_is_only_a_day_keeps_it() -> None:
    assert bare_words(promised("by Friday")) == "by Friday"


@pytest.mark.parametrize("text", [" " * 10_000 + "x", "in " + "sunday" * 1600, "by the " * 1400])
def test_a_very_long_promise_is_given_as_it_was_written(text: str) -> None:
    start = time.process_time()
    assert bare_words(promised(text)) == " ".join(text.split())
    assert time.process_time() - start < 1
