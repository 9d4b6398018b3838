"""The brief as text, Markdown, a page and JSON."""

from __future__ import annotations

from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.brief_documents import brief_json, brief_markdown, brief_text
from planner.exchange.brief_sheet import brief_html
from planner.outings.brief import Brief, headed
from planner.values.text import inert_line

PAGE = Brief(
    title="Lunch with Ines Duarte",
    when="Thu 3 Dec, 12:30, in 12 days",
    where="Casa do Lago",
    purpose="Hear how the regatta went",
    who=("Ines Duarte (ee-NESH) · head of purchasing, Lago SA",),
    eats=("allergic to walnuts; loves custard tarts",),
    ask=("1 How did the regatta go?", "2 How are the twins?"),
    no_pitch=("I am here to know Ines, not to sell. If business comes up: I listen and note it.",),
    gaps=("! by Thu 3 Dec, 10:30  Tell the kitchen: walnuts.",),
)
LINES = st.lists(st.text(max_size=60).map(inert_line), max_size=3).map(tuple)
PAGES = st.builds(
    Brief,
    title=st.text(max_size=60).map(inert_line),
    when=st.text(max_size=30).map(inert_line),
    where=st.text(max_size=60).map(inert_line),
    **dict.fromkeys(("who", "eats", "share", "ask", "table", "run_of_show", "gaps"), LINES),
)


class _Reader(HTMLParser):
    """The words of a page, and the tags it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_text_sets_headings_beside_their_lines() -> None:
    lines = brief_text(PAGE).splitlines()
    assert lines[:5] == [
        "Lunch with Ines Duarte",
        "Thu 3 Dec, 12:30, in 12 days",
        "Casa do Lago",
        "Hear how the regatta went",
        "",
    ]
    assert "Eats       allergic to walnuts; loves custard tarts" in lines
    assert "           2 How are the twins?" in lines


@pytest.mark.parametrize("width", [5, 24, 40, 78, 120])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    assert max(len(line) for line in brief_text(PAGE, width).splitlines()) <= max(width, 24)


def test_markdown_shows_what_was_written_as_it_was_written() -> None:
    page = Brief(title="Lunch with *Ines* [x](y)", when="today", who=("<b>Ines</b> _D_ | `rm`", "- a list"))
    text = brief_markdown(page)
    assert text.startswith("# Lunch with \\*Ines\\* \\[x\\](y)\n")
    assert "- \\<b\\>Ines\\</b\\> \\_D\\_ \\| \\`rm\\`" in text
    assert "- \\- a list" in text


def test_the_page_stands_alone_and_runs_nothing() -> None:
    page = Brief(title="<script>alert(1)</script>", when="today", who=('"><img src=x onerror=y>',))
    reader = _Reader()
    reader.feed(brief_html(page))
    assert "script" not in reader.tags
    assert "img" not in reader.tags
    assert reader.links == []
    assert "<script>alert(1)</script>" in reader.words


def test_the_page_suits_a_phone_and_the_night() -> None:
    text = brief_html(PAGE)
    assert 'name="viewport"' in text
    assert "prefers-color-scheme: dark" in text
    assert 'charset="utf-8"' in text


def test_json_has_every_field() -> None:
    whole = msgspec.json.decode(brief_json(PAGE))
    assert set(whole) == set(Brief.__struct_fields__)
    assert whole["ask"] == list(PAGE.ask)
    assert whole["promised"] == []


@given(PAGES)
def test_every_page_can_be_written_and_loses_no_heading(page: Brief) -> None:
    headings = [heading for heading, _ in headed(page)]
    reader = _Reader()
    reader.feed(brief_html(page))
    assert [w for w in reader.words if w in headings and w] or not headings
    markdown = brief_markdown(page)
    assert all(f"## {heading}\n" in markdown for heading in headings)
    assert msgspec.convert(msgspec.json.decode(brief_json(page)), Brief) == page
    assert max(len(line) for line in brief_text(page, 40).splitlines()) <= 40
