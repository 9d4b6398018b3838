"""The house stands as it is drawn, and all of it is packed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PARTS = ("planner", "screens", "data")


def _floors(container: str) -> list[list[str]]:
    """The floors of a package from the top down, as its contract states them."""
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    (layers,) = (c["layers"] for c in contracts if c.get("containers") == [container])
    return [re.findall(r"\w+", layer) for layer in layers]


def _drawn() -> str:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return page.partition("## The house")[2].partition("## Where a thing is")[0]


def test_the_page_draws_the_planner_s_floors_in_the_order_that_is_kept() -> None:
    picture = _drawn().split("```")[1]
    shown = [re.findall(r"\w+", line[:26]) for line in picture.splitlines() if line.startswith("    ")]
    assert [floor for floor in shown if floor] == _floors("planner")


def test_the_page_draws_the_screens_floors_in_the_order_that_is_kept() -> None:
    rows = [row for row in _drawn().splitlines() if row.startswith("| ")][1:]
    floors = _floors("screens")
    assert len(rows) == len(floors)
    for row, floor in zip(rows, floors, strict=True):
        assert set(floor) <= set(re.findall(r"\w+", row)), row


def test_every_folder_of_code_is_packed() -> None:
    folders = {found.parent for part in PARTS for found in (ROOT / part).rglob("*.py")}
    named = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert named == set(PROJECT["tool"]["setuptools"]["packages"])


def test_a_wheel_holds_everything_that_stands_in_the_house(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    for part in PARTS:
        shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree / name)
    build = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(tmp_path)], cwd=tree, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = {name for name in ZipFile(wheel).namelist() if name.startswith(PARTS)}
    there = {path.relative_to(ROOT).as_posix() for part in PARTS for path in (ROOT / part).rglob("*")}
    assert packed == {name for name in there if (ROOT / name).is_file() and "__pycache__" not in name}
