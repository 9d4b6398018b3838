"""What `hostbook person NAME --everything` prints: all that is held on one person, and where."""

from __future__ import annotations

from datetime import date

import msgspec

from planner.book.holding import NOT_SAID, Held, Mention, held_on
from planner.courtship.touches import Touch
from planner.dates.saying import say_day
from planner.notes.correction import Correction
from planner.notes.kinds import kind_name
from planner.people.facts import Fact, has_expired
from planner.people.person import Person
from planner.people.promises import Owner, Promise
from planner.people.typed_days import say_occasions
from planner.places.answer import Answer
from planner.values.record import Record
from planner.verbs.naming import titled
from planner.verbs.opening import Opened
from planner.verbs.printing import table


def everything(opened: Opened, person: Person) -> list[str]:
    """All that is held on them, in lines under headings; what is empty is said to be."""
    held = held_on(opened.book, person)
    titles = {outing.id: titled(opened.book, outing) for outing in held.outings}
    texts = {fact.id: fact.text for fact in held.facts}
    lines: list[str] = []
    for heading, rows in (
        ("Record", _record(person)),
        ("Facts", [line for f in held.facts for line in _fact(f, opened, titles, texts)]),
        ("Promises", table([_promise(p, opened) for p in held.promises])),
        ("Touches", table([_touch(t, opened) for t in sorted(held.touches, key=_on)])),
        (
            "Outings",
            table([
                (o.starts.isoformat(sep=" ", timespec="minutes") if o.starts else "no date",
                 titles[o.id], o.stage.value)
                for o in held.outings
            ]),
        ),
        ("Said in those outings", _mentioned(held.said)),
        ("Readings you corrected", table([_correction(c, opened) for c in held.corrections])),
        ("Asked of services on the network", table([_answer(a, opened) for a in held.answers])),
        ("Courtship", [f"  {_sort(record)}: {_plainly(_told(record))}" for record in held.courtship]),
        ("Named elsewhere", _mentioned(held.mentions)),
        ("Typed and not saved", _mentioned(held.unsaved)),
        ("Backups and books set aside they stand in", [f"  {path.name}" for path in held.files]),
    ):  # fmt: skip
        lines += ["", heading, *(rows or ["  nothing"])]
    return lines[1:]


def everything_as_data(opened: Opened, person: Person) -> dict[str, object]:
    """All that is held on them, as data: every record whole."""
    held = held_on(opened.book, person)
    return {
        "person": msgspec.to_builtins(held.person),
        "facts": msgspec.to_builtins(held.facts),
        "promises": msgspec.to_builtins(held.promises),
        "touches": msgspec.to_builtins(held.touches),
        "corrections": msgspec.to_builtins(held.corrections),
        "answers": msgspec.to_builtins(held.answers),
        "courtship": [{"sort": _sort(record), **msgspec.to_builtins(record)} for record in held.courtship],
        "outings": msgspec.to_builtins(held.outings),
        **{
            name: [{"where": m.where, "text": m.text} for m in mentions]
            for name, mentions in _by_name(held).items()
        },
        "files": [str(path) for path in held.files],
    }


def _touch(touch: Touch, opened: Opened) -> tuple[str, ...]:
    return (say_day(touch.on, opened.today), touch.kind.value, touch.text)


def _on(touch: Touch) -> date:
    return touch.on


def _by_name(held: Held) -> dict[str, tuple[Mention, ...]]:
    return {"said": held.said, "named_elsewhere": held.mentions, "unsaved": held.unsaved}


def _record(person: Person) -> list[str]:
    """Every field of their record that holds anything, by its name."""
    plain = msgspec.to_builtins(person)
    plain |= (
        {"contacts": [f"{point.kind.value} {point}" for point in person.contacts]} if person.contacts else {}
    )
    plain |= {"occasions": say_occasions(person.occasions)} if person.occasions else {}
    return table([(key.replace("_", " "), _plainly(value)) for key, value in plain.items()])


def _plainly(value: object) -> str:
    if isinstance(value, dict):
        told = ((key.replace("_", " "), _plainly(inner) or "none") for key, inner in value.items())
        return "; ".join(f"{key}: {said}" for key, said in told)
    if isinstance(value, list | tuple):
        return ", ".join(_plainly(inner) for inner in value)
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _sort(record: Record) -> str:
    """What a record is, by the name of its type: ``planned touch``."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in type(record).__name__).strip()


def _told(record: Record) -> dict[str, object]:
    return {key: value for key, value in msgspec.to_builtins(record).items() if key not in NOT_SAID}


def _fact(fact: Fact, opened: Opened, titles: dict[str, str], texts: dict[str, str]) -> list[str]:
    """A fact with all that is kept of it: the words, and under them the rest."""
    today = opened.today
    told = [fact.topic.value, fact.sensitivity.value, f"learned {say_day(fact.learned_on, today)}"]
    if fact.outing_id:
        told.append(f"at {titles.get(fact.outing_id, 'an outing no longer in the book')}")
    if fact.ask_again:
        told.append(f"ask again {say_day(fact.ask_again, today)}")
    if fact.expires:
        over = "expired" if has_expired(fact, today) else "so until"
        told.append(f"{over} {say_day(fact.expires, today)}")
    if fact.merged_into:
        told.append(f"merged into “{texts.get(fact.merged_into, 'a fact no longer in the book')}”")
    if fact.retired_on:
        told.append(f"retired {say_day(fact.retired_on, today)}")
    rows = [f"  {fact.text}", f"    {' · '.join(told)}"]
    rows += [f"    before {say_day(w.until, today)}: {w.text}" for w in reversed(fact.earlier)]
    return rows


def _promise(promise: Promise, opened: Opened) -> tuple[str, ...]:
    today = opened.today
    state = "open"
    if promise.kept_on:
        state = f"kept {say_day(promise.kept_on, today)}"
    elif promise.dropped_on:
        state = f"let go {say_day(promise.dropped_on, today)} {promise.dropped_why}".rstrip()
    due = f"by {say_day(promise.due, today)}" if promise.due else ""
    who = "you" if promise.owner is Owner.HOST else "they"
    return (f"made {say_day(promise.made_on, today)}", who, promise.text, due, state)


def _correction(correction: Correction, opened: Opened) -> tuple[str, ...]:
    read = f"{kind_name(correction.read_kind)} → {kind_name(correction.kind)}"
    about = ", ".join(filter(None, (*correction.words, correction.called, correction.competitor)))
    return (say_day(correction.on, opened.today), read, about)


def _answer(answer: Answer, opened: Opened) -> tuple[str, ...]:
    return (say_day(answer.on, opened.today), answer.source, answer.asked)


def _mentioned(mentions: tuple[Mention, ...]) -> list[str]:
    return [f"  {m.where}: {m.text}" for m in mentions]
