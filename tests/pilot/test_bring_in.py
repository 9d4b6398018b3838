"""Bringing people in through the keys: which file, what is in it, taken and taken back with one key."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from planner.people.arrivals import Arrival, Fate
from planner.people.person import Kind
from screens.app import HostbookApp
from screens.bring_in import BringInScreen
from screens.columns import ColumnsScreen
from screens.desk import Desk
from screens.people import PeopleScreen
from screens.sheets.pick_files import PickFiles, completed, files_in
from tests.pilot.folk import USUAL, WIDE, a_desk, said
from tests.pilot.walk import press, screen_text, settle, type_in, until

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Ines Duarte
ORG:Another Firm
TEL;TYPE=CELL:+44 7700 900512
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ravi Menon
TITLE:founder
NOTE:Sings [b]in[/b] the car.
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Mariana [/] Costa
END:VCARD
BEGIN:VCARD
TEL:1
END:VCARD
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with nothing in it."""
    home = tmp_path / "home"
    (home / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


@asynccontextmanager
async def reading(
    desk: Desk, path: Path, size: tuple[int, int] = WIDE
) -> AsyncIterator[tuple[HostbookApp, Pilot[str], BringInScreen]]:
    """The planner with a file read, or waiting for a word about it."""
    app = HostbookApp(desk)
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, "3")
        screen = BringInScreen(desk, (path,))
        app.push_screen(screen)
        await until(lambda: screen._rows is not None or isinstance(app.screen, ColumnsScreen))
        await settle(pilot)
        yield app, pilot, screen


def _file(folder: Path, text: str | bytes = CARDS, name: str = "phone.vcf") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _fates(screen: BringInScreen) -> list[Fate | None]:
    return [row.fate if isinstance(row, Arrival) else None for row in screen._rows or ()]


async def test_a_file_is_found_read_taken_and_taken_back(desk: Desk, home: Path) -> None:
    _file(home / "Downloads")
    before = desk.book.people.all()
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await press(pilot, "3", "i")
        assert isinstance(app.screen, PickFiles)
        assert "phone.vcf" in screen_text(app)
        await press(pilot, "enter")
        await until(lambda: isinstance(app.screen, BringInScreen) and app.screen._rows is not None)
        await settle(pilot)
        text = screen_text(app)
        assert "1 new · 1 changed · 1 to look at · 1 not read" in text
        assert desk.book.people.all() == before  # a preview writes nothing
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, PeopleScreen)
        assert "Brought in: 1 new and 1 changed. Press u to take all of it back." in said(app)
        assert "Mariana [/] Costa" in {person.name for person in desk.book.people.all()}
        await press(pilot, "u")
        assert desk.book.people.all() == before
        assert "Taken back: bringing in 2 people from phone.vcf" in said(app)


async def test_a_suspect_stands_beside_the_one_in_the_book(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home)) as (app, pilot, screen):
        text = screen_text(app)
        assert "in the book" in text
        assert "on the card" in text
        assert "Another Firm" in text
        assert _fates(screen)[0] is Fate.LEAVE
        await press(pilot, "m")
        assert "Joins Ines Duarte, in your book" in screen_text(app)
        await press(pilot, "ctrl+s")
        ines = next(p for p in desk.book.people.all() if p.name == "Ines Duarte")
        assert ines.organisation == "Another Firm"
        assert "Organisation before: Lago SA" in ines.notes


async def test_the_keys_follow_the_card_under_the_cursor(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home)) as (app, pilot, _):
        assert "m join" in screen_text(app)
        await press(pilot, "down")  # a card that could not be read: there is nothing to join
        assert "m join" not in screen_text(app)
        await press(pilot, "down")
        assert "m join" in screen_text(app)


async def test_a_suspect_can_stay_apart(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home)) as (_, pilot, _screen):
        await press(pilot, "a", "ctrl+s")
        assert sum(p.name == "Ines Duarte" for p in desk.book.people.all()) == 2


async def test_space_goes_through_what_can_become_of_a_card(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home)) as (_, pilot, screen):
        seen = []
        for _ in range(3):
            seen.append(_fates(screen)[0])
            await press(pilot, "space")
        assert seen == [Fate.LEAVE, Fate.MERGE, Fate.ADD]
        await press(pilot, "end", "x")
        assert _fates(screen)[-1] is Fate.LEAVE


async def test_who_is_new_is_what_the_host_says(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home)) as (app, pilot, _):
        await press(pilot, "w", "down", "enter")
        assert "as supplier" in screen_text(app)
        await press(pilot, "ctrl+s")
        (new,) = [p for p in desk.book.people.all() if "Mariana" in p.name]
        assert new.kind is Kind.SUPPLIER


async def test_what_comes_in_is_said_whole_on_a_small_terminal(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home), USUAL) as (app, pilot, screen):
        screen._kind = Kind.PAST_CUSTOMER
        screen.show()
        await settle(pilot)
        assert "ctrl+s brings in 2 of 4, new ones as past customers (w changes that)." in screen_text(app)
        (line,) = [row for row in screen_text(app).splitlines() if "brings in" in row]
        assert line.rstrip().endswith("(w changes that).")
        assert "Before anything is written" in screen_text(app)


