"""Standard drinks: what a country counts as one, and how many of them were poured for somebody.

They are a count and nothing else: no blood alcohol is worked out of them, and nobody is told that they may
drive.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import field

from planner.outings.parts import Glass, Pour
from planner.values.record import Record, changed

ALCOHOL = 0.789
"""Grams in a millilitre of pure alcohol."""


class Serving(Record, frozen=True, kw_only=True):
    """A glass as it is poured: how much, and how strong in per cent by volume."""

    ml: float
    percent: float


class Measure(Record, frozen=True, kw_only=True):
    """What a country counts in.

    Attributes:
        grams: of pure alcohol in one.
        whose: who counts so, in words ("as Ireland counts").
        source: where that is from.
        seen: when it was looked at.
        countries: ISO 3166 codes; empty for the usual measure.
        name: what one is called.
        glasses: what is poured there, where it differs from the usual, by the kind of glass.
    """

    grams: float
    whose: str
    source: str
    seen: date
    countries: tuple[str, ...] = ()
    name: str = "standard drink"
    glasses: dict[Glass, Serving] = field(default_factory=dict)


class Measures(Record, frozen=True, kw_only=True):
    """The usual measure, which knows every glass, and those of the countries that have one of their own."""

    usual: Measure
    region: tuple[Measure, ...] = ()


def measure_of(measures: Measures, country: str) -> Measure:
    """What a country counts in, with every glass; the usual measure where it is not known to have its own.

    Args:
        measures: all there are.
        country: an ISO 3166 code, or empty.
    """
    usual = measures.usual
    own = next((one for one in measures.region if country in one.countries), usual)
    return changed(own, glasses={**usual.glasses, **own.glasses})


def standard_drinks(measure: Measure, pours: Iterable[Pour]) -> float:
    """How many standard drinks were poured, by what such a glass usually holds."""
    grams = 0.0
    for one in pours:
        serving = measure.glasses[one.glass]
        grams += serving.ml * serving.percent / 100 * ALCOHOL
    return grams / measure.grams


def said_standard(measure: Measure, pours: Iterable[Pour]) -> str:
    """``about 1.5 standard drinks (10 g each, as Ireland counts)``; empty where nothing was poured."""
    number = round(standard_drinks(measure, pours), 1)
    if not number:
        return ""
    noun = measure.name if number == 1 else f"{measure.name}s"
    return f"about {number:g} {noun} ({measure.grams:g} g each, {measure.whose})"


def said_serving(measure: Measure, glass: Glass) -> str:
    """``150 ml at 12.5 %``: what is reckoned with for a glass."""
    serving = measure.glasses[glass]
    return f"{serving.ml:g} ml at {serving.percent:g} %"
