"""What is typed and not saved, kept beside the book."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner.book.lock import locked
from planner.book.unsaved import Unsaved
from planner.disk.calls import RealDisk


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "book.json"


def opened(book: Path) -> Unsaved:
    return Unsaved(RealDisk(), book)


def test_what_was_kept_is_there_the_next_time_for_its_owner_alone(book: Path) -> None:
    texts = opened(book)
    texts["new person", "name"] = "Zoë\nطلا"
    assert texts.keep()
    assert opened(book) == {("new person", "name"): "Zoë\nطلا"}
    (file,) = book.parent.glob("*.unsaved")
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0


def test_nothing_is_left_behind_once_all_of_it_is_saved(book: Path) -> None:
    texts = opened(book)
    texts["p-1", "role"] = "director"
    texts.keep()
    del texts["p-1", "role"]
    assert texts.keep()
    assert not list(book.parent.glob("*.unsaved"))


def test_two_planners_keep_each_others_texts(book: Path) -> None:
    one, two = opened(book), opened(book)
    one["p-1", "role"] = "director"
    two["p-2", "role"] = "engineer"
    assert one.keep()
    assert two.keep()
    one.clear()
    assert one.keep()
    assert opened(book) == {("p-2", "role"): "engineer"}


def test_what_cannot_be_kept_now_is_tried_again(book: Path) -> None:
    texts = opened(book)
    texts["p-1", "role"] = "director"
    with locked(RealDisk(), book):
        assert not texts.keep()
    assert texts.keep()
    assert opened(book) == texts


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff\xfe", b'[["a", "b"]]'])
def test_a_file_that_cannot_be_read_stops_nobody(book: Path, content: bytes) -> None:
    book.with_name("book.json.unsaved").write_bytes(content)
    texts = opened(book)
    assert texts == {}
    texts["p-1", "role"] = "director"
    assert texts.keep()
    assert opened(book) == texts
