"""Which screen stands behind each door, imported only when the door is first opened."""

from __future__ import annotations

from importlib import import_module
from typing import Any

OUTING_SCREENS = {
    "plan": ("plan", "PlanScreen"),
    "review": ("review", "ReviewScreen"),
    "debrief": ("debrief", "DebriefScreen"),
}
"""Where an outing can be opened: its file and screen."""

ROOMS = {
    "today": "TodayScreen",
    "outings": "OutingsScreen",
    "people": "PeopleScreen",
    "venues": "VenuesScreen",
    "settings": "SettingsScreen",
    "matrix": "MatrixScreen",
    "register": "RegisterScreen",
}
"""The rooms' files and screens, in the order of their number keys."""


def screen_class(file: str, name: str) -> Any:
    """A screen's class, imported when it is first wanted: the way to Today stays short."""
    return getattr(import_module(f"screens.{file}"), name)