async def test_a_bad_card_is_named_by_number_and_line(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home), USUAL) as (app, _, __):
        assert "number 4" in screen_text(app)
        assert "line 17: has no name" in screen_text(app)


async def test_a_table_that_nobody_knows_is_told_column_by_column(desk: Desk, home: Path) -> None:
    path = _file(home, "Wer [/];Wo\nTom [/] Hall;Leeds\n", "list [b].csv")
    async with reading(desk, path) as (app, pilot, screen):
        assert "Which column holds the name?" in screen_text(app)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ColumnsScreen)  # not before it is known
        await press(pilot, "enter", "down", "enter", "ctrl+s")
        await until(lambda: screen._rows is not None)
        await settle(pilot)
        await press(pilot, "ctrl+s")
        assert "Tom [/] Hall" in {person.name for person in desk.book.people.all()}


async def test_to_leave_the_columns_unsaid_goes_back(desk: Desk, home: Path) -> None:
    async with reading(desk, _file(home, "Wer;Wo\nTom;Leeds\n", "list.csv")) as (app, pilot, _):
        await press(pilot, "escape")
        assert isinstance(app.screen, PeopleScreen)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\x7fELF\x02" + bytes(500), "is not a text file"),
        (b"x", "vcf holds no card"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why_and_writes_nothing(
    desk: Desk, home: Path, data: bytes, says: str
) -> None:
    before = desk.book.path.read_bytes()
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE) as pilot:
        app.push_screen(BringInScreen(desk, (_file(home, data),)))
        await until(lambda: says in screen_text(app))
        assert says in screen_text(app)
        await press(pilot, "ctrl+s", "escape")
        assert desk.book.path.read_bytes() == before


async def test_a_long_reading_shows_how_far_it_is_and_can_be_stopped(
    desk: Desk, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "".join(f"BEGIN:VCARD\nFN:Guest {n}\nORG:Lago {n}\nEND:VCARD\n" for n in range(20_000))
    path, before = _file(home, many), desk.book.people.all()
    app = HostbookApp(desk)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await press(pilot, "3")
        screen = BringInScreen(desk, (path,))
        app.push_screen(screen)
        await until(lambda: "of 20,000. esc stops" in screen_text(app))
        await pilot.press("escape")
        await until(lambda: isinstance(app.screen, PeopleScreen))
        await app.workers.wait_for_complete()
        assert "Stopped. Nothing was written." in said(app)
        assert screen._rows is None
        assert screen._reading is not None
        assert screen._reading.is_cancelled
        assert desk.book.people.all() == before


async def test_a_path_can_be_typed(desk: Desk, home: Path) -> None:
    app = HostbookApp(desk)
    path = _file(home, name="a b.vcf")
    path.rename(home / "Downloads" / "cards.dat")
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "i")
        await type_in(pilot, "nowhere")
        await press(pilot, "enter")
        assert "is no file" in screen_text(app)
        await press(pilot, "ctrl+u")
        await type_in(pilot, str(home / "Downloads" / "cards.dat"))
        await press(pilot, "enter")
        await until(lambda: isinstance(app.screen, BringInScreen) and app.screen._rows is not None)
        assert isinstance(app.screen, BringInScreen)


async def test_what_is_typed_is_the_path_though_files_lie_about_and_enter_reads_it(
    desk: Desk, home: Path
) -> None:
    _file(home / "Downloads", name="other.vcf")
    path = _file(home, name="mine.dat")
    app = HostbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "i")
        assert "enter reads other.vcf" in screen_text(app)
        await type_in(pilot, str(path))
        assert app.screen.query_one(Input).value == str(path)
        assert "enter reads ~/mine.dat" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, BringInScreen)
        assert app.screen._paths == (path,)


async def test_tab_makes_the_path_whole_and_an_arrow_goes_back_to_what_lies_about(
    desk: Desk, home: Path
) -> None:
    found = _file(home / "Downloads", name="other.vcf")
    app = HostbookApp(desk)
    async with app.run_test(size=USUAL) as pilot:
        await press(pilot, "i")
        await type_in(pilot, f"{home}/Down")
        assert "tab makes it" in screen_text(app)
        await press(pilot, "tab", *"ot", "tab")
        assert app.screen.query_one(Input).value == str(found)
        await press(pilot, "backspace", "down")
        assert "enter reads other.vcf" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, BringInScreen)
        assert app.screen._paths == (found,)


def test_the_newest_files_are_offered_first_and_a_folder_that_is_not_there_is_passed_over(home: Path) -> None:
    import os  # noqa: PLC0415 - only here

    for age, name in enumerate(("new.vcf", "old.CSV", "older.vcard", "song.mp3")):
        os.utime(_file(home, name=name), (1e9 - age, 1e9 - age))
    assert [file.path.name for file in files_in([home, home, home / "nowhere"])] == [
        "new.vcf",
        "old.CSV",
        "older.vcard",
    ]


def test_a_path_is_gone_on_with_to_what_may_be_meant(home: Path) -> None:
    _file(home, name="phone.vcf")
    _file(home, name="photo.jpg")
    assert completed("one.vcf; pho") == "one.vcf; phone.vcf"
    assert completed(f"{home}/Down") == f"{home}/Downloads/"
    assert completed("nothing") is None
    assert completed("") is None
