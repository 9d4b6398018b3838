"""The head of the review: what to do now, when to leave, and whom a meal can harm; in sight at every size."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content

from planner.outings.at_hand import Leaving, next_leaving, next_step, said_step
from planner.outings.dangers import Danger, dangers
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.values.text import inert_line
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.widgets.lines import hanging

LABEL, SLIM_LABEL = 8, 6
"""Cells of a label, and where there are few."""
SLIM = 48
"""Below this width there are few."""


def head_lines(s: Situation, steps: Sequence[Step], now: datetime, width: int) -> list[Content]:
    """The lines, the sooner of doing and leaving first.

    Args:
        s: the outing among what is known.
        steps: its run of show.
        now: an instant with a zone.
        width: in cells.
    """
    rows: list[list[Content]] = []
    step, leaving = next_step(s, steps, now), next_leaving(s, steps, now)
    if step is not None:
        rows.append(_doing(s, step, now, width))
    if leaving is not None:
        is_first = step is not None and bool(said_step(s, step, now)) and not leaving.home
        rows.insert(0 if is_first else len(rows), _leaving(leaving, width))
    if s.guests or s.cohosts:
        rows.append(_needs(dangers(s), width))
    return [line for row in rows for line in row]


def _label(word: str, look: str, width: int) -> Content:
    return Content.styled(word.ljust(SLIM_LABEL if width < SLIM else LABEL), look)


def _doing(s: Situation, step: Step, now: datetime, width: int) -> list[Content]:
    when = said_step(s, step, now)
    must = Content.styled(NEEDS_YOU if step.must else "", "$warning bold")
    text = inert_line(step.text)
    if when:
        return hanging(_label("Next", "$accent", width), [(f"{when}: {text}", "")], must, width)
    look = "$warning bold" if step.must else "bold"
    return hanging(_label("Now", "$accent bold", width), [(text, look)], must, width)


def _leaving(leaving: Leaving, width: int) -> list[Content]:
    label = _label("Home" if leaving.home else "Leave", "$accent bold" if leaving.near else "$accent", width)
    look = "$warning bold" if leaving.near else "" if leaving.home else "bold"
    mark = Content.styled(NEEDS_YOU if leaving.near else "", "$warning bold")
    return hanging(label, [(leaving.text, look)], mark, width)


def _needs(found: tuple[Danger, ...], width: int) -> list[Content]:
    """Each in danger with what it is, one behind the other; where there is none, that this is known."""
    label = _label("Needs", "$accent", width)
    if not found:
        return hanging(label, [(f"{DONE} no allergies", "$dim")], Content(""), width)
    return hanging(label, [_in_danger(one) for one in found], Content(""), width)


def _in_danger(one: Danger) -> tuple[str, str]:
    """One person's, and how it looks: what makes ill stands out most, then what nobody has asked."""
    unasked = "allergies not asked" if one.unasked else ""
    said = f"{inert_line(one.name)}: {', '.join(filter(None, (one.harm, unasked, one.access)))}"
    if one.harm:
        return f"{NEEDS_YOU} {said}", "$error bold"
    return (f"{OPEN} {said}", "$warning bold") if one.unasked else (said, "bold")
