"""The bundled interests are sound, many, and as they are written down."""

from __future__ import annotations

from planner.values.text import word_set
from tests.interests import BUNDLE, bundled, gathered, problems, written


def test_every_entry_stands_under_a_topic_that_exists_and_names_one_thing() -> None:
    assert list(problems()) == []


def test_the_bundle_holds_what_is_written() -> None:
    assert BUNDLE.is_file()
    assert bundled() == gathered(), "run: python -m tests.interests --write"


def test_there_are_thousands_of_names() -> None:
    assert sum(len(e.names) for e in written()) > 10_000


def test_a_nation_or_a_faith_in_the_name_of_a_topic_is_written_large() -> None:
    large = word_set(
        "african american british buddhism chinese christianity christmas easter french german greek "
        "hinduism indian irish islam italian japanese judaism korean latin mexican moroccan nordic "
        "portuguese russian spanish thai turkish vietnamese"
    )
    used = {key for entry in written() for key, _ in entry.under}
    topics = [entry.name for entry in written() if entry.key in used]
    assert [name for name in topics if large & set(name.split())] == []
