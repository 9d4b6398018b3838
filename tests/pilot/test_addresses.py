"""Addresses in forms: which city they are in, and looking them up by a key that keeps nobody waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from planner.book.answers import keep_answers
from planner.online.servers import Online
from planner.people.address import Address
from planner.places.answer import Answer, answer_id
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.place import PlaceSheet
from screens.desk import Desk
from screens.forms.address import AddressForm
from screens.forms.host import HostForm
from screens.forms.person import PersonForm
from screens.forms.venue import VenueForm
from screens.widgets.field import Field
from tests.loopback import Reply, free_port, serving
from tests.pilot.folk import USUAL, WIDE, a_desk, said
from tests.pilot.walk import flat_text, press, screen_text, send, settle, type_in, until
from tests.unit.online.answers_of_geocoders import FEATURE, GARRETT, LISBON, nominatim, photon

CITY_ONLY = "Lisbon, Portugal city only: when to leave cannot be told"
HOUSE = Point(lat=38.71071, lon=-9.14213)
"""Where the answer has it, as a form shows it."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book with a host."""
    with a_desk(tmp_path) as made:
        yield made


def switch_on(desk: Desk, url: str, name: str = "nominatim") -> None:
    """Have addresses looked up at a server."""
    desk.settings = changed(desk.settings, online=Online(geocoder=name, geocoder_server=url))


async def opened(app: HostbookApp, pilot: Pilot[Any], form: AddressForm[Any]) -> None:
    """Open a form, with all of its fields."""
    await app.push_screen(form)
    await until(lambda: form.is_complete)
    await settle(pilot)


async def go_to(app: HostbookApp, pilot: Pilot[Any], key: str) -> None:
    """Put the cursor in a field."""
    assert isinstance(app.screen, AddressForm)
    box = app.screen.box(key)
    box.focus_input()  # type: ignore[union-attr]
    await settle(pilot)


async def look_up(app: HostbookApp, pilot: Pilot[Any], key: str, typed: str) -> None:
    """Type an address into a field, and press the key that looks it up."""
    await go_to(app, pilot, key)
    await type_in(pilot, typed)
    await press(pilot, "ctrl+l")


async def offered(app: HostbookApp) -> None:
    """Wait until there are places to choose from."""
    await until(lambda: isinstance(app.screen, PlaceSheet))


def text_of(app: HostbookApp, key: str) -> str:
    """What stands in a field of the form beneath."""
    form = next(screen for screen in app.screen_stack if isinstance(screen, AddressForm))
    return form.texts()[key]


