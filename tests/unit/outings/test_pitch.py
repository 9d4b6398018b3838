"""What sells, and what only sounds like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.outings.pitch import check_lines

SELLS = """\
show her the new price list
walk Ravi through our new platform
mention our volume discount
bring the product brochure
ask who signs off on purchases
find out their budget for next year
Close the deal before the quarter ends
ask for the order over coffee
get a referral to her sister company
ask for a testimonial
tell him why their current supplier's deliveries fail
schedule a follow-up call to discuss terms
talk about the contract renewal
quick demo of the dashboard on my phone
our prices go up in January, better to order now
introduce me to her boss
don't forget to mention the renewal
send the proposal before dessert
pitch her on the upgrade
push for a decision by Friday
Remind her that we are cheaper than Kessler
try to upsell the premium plan
see if they’re ready to sign
get her to commit to a trial
how much do they spend on packaging?
we could save you 20 percent
why not book a demo while we’re there
ROI numbers in my pocket
agree next steps for the project"""

CLEAN = """\
quarter to eight, meet at the bar
football pitch behind her house
deal cards after dinner
what a price the tickets were
no pitch today
ask about the twins
don’t mention the price increase
leave the proposal in the bag
if she asks about the renewal, listen and offer another day
Ravi asked about our lead times in May; do not raise it
her daughter sold out the recital
wedding proposal story: ask how he did it
her brother plays contract bridge
renewal of vows in June
ask about the demo tape her band made
last orders at nine
order food first
the budget airline lost her bags
perfect pitch runs in the family
GP referral for her knee, don’t ask
best seller on her bedside table
renew her passport story
the deal with the neighbours’ fence
close friends from school
the product of a long marriage
how did the sale of the house go?
what would she order again from last time?
discount supermarket story
offer her the lift home
her son is at a trial for the under-12s
she collects model trains, ask about new models
the contract can wait, another day
her team hit the quarter-finals in May
place an order for the table
ask how he beat the best-sellers list
not one word about the quote"""


@pytest.mark.parametrize("line", SELLS.splitlines())
def test_a_line_that_sells_is_marked(line: str) -> None:
    (mark,) = check_lines(line)
    assert mark.line == line
    assert mark.phrase in line
    assert mark.phrase
    assert mark.why
    assert mark.instead


@pytest.mark.parametrize("line", CLEAN.splitlines())
def test_a_line_in_another_sense_stays_clean(line: str) -> None:
    assert check_lines(line) == ()


def test_marks_carry_the_number_of_their_line() -> None:
    text = "ask about the twins\n\nshow her the new price list\nno pitch\nask for the order"
    assert [mark.number for mark in check_lines(text)] == [3, 5]


def test_the_reason_fits_the_words() -> None:
    why = {line: check_lines(line)[0].why for line in ("find out their budget", "ask for a referral")}
    assert why["find out their budget"] == "It probes for budget or for who decides."
    assert why["ask for a referral"] == "It asks for a referral or a testimonial."


def test_a_sale_after_the_reminder_is_still_marked() -> None:
    assert check_lines("no pitch today. Then show her the new price list")


def test_two_hundred_lines_are_read_between_two_key_presses() -> None:
    text = "\n".join((SELLS + "\n" + CLEAN).splitlines() * 4)[:9000]
    start = time.perf_counter()
    check_lines(text)
    assert time.perf_counter() - start < 0.5, "20 ms are usual; half a second is a runaway"


def test_a_very_long_line_does_not_run_away() -> None:
    start = time.perf_counter()
    check_lines("ask our the " * 1000)
    assert time.perf_counter() - start < 2


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    numbers = [mark.number for mark in check_lines(text)]
    assert numbers == sorted(set(numbers))
    assert all(1 <= n <= len(text.splitlines()) for n in numbers)
