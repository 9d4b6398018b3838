"""What sells, and what only sounds like it."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.outings.pitch.model import bundled
from planner.outings.pitch.reasons import REASONS, SOMEHOW
from planner.outings.pitch.selling import check_lines

SELLS = """\
show her the new price list
walk Ravi through our new platform
mention our volume discount
our new discount is great
Mention our new discount
we could do a discount
We offer them a discount
we give discounts to loyal customers
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
agree next steps for the project
bring up the new loyalty scheme pricing
see whether budget has been released for the line 3 upgrade
run through the quote again with him
let her know our lead times have come down, nobody else can match
ask Tom to put in a good word with procurement
nudge on the open offer
get him talking about what he'd pay
show the video of the machine in action
tell them about our Q4 promotion
remind him the offer expires Friday
would she be a reference for us?
sound him out on volumes for next year
leave a couple of brochures on the table
point out that Kessler missed two deliveries
she should really see our new app
explain why we cost more but last longer
get a feel for who else they are talking to
find out when the current contract runs out
offer 5% off if they commit this month
mention case study from Brenner
ask if they'd consider switching
work in the sustainability features of the new range
can we get the order in before year end
ask about their purchasing plans for spring
slip her my price sheet
ask her to introduce me to the head of procurement
follow up on the proposal I sent
talk up our after-sales service
give her the new rate card
let him try the app over coffee
ask what it would take to win the account
mention the early renewal bonus
tell her our machines run 20% faster
bring samples of the new film
walk them through the roadmap
ask whether they have money left this year
see who has the last word on suppliers
remind them of our free delivery
ask for two names of people who might need us
invite her to our product launch
set up the next meeting with her CFO
explain the pricing model
mention that prices rise in March
show her the savings calculator
talk about expanding the contract to Spain
hint that we could do better on price
could she write a few lines for our website?
leave the price list with her
check where the tender stands
offer a trial month"""

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
I got a discount on the tickets
offer her the lift home
her son is at a trial for the under-12s
she collects model trains, ask about new models
the contract can wait, another day
her team hit the quarter-finals in May
place an order for the table
ask how he beat the best-sellers list
not one word about the quote
toast to ten years of working together
her boy's team lost on penalties on a terrible pitch
ask how the house sale is coming along
thank him for the tip about the bakery
he used to sell newspapers as a boy
remember: the order of the toasts
her husband is closing his shop
how was the product of all that gardening, the chutney?
he budgets for one big trip a year
price of olive oil this year, everyone talks about it
the deal her son struck about homework
her first demo at the dance school, ask how it went
he's renewing his vows in Goa
they sold the boat
quote from Pessoa she likes
what did she pitch in for the school fair?
listen more than I talk
if business comes up: note it, Thursday at her office
no shop talk in front of the spouses
the lead in the play, her niece
trial run of the recipe
contract with the builders fell through, poor man
her order of books arrived
close of the season, sad for rowers
sample the tasting menu
does she still offer piano lessons
ask about the proposal on the beach
keep the pricing slides in the car
Anja asked for a quote last week; send it Monday, not here
he referred me to a good dentist
campaign for the local library
his discount card for the opera
her sister runs a discount shoe shop in Faro
ask about the choir's spring programme
he won the regional chess title
mention that I also rowed at school
show her the photos from Porto
the twins have a new trampoline
ask what she is reading
offer to drive him home
the price he paid for that vintage Vespa
remind her of the story about the ferry
new season at the opera, ask what she fancies
he closed the restaurant with a song
her contract at the university ends in June, ask how she feels
don't sell, just listen
the best deal in Lisbon is the tram, she says
their company turns fifty: congratulate
is he still on the board of the rowing club?
let her choose the wine
ask how the launch of her daughter's book went
walk through the gardens after lunch
sign the birthday card for Ravi
he ordered the wrong fish last time, laugh about it
ask about the trial of the new school timetable
talk about trains, he loves the models
no numbers, no slides, no phone
she is writing a proposal for a community garden
what did the builders quote for the roof?
ask whether the puppy is trained
his budget for model trains is a family joke
order the tasting menu
bring the book I promised
thank Olena for her patience in March"""


