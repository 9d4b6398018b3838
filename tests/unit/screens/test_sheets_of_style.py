"""A sheet of style that is read later has rules for its own screen: what stands is not styled anew for it."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from textual.screen import Screen

import screens
from screens.app import HostbookApp

ROOT = Path(screens.__file__).parent
READ_AT_FIRST = set(HostbookApp.CSS_PATH)
READ_LATER = sorted(p for p in ROOT.rglob("*.tcss") if p.name not in READ_AT_FIRST)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INNER = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")
"""What a rule says, with the rules that stand in it."""


def all_screens() -> set[str]:
    modules = [import_module(found.name) for found in pkgutil.walk_packages(screens.__path__, "screens.")]
    return {
        name
        for module in modules
        for name, one in vars(module).items()
        if isinstance(one, type) and issubclass(one, Screen)
    }


@pytest.mark.parametrize("sheet", READ_LATER, ids=lambda path: path.stem)
def test_each_rule_of_a_sheet_read_later_is_for_a_screen(sheet: Path) -> None:
    selectors = INNER.sub(";", COMMENT.sub("", sheet.read_text(encoding="utf-8")))
    named = [set(re.findall(r"\w+", one)) for one in re.split("[;,]", selectors) if one.strip()]
    assert named
    assert all(words & all_screens() for words in named)
