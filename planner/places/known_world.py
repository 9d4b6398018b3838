"""What hostbook knows of the world: the bundled interests and gazetteer, read when first asked for."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

import msgspec

from planner.people.ground.reading import Known
from planner.people.ground.taxonomy import Listed, Taxonomy
from planner.places.gazetteer import Gazetteer
from planner.places.overland import Borders


@cache
def gazetteer() -> Gazetteer:
    """The world's cities, regions and countries (GeoNames, CC BY 4.0)."""
    return Gazetteer(_unpacked("gazetteer.tsv.gz").decode(), lambda: _unpacked("gazetteer_names.gz").decode())


@cache
def borders() -> Borders:
    """Which countries a road leads to from which (GeoNames, CC BY 4.0)."""
    return Borders(files("data").joinpath("borders.txt").read_text(encoding="utf-8"))


@cache
def interests() -> Taxonomy:
    """The taxonomy of interests."""
    return Taxonomy(msgspec.json.decode(_unpacked("interests.json.gz"), type=Listed))


@cache
def known_world() -> Known:
    """Both; the gazetteer is opened when the first name is looked up."""
    return Known(interests(), lambda name: gazetteer().named(name))


def _unpacked(name: str) -> bytes:
    return gzip.decompress(files("data").joinpath(name).read_bytes())
