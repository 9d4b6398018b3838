"""What a line of notes changes on the person it is about: needs, drink, favourites and yearly days."""

from __future__ import annotations

import re

from planner.dates.daymath import exists
from planner.notes.bodies import gets_about
from planner.notes.left_alone import subject_left_alone
from planner.notes.line import LineKind, NoteLine
from planner.notes.marked import mark
from planner.notes.names import names_of
from planner.notes.needs_said import NeedsSaid, needs_said
from planner.people.needs import NeedKind, with_need
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Person, first_name, subjects
from planner.values.record import changed
from planner.values.text import bare, fold, inert_line

SHORT = 60
"""Characters up to which a liking is a favourite on the person's card; a longer one goes to the log."""
LONGEST = 300
"""Characters of a line that are read; what is longer is a story, and no name of a need is that far in."""
BARE = 40
"""Characters up to which words without a verb of liking are taken for the thing liked."""
A_LEAP_YEAR = 2024

NOTHING_BUT = re.compile(r"\b(?:too|as well|also|badly|very much|a lot|most of all)\s*$", re.IGNORECASE)
AGAINST = re.compile(
    r"\b(?:hates?|dislikes?|detests?|not|never|no|doesn t|does not|don t|can t|cannot|avoids?|instead of|"
    r"without|"
    r"too (?:sweet|loud|salty|spicy|heavy))\b"
)
LIKING = re.compile(
    r"^(?:(?:always|still|really|absolutely|also|usually|is|has) )*"
    r"(?:loves?|likes?|adores?|prefers?|enjoys?|drinks?|orders?|(?:very )?fond of|mad about|partial to|"
    r"(?:a )?big fan of|favou?rite (?P<kind>\w+ )?(?:is|are|was)?:?)\s*(?P<what>.+)$",
    re.IGNORECASE,
)
PREFERS = re.compile(r"^(?P<what>.+?) (?:to|over|rather than|instead of) .+$", re.IGNORECASE)
DRINKS = re.compile(
    r"\b(?:drinks?|wine|beer|ale|lager|cider|water|tea|coffee|espresso|cappuccino|latte|flat white|"
    r"macchiato|galao|gin|"
    r"tonic|whisky|whiskey|bourbon|rum|vodka|port|sherry|madeira|champagne|prosecco|cava|negroni|spritz|"
    r"martini|"
    r"cocktail|juice|lemonade|cola|kombucha|vinho verde|rioja|riesling|chablis|malbec|merlot|pinot|sauvignon|"
    r"chardonnay|burgundy|bordeaux|barolo|cognac|grappa|aperol|campari|mocktail|matcha|chai|cortado)\b"
)
WHOSE = re.compile(
    r"(?P<whose>(?:[\w’'-]+ ){0,2}[\w’-]+(?:['’]s|s['’])) (?P<day>birthday|bday|anniversary|name ?day)",
    re.IGNORECASE,
)
OWN = frozenset({"her", "his", "their", "she", "he", "they", "the", "my", "own"})


HAS_REACH = (
    r"(?:(?:is|has|uses?|needs?|wears|walks|cannot|can['’]?t|in|on|with|a|an|bit|now|slightly|very|"
    r"quite|still|no|of|manage|the|does|not|severely|partially)\s+)*"
)
ACCESS = re.compile(
    HAS_REACH
    + r"(?:wheel ?chair|step[- ]free|crutches|(?:walking )?stick\b|stairs\b|steps\b|hard of hearing|"
    r"hearing aids?|deaf\b|lip[- ]?reads|blind\b|(?:partially )?sighted|guide dog)",
    re.IGNORECASE,
)
"""Said of the person themselves, at the start of a line: what getting there, hearing or seeing asks for."""
SEATING = re.compile(
    r"\bleft[- ]handed\b|\b(?:sits?|seat|seated|sitting) (?:\w+ )?(?:near|by|at|on|facing|with|away|"
    r"next to)\b|\bback to the wall\b",
    re.IGNORECASE,
)
ALCOHOLIC = re.compile(
    r"\b(?:wine|beers?|ale|lager|cider|gin|whisky|whiskey|bourbon|rum|vodka|sherry|madeira|champagne|"
    r"prosecco|cava|negroni|spritz|martini|cocktails?|vinho verde|rioja|riesling|chablis|malbec|merlot|pinot|"
    r"sauvignon|chardonnay|burgundy|bordeaux|barolo|cognac|grappa|aperol|campari|"
    r"glass(?:es)? of (?:red|white|rose|port))\b(?! (?:vinegar|sauce|list|bar|garden|gums?|poached|braised))"
)
SOFT = re.compile(
    r"\b(?:(?:alcohol|sugar) free|non ?alcoholic|no alcohol|virgin|zero|ginger (?:ale|beer)|root beer|"
    r"mocktails?|hardly|rarely|instead|used to)\b"
)
"""Words that make a soft drink of a name, or leave it open whether anything is drunk."""
DRANK = re.compile(
    r"^(?:drank|drinks|had|ordered|enjoyed|chose|shared|took)\s+(?:a|an|one|two|three|the|some|another|only|just|"
    r"half|\d)\b"
)


def also_learned(person: Person, line: NoteLine) -> Person:
    """The person with what a line that goes to the log says of their card besides."""
    text = _without_subject(line.text, person)
    after = left_alone(person, line)
    if ACCESS.match(text) or gets_about(fold(text)):
        after = changed(after, needs=with_need(after.needs, NeedKind.ACCESS, text[:SHORT].strip()))
    if DRANK.match(bare(text)) and not AGAINST.search(bare(text)):
        after = _seen_to_drink(after, text)
    return after


