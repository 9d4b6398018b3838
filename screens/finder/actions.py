"""What can be done, as the finder lists it: on the screen beneath it, in the rooms, and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.screen import Screen

from planner.values.searching import Span, key_of, spans_of, typed_words
from planner.values.text import sentence
from screens.finder.words import ELSEWHERE, OTHER_WORDS
from screens.heading import ROOM_NAMES
from screens.sheets.keys import is_moving, is_scrolling


class Action(NamedTuple):
    """Something that can be done.

    Attributes:
        label: what it does.
        action: as it is bound.
        node: where it is bound; None for what the application does.
        more: more words that it is found by.
        spans: where what was typed stands in the label.
    """

    label: str
    action: str
    node: DOMNode | None = None
    more: str = ""
    spans: tuple[Span, ...] = ()


def actions_on(beneath: Screen[Any]) -> list[Action]:
    """What can be done on a screen, and the rooms one can go to."""
    found: dict[str, Action] = {}
    for active in _bound(beneath):
        binding = active.binding
        words = binding.tooltip or binding.description
        label = sentence(words)
        found.setdefault(
            label, Action(label, binding.action, active.node, OTHER_WORDS.get(binding.action, ""))
        )
    rooms = [Action(f"Go to {name}", f"room({name.lower()!r})") for name in ROOM_NAMES]
    return [action for action in found.values() if action.label not in ROOM_NAMES] + rooms


def actions_elsewhere(beneath: Screen[Any]) -> Iterator[Action]:
    """What is done in another room, by the way there; what can be done here is left out."""
    here = {active.binding.action for active in _bound(beneath)}
    room_beneath = getattr(beneath, "ROOM", "").lower()
    for action, room, label, more in ELSEWHERE:
        if room != room_beneath or action not in here:
            yield Action(label, f"room({room!r})", None, more)


def matching(actions: list[Action], typed: str) -> list[Action]:
    """The actions in which every word typed begins a word, those with whole words first."""
    words = typed_words(typed)
    keys = [(action, key_of(f"{action.label} {action.more}")) for action in actions]
    found = [(action, key) for action, key in keys if words and all(f" {word}" in key for word in words)]
    found.sort(key=lambda pair: sum(f" {word} " not in pair[1] for word in words))
    needles = [(f" {word} ", f" {word}") for word in words]
    return [action._replace(spans=spans_of(action.label, needles)) for action, _ in found]


def _bound(beneath: Screen[Any]) -> list[ActiveBinding]:
    """The keys of a screen that do something."""
    return [
        active
        for active in beneath.active_bindings.values()
        if (active.binding.tooltip or active.binding.description)
        and active.enabled
        and not is_scrolling(active.binding.action)
        and not is_moving(active.binding.action)
        and not active.binding.system
        and active.binding.action != "find"
    ]
