"""The bundled interests are sound, many, and as they are written down."""

from __future__ import annotations

from tests.interests import BUNDLE, bundled, gathered, problems, written


def test_every_entry_stands_under_a_topic_that_exists_and_names_one_thing() -> None:
    assert list(problems()) == []


def test_the_bundle_holds_what_is_written() -> None:
    assert BUNDLE.is_file()
    assert bundled() == gathered(), "run: python -m tests.interests --write"


def test_there_are_thousands_of_names() -> None:
    assert sum(len(e.names) for e in written()) > 10_000