def _seen_to_drink(person: Person, text: str) -> Person:
    """The person as one who drinks, where that was not known; who said that they do not is believed."""
    plain = bare(text)
    if person.alcohol is not None or not ALCOHOLIC.search(plain) or SOFT.search(plain):
        return person
    return changed(person, alcohol=True)


def left_alone(person: Person, line: NoteLine) -> Person:
    """The person with the subject that the line says they would rather not speak of, if it says so."""
    subject = inert_line(subject_left_alone(line.text))
    if not subject or fold(subject) in {fold(known) for known in person.stays_off}:
        return person
    return changed(person, stays_off=(*person.stays_off, subject))


def learned(person: Person, line: NoteLine) -> Person | None:
    """The person with what the line says of them, or None where it belongs in the log of facts instead.

    Nothing that is known of a person is ever taken away.
    """
    if line.kind is LineKind.DIET:
        return _diet(person, line)
    if line.kind is LineKind.DATE:
        return _dated(person, line)
    return _preferred(person, line) if line.kind is LineKind.PREFERENCE else None


def doubt_about(person: Person, line: NoteLine) -> str:
    """Why the words of a line about a need must be kept: it takes one back, or is not certain; or empty."""
    return _needs(person, line).doubt if line.kind is LineKind.DIET else ""


def _needs(person: Person, line: NoteLine) -> NeedsSaid:
    return needs_said(mark(line.text, names_of((person.name,))))


def _diet(person: Person, line: NoteLine) -> Person | None:
    """The person with the needs of the line; None where it only takes needs back, or holds for now."""
    said = _needs(person, line)
    if not said.changes:
        return None
    needs = person.needs
    if said.no_allergies and needs.allergy is None:
        needs = changed(needs, allergy=())
    for side, said_of_it in ((NeedKind.ALLERGY, said.allergy), (NeedKind.DIET, said.diet)):
        for need in said_of_it:
            words = _without_subject(need, person) if said.whole else need
            needs = with_need(needs, side, inert_line(words) or "something; ask what")
    alcohol = person.alcohol if said.alcohol is None else said.alcohol
    return changed(person, needs=needs, alcohol=alcohol)


def _preferred(person: Person, line: NoteLine) -> Person | None:
    text = _without_subject(line.text, person)
    if not text or AGAINST.search(bare(text)):
        return None
    said = LIKING.match(text)
    thing = NOTHING_BUT.sub("", said["what"] if said else text).strip(" .,;:")
    if said and text.casefold().startswith("prefer"):
        over = PREFERS.match(thing)
        thing = over["what"] if over else thing
    if not thing or len(thing) > (SHORT if said else BARE):
        return None
    if SEATING.search(text):
        return changed(person, needs=with_need(person.needs, NeedKind.SEATING, text))
    drink = DRINKS.search(bare(text)) is not None
    if drink and said:
        person = _seen_to_drink(person, text)
    known = person.drinks if drink else person.favourites
    if fold(thing) in {fold(k) for k in known}:
        return person
    return changed(person, **{"drinks" if drink else "favourites": (*known, thing)})


def _dated(person: Person, line: NoteLine) -> Person | None:
    day = line.on
    if day is None or not exists(A_LEAP_YEAR, day.month, day.day):
        return None
    text = bare(line.text[:LONGEST])
    kind = OccasionKind.NAMED
    if re.search(r"\b(?:birthday|bday|born|turns)\b", text):
        kind = OccasionKind.BIRTHDAY
    elif re.search(r"\bwork anniversary\b", text):
        kind = OccasionKind.WORK
    elif re.search(r"\b(?:business anniversary|(?:doing|in) business together)\b", text):
        kind = OccasionKind.BUSINESS
    elif re.search(r"\banniversary\b", text):
        kind = OccasionKind.ANNIVERSARY
    new = Occasion(kind=kind, month=day.month, day=day.day, year=day.year, label=_label(person, line, kind))
    for known in person.occasions:
        same_day = (known.kind, known.month, known.day) == (new.kind, new.month, new.day)
        if same_day and fold(known.label) == fold(new.label):
            if known.year is not None or new.year is None:
                return person
            kept = tuple(new if k is known else k for k in person.occasions)
            return changed(person, occasions=kept)
    return changed(person, occasions=(*person.occasions, new))


def _label(person: Person, line: NoteLine, kind: OccasionKind) -> str:
    """Whose day, or which; empty for the person's own birthday or anniversary."""
    text = inert_line(line.text[:LONGEST])
    if kind is OccasionKind.NAMED:
        return text[:SHORT].strip()
    if kind in (OccasionKind.WORK, OccasionKind.BUSINESS):
        return ""
    found = WHOSE.search(text)
    if found is None:
        wedding = kind is OccasionKind.ANNIVERSARY and "wedding" in text.casefold()
        return "wedding anniversary" if wedding else ""
    words = [w for w in found["whose"].split() if w.casefold() not in OWN]
    owner = re.sub(r"['’]s$|['’]$", "", " ".join(words))
    if not words or fold(owner) in (fold(person.name), fold(first_name(person))):
        return ""
    return f"{' '.join(words)} {kind.value}"


def _without_subject(text: str, person: Person) -> str:
    """The line without the name or pronoun it begins with."""
    said = inert_line(text[:LONGEST]).strip(" .")
    for name in subjects(person):
        if name and said.casefold().startswith(name.casefold()):
            rest = said[len(name) :]
            if re.match(r"['’]s |[\s:,–-]+", rest):
                return re.sub(r"^(?:['’]s )?[\s:,–-]*", "", rest)
    return said