BIDS = re.compile(
    "(ask|bring|explain|find|give|hint|invite|leave|mention|offer|pitch|push|schedule|send|show|slip|tell) "
)
WORDS = re.findall(
    r"\S+",
    "don't no if she asks our price the order fish for a demo , . ; — not without renewal mention “offer” "
    "10% €20 budget who decides can wait said Ravi 🎉 naïve why another day never tempted to only they do ? "
    "( ſend İstanbul ﬁsh",
)


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


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("find out their budget", "probe"),
        ("ask for a referral", "referral"),
        ("mention our volume discount", "price"),
        ("quick demo of the dashboard on my phone", "demo"),
        ("talk up our after-sales service", "product"),
        ("follow up on the proposal", "proposal"),
        ("don't forget to mention the renewal", "renewal"),
        ("ask for the order over coffee", "order"),
        ("tell her why their current supplier's deliveries fail", "rival"),
        ("schedule a follow-up call to discuss terms", "meeting"),
    ],
)
def test_the_reason_fits_the_words(line: str, reason: str) -> None:
    (mark,) = check_lines(line)
    assert (mark.why, mark.instead) == REASONS[reason]


def test_every_reason_that_was_learned_has_its_words() -> None:
    assert set(bundled().reasons) == set(REASONS)
    assert SOMEHOW not in REASONS.values()


def test_a_sale_after_the_reminder_is_still_marked() -> None:
    assert check_lines("no pitch today. Then show her the new price list")


@pytest.mark.parametrize("line", [line for line in SELLS.splitlines() if BIDS.match(line)])
def test_a_reminder_not_to_do_it_clears_a_line(line: str) -> None:
    assert check_lines(f"don't {line}") == ()
    assert check_lines(f"Do not {line}, please") == ()
    assert check_lines(f"never {line}") == ()


@pytest.mark.parametrize(
    "line",
    [
        "mention teh new pricelist and our disount",
        "MENTION OUR VOLUME DISCOUNT",
        "Mention our volume dıscount",
        "ask about the bugdet for next year",
        "  - show him our new platform…",
        "show him our “new” platform",
    ],
)
def test_slips_of_the_finger_and_odd_signs_hide_no_sale(line: str) -> None:
    assert check_lines(line)


def test_a_phrase_is_a_part_of_the_line_as_it_was_typed() -> None:
    line = "Über lunch: tell Zoë  about our “Ångström” pump’s new price, OK?"
    (mark,) = check_lines(line)
    assert mark.phrase in line
    assert "price" in mark.phrase


def test_two_hundred_lines_are_read_between_two_key_presses() -> None:
    lines = (SELLS + "\n" + CLEAN).splitlines()
    text = "\n".join(f"{line} {n}" for n, line in enumerate(lines * 2))
    start = time.process_time()
    check_lines(text)
    first = time.process_time() - start
    start = time.process_time()
    check_lines(text + " x")
    again = time.process_time() - start
    assert first < 0.6, "60 ms are usual; ten times that is a runaway"
    assert again < first / 4, "lines that have not changed are not read again"


def test_a_very_long_line_does_not_run_away() -> None:
    start = time.process_time()
    check_lines("ask our the " * 100_000)
    assert time.process_time() - start < 0.5


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    numbers = [mark.number for mark in check_lines(text)]
    assert numbers == sorted(set(numbers))
    assert all(1 <= n <= len(text.splitlines()) for n in numbers)


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_what_is_marked_says_what_and_why(words: list[str]) -> None:
    line = " ".join(words)
    for mark in check_lines(line):
        assert mark.phrase
        assert mark.phrase in line
        assert mark.why
        assert mark.instead
