"""Warm and thin, warm and solid, cold and solid, not known yet: what is said, and what would help."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.courtship.account_notes import AccountTopic, Expectation
from planner.courtship.touches import TouchKind
from planner.notes.line import LineKind
from planner.outings.outing import Stage
from planner.people.facts import Topic
from planner.people.promises import Owner
from planner.standing.account import Known
from planner.standing.mending import MendKind
from planner.standing.reading import NEWS_DAYS, Reading, standing
from planner.standing.signs import WHY, Sign, State
from planner.values.record import changed
from tests.unit.standing.made import (
    AMARA,
    REVIEWED,
    SOLID,
    TODAY,
    TUNDE,
    WARM,
    account,
    ago,
    fact,
    item,
    known,
    line,
    lunch,
    note,
    promise,
    touch,
)


def test_two_warm_lunches_without_evidence_are_warm_and_thin() -> None:
    now = standing(account(), TODAY)
    assert now.reading is Reading.THIN
    assert now.said.startswith("Obi Foods is warm and thin: that you get on is no proof")
    assert "Results gone through: never gone through with them." in now.said


def test_results_gone_through_and_two_signs_more_are_solid() -> None:
    now = standing(account(known(touches=(REVIEWED,), notes=SOLID)), TODAY)
    assert now.reading is Reading.SOLID


def test_evidence_without_results_gone_through_is_thin_still() -> None:
    more = (*SOLID, note(AccountTopic.RIVAL, 30, "Nordvåg"), note(AccountTopic.RESULT, 20, "no stop in May"))
    now = standing(
        account(known(notes=more), known(Known(person=TUNDE), touches=(touch(TouchKind.CALL, 5),))), TODAY
    )
    assert sum(i.state is State.PRESENT for i in now.evidence) >= 4
    assert now.reading is Reading.THIN
    assert item(now, Sign.RESULTS).said == "1 result written down, and never gone through with them"


def test_a_review_of_a_key_client_is_stale_after_half_a_year() -> None:
    fresh = standing(account(known(touches=(touch(TouchKind.REVIEW, 181),))), TODAY)
    stale = standing(account(known(touches=(touch(TouchKind.REVIEW, 182),))), TODAY)
    assert item(fresh, Sign.RESULTS).state is State.PRESENT
    assert item(stale, Sign.RESULTS).state is State.STALE
    assert item(stale, Sign.RESULTS).said == "last 28 May, more than half a year ago"


def test_a_review_with_a_second_contact_counts_for_the_account() -> None:
    now = standing(
        account(WARM, known(Known(person=TUNDE), touches=(touch(TouchKind.REVIEW, 9, "tunde"),))), TODAY
    )
    assert item(now, Sign.RESULTS).said == "17 Nov, with Tunde Bello"
    assert item(now, Sign.CONTACTS).said == "you are in touch with Tunde Bello too"


def test_solid_and_hardly_met_is_an_invitation_to_a_coffee() -> None:
    now = standing(account(known(Known(person=AMARA), touches=(REVIEWED,), notes=SOLID)), TODAY)
    assert now.reading is Reading.COLD
    assert "Take it as an invitation." in now.said
    assert now.mends[0].kind is MendKind.COFFEE


def test_of_whom_nothing_is_noted_nothing_is_said() -> None:
    now = standing(account(Known(person=AMARA)), TODAY)
    assert now.reading is Reading.UNKNOWN
    assert not now.heeds
    assert all(i.state is State.MISSING and i.said for i in (*now.warmth, *now.evidence))


def test_what_would_mend_a_thin_account_is_what_is_missing() -> None:
    kinds = [(m.kind, m.sign) for m in standing(account(), TODAY).mends]
    assert kinds == [
        (MendKind.REVIEW, Sign.RESULTS), (MendKind.ASK, Sign.RIVALS), (MendKind.ASK, Sign.CONTACTS)
    ]  # fmt: skip


def test_a_contact_who_was_never_met_is_the_one_to_meet() -> None:
    now = standing(account(WARM, Known(person=TUNDE)), TODAY)
    mend = next(m for m in now.mends if m.sign is Sign.CONTACTS)
    assert mend.kind is MendKind.MEET
    assert mend.person_ids == ("amara", "tunde")
    assert item(now, Sign.CONTACTS).said == "Tunde Bello: in your book, and never met"


@pytest.mark.parametrize("person", ["amara", None, "tunde"])
def test_a_competitor_in_a_line_shows_up_at_once(person: str | None) -> None:
    told = lunch(2, line(LineKind.COMPETITOR, "she mentioned Nordvåg", person))
    now = standing(account(known(outings=(told,)), Known(person=TUNDE)), TODAY)
    assert item(now, Sign.RIVALS).state is State.PRESENT
    assert [(h.said, h.quote) for h in now.heeds] == [
        ("A competitor: one was named 24 Nov.", "she mentioned Nordvåg")
    ]


def test_a_line_of_somebody_elsewhere_is_not_of_this_account() -> None:
    told = lunch(2, line(LineKind.COMPETITOR, "Ines mentioned Nordvåg", "ines"), guests=("amara", "ines"))
    assert not standing(account(known(outings=(told,))), TODAY).heeds


def test_a_name_is_news_for_a_quarter_and_known_for_a_year() -> None:
    for days, is_news, state in (
        (NEWS_DAYS - 1, 1, State.PRESENT),
        (NEWS_DAYS, 0, State.PRESENT),
        (365, 0, State.STALE),
    ):
        told = lunch(days, line(LineKind.COMPETITOR, "Nordvåg came by"))
        now = standing(account(known(outings=(told,))), TODAY)
        assert (len(now.heeds), item(now, Sign.RIVALS).state) == (is_news, state)


def test_what_was_said_in_confidence_is_not_quoted() -> None:
    told = lunch(2, line(LineKind.COMPETITOR, "between us, she talks to Nordvåg"))
    now = standing(account(known(outings=(told,))), TODAY)
    assert now.heeds[0].quote == ""


def test_an_expectation_that_is_not_met_is_said_until_it_is() -> None:
    unmet = note(AccountTopic.EXPECTS, 30, expects=Expectation.LOW_RISK, is_met=False)
    later = note(AccountTopic.EXPECTS, 10, expects=Expectation.LOW_RISK, is_met=True)
    other = note(AccountTopic.EXPECTS, 9, expects=Expectation.INNOVATION, is_met=True)
    for notes, missed in (((unmet,), True), ((unmet, other), True), ((unmet, later), False)):
        now = standing(account(known(notes=notes)), TODAY)
        assert any(h.sign is Sign.EXPECTED for h in now.heeds) is missed
        assert (item(now, Sign.EXPECTED).state is State.PRESENT) is not missed


def test_an_expectation_nobody_asked_about_is_stale() -> None:
    told = note(AccountTopic.EXPECTS, 30, expects=Expectation.LOW_PROFILE)
    found = item(standing(account(known(notes=(told,))), TODAY), Sign.EXPECTED)
    assert (found.state, found.said) == (State.STALE, "a low profile; nobody has asked whether they get it")


def test_promises_kept_are_evidence_and_one_that_is_late_undoes_it() -> None:
    kept = promise(50, due=40, kept=41)
    late = promise(30, due=1)
    one = standing(account(known(promises=(kept,))), TODAY)
    two = standing(account(known(promises=(kept, late))), TODAY)
    assert item(one, Sign.PROMISES).said == "1 promise kept, the last 16 Oct"
    assert item(two, Sign.PROMISES).state is State.MISSING
    assert any(h.said == "1 promise of yours is late." for h in two.heeds)
    assert any(m.kind is MendKind.KEEP and m.promise_id == "promise30" for m in two.mends)


def test_a_promise_due_today_is_not_late() -> None:
    assert not standing(account(known(promises=(promise(30, due=0),))), TODAY).heeds


def test_what_they_promised_is_no_promise_of_yours() -> None:
    now = standing(account(known(promises=(promise(30, due=5, owner=Owner.GUEST),))), TODAY)
    assert not now.heeds


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("she invited me to her regatta", Sign.INVITES),
        ("asked us over for Sunday lunch", Sign.INVITES),
        ("thanked us for the quince jam", Sign.RETURNED),
    ],
)
def test_what_comes_back_is_read_from_what_was_noted(text: str, sign: Sign) -> None:
    now = standing(account(known(facts=(fact(Topic.OTHER, 20, text),))), TODAY)
    assert item(now, sign).state is State.PRESENT
    assert item(standing(account(), TODAY), sign).state is State.MISSING


def test_business_that_they_raise_counts_by_itself() -> None:
    told = lunch(5, line(LineKind.BUSINESS, "she asked about our lead times"))
    assert item(standing(account(known(outings=(told,))), TODAY), Sign.RAISED).state is State.PRESENT


def test_an_earlier_day_is_read_by_what_was_known_then() -> None:
    full = account(known(touches=(REVIEWED,), notes=SOLID))
    assert standing(full, ago(31)).reading is Reading.THIN
    assert standing(full, ago(151)).reading is Reading.UNKNOWN
    assert standing(full, TODAY + timedelta(days=400)).reading is Reading.UNKNOWN


def test_a_fact_that_was_retired_held_until_then() -> None:
    gone = known(WARM)
    facts = tuple(
        type(f)(**{**{n: getattr(f, n) for n in f.__struct_fields__}, "retired_on": ago(5)})
        for f in gone.facts
    )
    retired = Known(person=AMARA, outings=gone.outings, facts=facts)
    assert item(standing(account(retired), TODAY), Sign.KNOWN).state is State.MISSING
    assert item(standing(account(retired), ago(6)), Sign.KNOWN).state is State.PRESENT


def test_every_sign_says_why_it_is_looked_for() -> None:
    assert set(WHY) == set(Sign)


def test_a_review_and_an_hour_that_are_still_to_come_are_no_evidence() -> None:
    ahead = changed(lunch(-5), stage=Stage.PLANNED)
    over = changed(lunch(5), id="never", stage=Stage.PLANNED)
    later = touch(TouchKind.REVIEW, -5)
    now = standing(account(Known(person=AMARA, touches=(later,), outings=(ahead, over))), TODAY)
    assert item(now, Sign.RESULTS).state is State.MISSING
    assert item(now, Sign.TIME).said == "never met"


def test_an_answer_stands_though_the_expectation_is_named_again() -> None:
    met = note(AccountTopic.EXPECTS, 30, expects=Expectation.LOW_RISK, is_met=True)
    again = note(AccountTopic.EXPECTS, 5, expects=Expectation.LOW_RISK)
    found = item(standing(account(known(notes=(met, again))), TODAY), Sign.EXPECTED)
    assert (found.state, found.said) == (State.PRESENT, "low risk; they get it, 27 Oct")


def test_a_rep_who_asked_and_heard_of_nobody_knows_that_and_no_competitor_is_named() -> None:
    asked = note(AccountTopic.ASKED, 20)
    now = standing(account(changed(WARM, notes=(asked,))), TODAY)
    rivals = item(now, Sign.RIVALS)
    assert (rivals.state, rivals.said) == (State.PRESENT, "asked 6 Nov, and nobody was named")
    assert now.heeds == ()
    assert Sign.RIVALS not in {mend.sign for mend in now.mends}
    old = standing(account(changed(WARM, notes=(changed(asked, on=ago(400)),))), TODAY)
    assert item(old, Sign.RIVALS).state is State.STALE


def test_a_competitor_that_was_named_stays_news_though_they_were_asked_since() -> None:
    notes = (note(AccountTopic.RIVAL, 30, "Nordvåg came by"), note(AccountTopic.ASKED, 10))
    now = standing(account(changed(WARM, notes=notes)), TODAY)
    assert item(now, Sign.RIVALS).said == "asked 16 Nov, and nobody was named since 27 Oct"
    assert [heed.sign for heed in now.heeds] == [Sign.RIVALS]
    again = (*notes, note(AccountTopic.RIVAL, 5, "Nordvåg again"))
    assert (
        item(standing(account(changed(WARM, notes=again)), TODAY), Sign.RIVALS).said == "one was named 21 Nov"
    )


def test_who_invites_whom_says_how_often_the_host_asked_and_nothing_of_who_never_met() -> None:
    bare = Known(person=AMARA)
    assert item(standing(account(bare), TODAY), Sign.INVITES).said == "nobody asked anybody yet"
    met = changed(bare, outings=(lunch(30), lunch(60), lunch(90)))
    said = item(standing(account(met), TODAY), Sign.INVITES).said
    assert said == "you asked them 3 times in a year, and they never asked you"
    long_ago = changed(bare, outings=(lunch(500),))
    assert item(standing(account(long_ago), TODAY), Sign.INVITES).said == "it is always you who asks"


def test_time_together_says_how_long_it_was() -> None:
    outings = (lunch(30), changed(lunch(60), minutes=180), lunch(700))
    said = item(standing(account(Known(person=AMARA, outings=outings)), TODAY), Sign.TIME).said
    assert said == "twice in a year, about 4 h at a table, last 27 Oct"
    visits = Known(person=AMARA, touches=(touch(TouchKind.VISIT, 30),))
    assert item(standing(account(visits), TODAY), Sign.TIME).said == "once in a year, last 27 Oct"


def test_results_since_the_last_review_and_promises_given_up_are_counted() -> None:
    results = (note(AccountTopic.RESULT, 200, "x", reviewed_on=ago(100)), note(AccountTopic.RESULT, 20, "y"))
    kept = promise(90, due=60, kept=60)
    let_go = changed(promise(80, due=50), dropped_on=ago(40))
    now = standing(account(changed(WARM, notes=results, promises=(kept, let_go))), TODAY)
    assert item(now, Sign.RESULTS).said == "18 Aug; 1 result written down since"
    assert item(now, Sign.PROMISES).said == "1 promise kept, the last 27 Sep; 1 promise given up"
    alone = standing(account(changed(WARM, notes=(), promises=(let_go,))), TODAY)
    assert item(alone, Sign.PROMISES).said == "no promises kept; 1 promise given up"
