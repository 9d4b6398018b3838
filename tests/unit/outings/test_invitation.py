"""The invitation in plain words."""

from __future__ import annotations

from planner.outings.invitation import invitation, letter_to_guests, suggest_invitation
from planner.outings.no_pitch import check_no_pitch, check_own_words
from planner.outings.outing import EventKind, OutingKind
from planner.outings.parts import Conversation, NoPitch
from planner.outings.pitch.selling import check_lines
from planner.people.person import ContactKind, ContactPoint
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STRANGER, VENUE, lunch, texts

MAIL = ContactPoint(kind=ContactKind.EMAIL, value="ines@lago.pt")


def test_an_invitation_says_who_when_and_where() -> None:
    place = changed(VENUE, address="Rua do Lago 4", city="Lisbon")

    assert suggest_invitation(lunch(INES, RAVI, venue=place)).splitlines() == [
        "Dear Ines and Ravi,",
        "",
        (
            "Would you have lunch with me on Thursday 3 December at 12:30, at Casa do Lago "
            "(Rua do Lago 4, Lisbon)? It would be good to see you."
        ),
        "",
        "With warm regards,",
        "Rita Sol",
    ]


def test_whoever_nobody_has_asked_is_asked_and_whoever_comes_along_is_named() -> None:
    s = changed(lunch(STRANGER), cohosts=(RAVI,))

    text = suggest_invitation(s)

    assert "Ravi Menon comes along." in text
    assert "Please tell me what you do not eat" in text
    assert "Please tell me" not in suggest_invitation(lunch(INES))


def test_nobodys_needs_and_nothing_of_the_purpose_are_in_an_invitation() -> None:
    known = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)), notes="divorced")
    text = suggest_invitation(lunch(known, RAVI, purpose="To hear about the regatta"))

    assert not any(word in text for word in ("walnuts", "divorced", "regatta", "alcohol"))


def test_an_invitation_stands_before_anything_is_settled() -> None:
    text = suggest_invitation(lunch(venue=None, starts=None))

    assert text.startswith("Hello,\n\nWould you have lunch with me one of these days? It would")


def test_no_suggested_invitation_sells() -> None:
    for kind in OutingKind:
        event = EventKind.GAME if kind is OutingKind.EVENT else None
        s = lunch(INES, STRANGER, kind=kind, event=event, title="Benfica – Porto" if event else "")
        assert check_lines(suggest_invitation(s)) == ()


def test_the_hosts_own_words_stand_and_are_read_for_a_pitch() -> None:
    own = Conversation(invitation="Dear Ines,\ncome and see our new price list over lunch")
    s = lunch(INES, conversation=own, no_pitch=NoPitch(promised_at=DAYS_BEFORE))

    assert invitation(s) == own.invitation
    said = texts(check_no_pitch(s, DAYS_BEFORE))
    assert said.keys() == {"no_pitch:invitation:2"}
    assert said["no_pitch:invitation:2"].startswith(
        "Line 2 of your invitation sells: “come and see our new price"
    )
    assert [mark.number for mark in check_own_words(s.outing)] == [2]


def test_the_letter_goes_to_every_guest_whose_address_is_known() -> None:
    letter = letter_to_guests(lunch(changed(INES, contacts=(MAIL,)), RAVI))

    assert letter.to == ("ines@lago.pt",)
    assert letter.subject == "Lunch, Thursday 3 December"
    assert letter.body.startswith("Dear Ines and Ravi,")
    assert letter_to_guests(lunch(RAVI, starts=None)).subject == "Lunch"
