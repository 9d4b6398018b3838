"""The reference content bundled in ``data/``, read through records that refuse what they do not know."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import TypeVar

import msgspec

from planner.exchange.question_bank import read_bank
from planner.people.bank import BankQuestion
from planner.people.guidance import Guidance, RolePack, StayOff
from planner.values.record import Record, changed

T = TypeVar("T")


class Roles(Record, frozen=True, kw_only=True):
    """The file of role packs: what to leave alone with everyone, and a pack for each kind."""

    everyone: StayOff
    pack: tuple[RolePack, ...]


@cache
def guidance() -> Guidance:
    """The bank of questions in the order of its files, what to leave alone, and how each kind is hosted."""
    roles = read_data("role_packs.toml", Roles)
    return Guidance(
        questions=(*read_bank(), *_asked_of(roles.pack)),
        stay_off=roles.everyone.stay_off,
        roles=roles.pack,
    )


def _asked_of(packs: tuple[RolePack, ...]) -> Iterator[BankQuestion]:
    """The questions of the role packs, each for its own kind."""
    for pack in packs:
        for question in pack.ask:
            yield changed(question, kinds=(pack.kind,))


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
