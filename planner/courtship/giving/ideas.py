"""Gift ideas from what is known of a person, each with its reason: nothing against a need, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planner.courtship.giving.alike import alike
from planner.courtship.giving.budget import budget_for
from planner.courtship.giving.catalogue import Catalogue, CatalogueIdea, cost_in
from planner.courtship.giving.fitting import why_not
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.likings import Liking, Line, disliked, likings, lines_of, title_in
from planner.courtship.giving.year_sum import Sums
from planner.courtship.touches import Touch, TouchKind
from planner.dates.saying import say_day
from planner.people.confidence import may_be_named
from planner.people.facts import Fact, Topic, newest_first, still_holds
from planner.people.ground.reading import Known
from planner.people.guidance import Gives, RolePack
from planner.people.person import Person
from planner.values.late_pattern import LatePattern
from planner.values.money import Money
from planner.values.record import Record
from planner.values.text import fold, inert_line

MOST_IDEAS = 8
"""How many ideas are given."""
CONSUMED = frozenset({"drink", "food"})
"""Topics that no cutting is sent about."""
BOOK = CatalogueIdea(topics=("reading",), what="", cost=15)
"""What a book that was mentioned leads to."""
_OF_THE_DEAL = LatePattern(
    r"\b(?:our|ours|us|your|asked|mentioned|rather not|prices?|quotes?|quoted|contracts?|tenders?|bids?|"
    r"lead times?|suppliers?|competitors?|merger|delivery|deliveries|orders?|invoices?|complain\w*|budget)\b"
)
"""Words of business between the two: nothing is sent about that."""


class Idea(Record, frozen=True, kw_only=True):
    """Something that may be given or done.

    Attributes:
        what: in words.
        why: from what it grew, in words.
        touch: which touch it is.
        cost: about what it costs; None for what costs nothing.
        fact_id: the fact it grew from, if from one.
    """

    what: str
    why: str
    touch: TouchKind = TouchKind.GIFT
    cost: Money | None = None
    fact_id: str | None = None


class Giving(Record, frozen=True, kw_only=True):
    """All that ideas for one person are drawn from.

    Attributes:
        person: for whom.
        facts: all that was learned of them; what may not be named is only heeded.
        unshown: ids of the facts that are only heeded besides, as what is private is in private mode.
        gifts: every gift to and from them, those let go among them.
        touches: the log: gifts that were only logged are not given again either.
        pack: how their kind is hosted.
        catalogue: what may be given.
        currency: the host's.
        sums: what gifts may come to in a year, as the host set it.
        today: the day to judge by.
    """

    person: Person
    facts: tuple[Fact, ...] = ()
    unshown: frozenset[str] = frozenset()
    gifts: tuple[Gift, ...] = ()
    touches: tuple[Touch, ...] = ()
    pack: RolePack | None = None
    catalogue: Catalogue
    currency: str = "EUR"
    sums: Sums = Sums()
    today: date


def ideas(giving: Giving, known: Known, within: Callable[[Money], bool] = lambda _: True) -> tuple[Idea, ...]:
    """Ideas for one person, what they told last first; gestures after gifts.

    Whoever gifts do not suit is given gestures, or what their role pack says instead.

    Args:
        giving: all that is known.
        known: what is known of the world, to read the lines with.
        within: whether an amount is within every limit that holds beside those of the person.
    """
    budget = budget_for(
        giving.person,
        giving.pack,
        catalogue=giving.catalogue,
        gifts=giving.gifts,
        currency=giving.currency,
        today=giving.today,
        sums=giving.sums,
    )
    most = budget.amount if budget else None
    shown = tuple(fact for fact in giving.facts if fact.id not in giving.unshown)
    lines = tuple(lines_of(giving.person, shown, giving.today))
    found: list[Idea] = []
    if most is not None:
        for one in _gifts(giving, lines, known):
            if one.cost is None or (one.cost.amount <= most and within(one.cost)):
                _add(found, one, giving)
    personal = [*_useful(giving, shown), *_gestures(giving, lines, known)]
    gives_gifts = giving.pack is not None and giving.pack.gives is Gives.GIFTS
    gestures = [*personal, *_instead(giving)] if gives_gifts else [*_instead(giving), *personal]
    kept = found[: MOST_IDEAS - min(3, len(gestures))]
    for one in gestures:
        if len(kept) < MOST_IDEAS:
            _add(kept, one, giving)
    return tuple(kept)


def _add(found: list[Idea], one: Idea, giving: Giving) -> None:
    """Take an idea in that nothing speaks against."""
    before = (
        *(gift.what for gift in giving.gifts),
        *(touch.text for touch in giving.touches if touch.kind is TouchKind.GIFT),
        *(idea.what for idea in found),
    )
    if not any(alike(one.what, other) for other in before if other):
        found.append(one)


# What costs a little


def _gifts(giving: Giving, lines: Sequence[Line], known: Known) -> Iterator[Idea]:
    """A gift for each line that names something they care about."""
    no = disliked(giving.person, giving.facts, known)
    for line in lines:
        title, is_wished = title_in(line)
        entries = [(line, _the_book(title, is_wished), BOOK)] if title and "reading" not in no else []
        for one in likings(line, known):
            entry = _nearest(giving.catalogue, one, no)
            if entry is not None and not (entries and "reading" in one.above):
                entries.append((line, entry.what.format(it=one.name, said=one.said), entry))
        yield from _first_that_fits(giving, entries)


def _first_that_fits(giving: Giving, entries: Sequence[tuple[Line, str, CatalogueIdea]]) -> Iterator[Idea]:
    """One thing for one line."""
    for line, what, entry in entries:
        if not why_not(what, entry.holds, giving.person, giving.facts, giving.catalogue.faith):
            cost = cost_in(giving.catalogue, entry.cost, giving.currency)
            yield Idea(what=what, why=line.why, cost=cost, fact_id=line.fact.id if line.fact else None)
            return


def _the_book(title: str, is_wished: bool) -> str:
    return f"“{title}”, which they mean to read" if is_wished else f"a book to follow “{title}”"


def _nearest(catalogue: Catalogue, one: Liking, no: frozenset[str]) -> CatalogueIdea | None:
    """The entry whose topic stands nearest above a thing; none where any of it is disliked."""
    if no & one.above.keys():
        return None
    fitting = [
        (min(one.above[topic] for topic in entry.topics if topic in one.above), at, entry)
        for at, entry in enumerate(catalogue.idea)
        if any(topic in one.above for topic in entry.topics)
    ]
    return min(fitting, key=lambda found: found[:2])[2] if fitting else None


# What costs nothing


def _gestures(giving: Giving, lines: Sequence[Line], known: Known) -> Iterator[Idea]:
    """What anybody may be given: a cutting, an introduction, a line in the host's own hand."""
    no = disliked(giving.person, giving.facts, known)
    done = 0
    for line in lines:
        if line.fact is not None and line.fact.topic is Topic.MILESTONE:
            what = f"a line in your own hand about “{inert_line(line.text)}”"
            yield Idea(what=what, why=line.why, touch=TouchKind.NOTE, fact_id=line.fact.id)
        for one in likings(line, known):
            if len(one.above) > 1 and not (one.above.keys() & (no | CONSUMED)):
                what = giving.catalogue.gesture[done % len(giving.catalogue.gesture)].what.format(it=one.name)
                fact_id = line.fact.id if line.fact else None
                yield Idea(what=what, why=line.why, touch=TouchKind.NOTE, fact_id=fact_id)
                done += 1
                break


def _useful(giving: Giving, shown: Sequence[Fact]) -> Iterator[Idea]:
    """Something useful to their work: what they told of it."""
    if giving.pack is None or giving.pack.gives not in (Gives.USEFUL, Gives.GIFTS):
        return
    for fact in newest_first(shown):
        is_of_work = fact.topic is Topic.WORK and may_be_named(fact) and still_holds(fact, giving.today)
        if is_of_work and fact.person_id == giving.person.id and not _OF_THE_DEAL.search(fold(fact.text)):
            yield Idea(
                what=f"an article or a good name for “{inert_line(fact.text)}”",
                why=f"told {say_day(fact.learned_on, giving.today)}", touch=TouchKind.USEFUL, fact_id=fact.id,
            )  # fmt: skip


def _instead(giving: Giving) -> Iterator[Idea]:
    """What their role pack says, for whom gifts do not suit."""
    if giving.pack is None:
        return
    touch = TouchKind.USEFUL if giving.pack.gives is Gives.USEFUL else TouchKind.NOTE
    for one in giving.pack.suggest:
        yield Idea(what=one.what, why=one.why, touch=touch)
