"""The reference content bundled in ``data/``, read through records that refuse what they do not know."""

from __future__ import annotations

import pkgutil
from functools import cache
from typing import TypeVar

import msgspec

from planner.courtship.matrix import Service
from planner.people.facts import Topic
from planner.people.guidance import Guidance, RolePack, StayOff
from planner.people.person import Kind
from planner.people.questions import BankQuestion
from planner.values.record import Record

T = TypeVar("T")


class _Asked(Record, frozen=True, kw_only=True):
    text: str
    depth: int
    why: str


class _Section(Record, frozen=True, kw_only=True):
    topic: Topic
    kinds: tuple[Kind, ...]
    questions: tuple[_Asked, ...]


class _Questions(Record, frozen=True, kw_only=True):
    section: tuple[_Section, ...]


class _Matrix(Record, frozen=True, kw_only=True):
    service: tuple[Service, ...]


class Roles(Record, frozen=True, kw_only=True):
    """The file of role packs: what to leave alone with everyone, and a pack for each kind."""

    everyone: StayOff
    pack: tuple[RolePack, ...]


@cache
def guidance() -> Guidance:
    """The bank of questions in the order of the file, what to leave alone, and how each kind is hosted."""
    roles = read_data("role_packs.toml", Roles)
    return Guidance(
        questions=tuple(
            BankQuestion(text=q.text, topic=s.topic, depth=q.depth, kinds=s.kinds, why=q.why)
            for s in read_data("questions.toml", _Questions).section
            for q in s.questions
        ),
        stay_off=roles.everyone.stay_off,
        roles=roles.pack,
    )


@cache
def service_matrix() -> tuple[Service, ...]:
    """What each tier of customer and prospect is owed, times a year."""
    return read_data("service_matrix.toml", _Matrix).service


def read_data(name: str, shape: type[T]) -> T:
    """Read one bundled TOML file into records; works from a wheel, a zip or a checkout.

    Args:
        name: the path below ``data/``, with forward slashes.
        shape: the record the whole file is.

    Raises:
        msgspec.ValidationError: the file is not of that shape, which a test would have seen.
    """
    found = pkgutil.get_data("data", name)  # importlib.resources takes longer to import than Today to draw
    if found is None:
        raise FileNotFoundError(name)
    return msgspec.toml.decode(found, type=shape)