async def test_the_city_of_an_address_is_said_with_its_zone_as_it_is_typed(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(app, pilot, VenueForm(desk))
        await go_to(app, pilot, "address")
        await type_in(pilot, "350 Fifth Avenue, New York, NY")
        await settle(pilot)
        assert "New York City, New York, United States · America/New_York" in flat_text(app)
        assert "city only: New York City" in flat_text(app)
        await go_to(app, pilot, "city")
        await type_in(pilot, "Porto")
        assert "Porto, Portugal · Europe/Lisbon" in flat_text(app)
        assert "New York City" not in flat_text(app)
        await go_to(app, pilot, "point")
        await type_in(pilot, "38,7107 -9,1366")
        assert "38.71070, -9.13660 · Lisbon, Portugal" in flat_text(app)


async def test_with_finding_off_the_key_says_so_and_offers_the_city_alone(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(app, pilot, VenueForm(desk))
        await go_to(app, pilot, "address")
        await press(pilot, "ctrl+l")
        assert "Type an address or a city" in said(app)
        await type_in(pilot, "Marienplatz 1, 80331 München")
        await press(pilot, "ctrl+l")
        assert isinstance(app.screen, PlaceSheet)
        assert "Finding addresses is off, in Settings" in flat_text(app)
        assert "Munich, Germany" in flat_text(app)
        assert "city only" in flat_text(app)
        await press(pilot, "enter")
        assert (text_of(app, "city"), text_of(app, "point")) == ("Munich", "")
        await go_to(app, pilot, "name")
        await press(pilot, "ctrl+l")
        assert not isinstance(app.screen, PlaceSheet)


async def test_an_address_in_no_city_that_is_known_says_what_to_do(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(app, pilot, VenueForm(desk))
        await look_up(app, pilot, "address", "the usual place")
        assert "No city in it is known" in said(app)
        assert isinstance(app.screen, VenueForm)


async def test_a_place_is_looked_up_chosen_and_kept_with_the_answer(desk: Desk) -> None:
    app = HostbookApp(desk)
    with serving(lambda _: Reply(nominatim(GARRETT, LISBON))) as server:
        switch_on(desk, server.url)
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await opened(app, pilot, VenueForm(desk))
            await type_in(pilot, "Casa")
            await look_up(app, pilot, "address", "Rua Garrett 12, Lisboa")
            await offered(app)
            await settle(pilot)
            for words in (
                "© OpenStreetMap contributors",
                "Nominatim at 127.0.0.1",
                "12, Rua Garrett, Chiado",
            ):
                assert words in flat_text(app)
            await press(pilot, "enter")
            assert (text_of(app, "city"), text_of(app, "point")) == ("Lisbon", str(HOUSE))
            await press(pilot, "ctrl+s")
        assert len(server.asked) == 1
        (venue,) = (v for v in desk.book.venues.all() if v.name == "Casa")
        assert venue.point == HOUSE
        (kept,) = desk.book.answers.all()
        assert (kept.asked, kept.of) == ("Rua Garrett 12, Lisboa", ())
        again = HostbookApp(desk)
        async with again.run_test(size=WIDE, notifications=True) as pilot:
            await opened(again, pilot, VenueForm(desk))
            await look_up(again, pilot, "address", "Rua Garrett 12, Lisboa")
            await offered(again)
        assert len(server.asked) == 1, "what was answered once is not asked again"


async def test_a_place_without_an_address_is_looked_up_by_its_name_and_a_person_never(desk: Desk) -> None:
    app = HostbookApp(desk)
    with serving(lambda _: Reply(photon(FEATURE))) as server:
        switch_on(desk, server.url, "photon")
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await opened(app, pilot, VenueForm(desk))
            await type_in(pilot, "Casa do Lago")
            await look_up(app, pilot, "city", "Lisboa")
            await offered(app)
            await press(pilot, "escape")
            assert "q=Casa+do+Lago%2C+Lisboa" in server.asked[0]
            form = PersonForm(desk)
            await opened(app, pilot, form)
            await type_in(pilot, "Omar Farid")
            await go_to(app, pilot, "home_city")
            await press(pilot, "ctrl+l")
            await settle(pilot)
        assert len(server.asked) == 1


async def test_what_is_answered_about_a_persons_home_is_theirs_and_of_a_form_left_nothing_is_kept(
    desk: Desk,
) -> None:
    app = HostbookApp(desk)
    ravi = next(person for person in desk.book.people.all() if person.name.startswith("Ravi"))
    with serving(lambda _: Reply(nominatim(GARRETT))) as server:
        switch_on(desk, server.url)
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await opened(app, pilot, PersonForm(desk, ravi))
            await look_up(app, pilot, "office_text", "Rua Garrett 12")
            await offered(app)
            await press(pilot, "enter")
            await look_up(app, pilot, "home_text", "Rua do Segredo 7")
            await offered(app)
            await press(pilot, "escape", "ctrl+u", "ctrl+s")
    assert desk.book.people[ravi.id].office == Address(text="Rua Garrett 12", city="Lisbon", point=HOUSE)
    (kept,) = desk.book.answers.all()
    assert (kept.asked, kept.of) == ("Rua Garrett 12", (ravi.id,))
    assert b"Segredo" not in desk.book.path.read_bytes()


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(b"", 403), "(403)"),
        (Reply(b"", 429, headers=(("Retry-After", "30"),)), "left alone"),
        (Reply(b"<html>Welcome</html>", sort="text/html"), "sign-in page"),
        (Reply(b"[7]"), "cannot be read"),
        (Reply(b"[]"), "knows no such address"),
    ],
)
async def test_whatever_goes_wrong_is_one_line_and_the_city_stands_in(
    desk: Desk, reply: Reply, told: str
) -> None:
    app = HostbookApp(desk)
    with serving(lambda _: reply) as server:
        switch_on(desk, server.url)
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await opened(app, pilot, HostForm(desk))
            await look_up(app, pilot, "office_text", "Rua Garrett 12, Lisboa")
            await until(lambda: told in said(app))
            assert "Lisbon, city only, stands in." in said(app)
            assert isinstance(app.screen, HostForm)
            assert text_of(app, "office_text") == "Rua Garrett 12, Lisboa"
            assert "city only: Lisbon" in flat_text(app)
    assert desk.book.answers.all() == ()


async def test_with_no_server_there_the_city_stands_in(desk: Desk) -> None:
    app = HostbookApp(desk)
    switch_on(desk, f"http://127.0.0.1:{free_port()}")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(app, pilot, VenueForm(desk))
        await look_up(app, pilot, "address", "Rua Garrett 12, Lisboa")
        await until(lambda: "Nothing answers" in said(app))


@pytest.fixture
def slow() -> Iterator[tuple[threading.Event, Callable[[str], Reply]]]:
    """A server that answers when it is let."""
    let = threading.Event()

    def answer(_: str) -> Reply:
        let.wait(60)
        return Reply(nominatim(GARRETT))

    yield let, answer
    let.set()


async def test_keys_answer_while_a_slow_server_is_waited_for_and_its_answer_opens_nothing_unasked(
    desk: Desk, slow: tuple[threading.Event, Callable[[str], Reply]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.online.geocoding.SECONDS", 60.0)
    let, answer = slow
    app = HostbookApp(desk)
    with serving(answer) as server:
        switch_on(desk, server.url)
        async with app.run_test(size=WIDE, notifications=True) as pilot:
            await opened(app, pilot, VenueForm(desk))
            await go_to(app, pilot, "address")
            await type_in(pilot, "Rua Garrett 12")
            app.screen.action_look_up()  # type: ignore[attr-defined]
            await until(lambda: len(server.asked) == 1)
            app.screen.box("parking").focus_input()  # type: ignore[attr-defined]
            send(app, *"dock")
            await until(lambda: text_of(app, "parking") == "dock")
            let.set()
            await until(lambda: "The address is found" in said(app))
            assert isinstance(app.screen, VenueForm)
            await go_to(app, pilot, "address")
            await press(pilot, "ctrl+l")
            await offered(app)
        assert len(server.asked) == 1


async def test_whoever_leaves_hostbook_does_not_wait_for_a_slow_server(
    desk: Desk, slow: tuple[threading.Event, Callable[[str], Reply]]
) -> None:
    app = HostbookApp(desk)
    with serving(slow[1]) as server:
        switch_on(desk, server.url)
        async with app.run_test(size=WIDE) as pilot:
            await opened(app, pilot, VenueForm(desk))
            await go_to(app, pilot, "address")
            await type_in(pilot, "Rua Garrett 12")
            app.screen.action_look_up()  # type: ignore[attr-defined]
            await until(lambda: len(server.asked) == 1)
        assert not slow[0].is_set()
        slow[0].set()


async def test_an_answer_of_an_earlier_sitting_needs_no_network(desk: Desk) -> None:
    source = "Nominatim at nominatim.example.org"
    asked = "Rua Garrett 12"
    given = '[{"point":{"lat":38.71071,"lon":-9.14213},"label":"12, Rua Garrett, Lisbon","city":"Lisbon"}]'
    answer = Answer(id=answer_id(source, asked), asked=asked, given=given, source=source, on=desk.today())
    keep_answers(desk.book, [answer], desk.today())
    switch_on(desk, "https://nominatim.example.org")
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(app, pilot, HostForm(desk))
        await go_to(app, pilot, "office_text")
        await type_in(pilot, asked)
        await press(pilot, "ctrl+l", "enter")
        assert text_of(app, "office_point") == str(HOUSE)


@pytest.mark.parametrize(
    ("form", "city", "point"),
    [
        (VenueForm, "city", "point"),
        (HostForm, "office_city", "office_point"),
        (PersonForm, "home_city", "home_point"),
    ],
)
async def test_a_lost_minus_sign_is_warned_of_and_may_be_saved(
    form: Callable[[Desk], AddressForm[Any]], city: str, point: str, desk: Desk
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        made = form(desk)
        await opened(app, pilot, made)
        await go_to(app, pilot, city)
        await type_in(pilot, "Madrid")
        await go_to(app, pilot, point)
        await type_in(pilot, "40.45, 3.69")
        far = "far from Madrid (about 630 km): is a minus sign missing? 40.45, -3.69 lies there"
        await until(lambda: far in flat_text(app))
        box = made.box(point)
        assert isinstance(box, Field)
        assert not box.reading.problem
        assert box.reading.value == Point(lat=40.45, lon=3.69)
        await go_to(app, pilot, city)
        await type_in(pilot, "x")
        await until(lambda: "far from" not in flat_text(app))


async def test_with_no_server_there_the_point_that_stands_is_said_to_stay(desk: Desk) -> None:
    app = HostbookApp(desk)
    switch_on(desk, f"http://127.0.0.1:{free_port()}")
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await opened(app, pilot, VenueForm(desk))
        await go_to(app, pilot, "point")
        await type_in(pilot, "38.71071, -9.14213")
        await look_up(app, pilot, "address", "Rua Garrett 12, Lisboa")
        await until(lambda: "Nothing answers" in said(app))
        assert "The point you have stays." in said(app)
        assert "stands in" not in said(app)
        assert text_of(app, "point") == "38.71071, -9.14213"


async def test_what_is_wrong_with_a_link_is_told_in_one_line(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        form = VenueForm(desk)
        await opened(app, pilot, form)
        await type_in(pilot, "Casa")
        await go_to(app, pilot, "point")
        await type_in(pilot, "https://maps.app.goo.gl/abc")
        await press(pilot, "ctrl+s")
        told = "▌ Open that link and paste the one it leads to, or type 38.7107, -9.1366."
        await until(lambda: any(told in line for line in screen_text(app).splitlines()))
