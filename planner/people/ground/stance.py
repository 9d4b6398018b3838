"""How a text stands to what it names: for or against it, now, once or one day, and whose liking it is."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from planner.people.ground.words import Word


class Whose(StrEnum):
    """Who does or likes it."""

    OWN = "own"
    CHILD = "child"
    OTHER = "other"


class When(StrEnum):
    """When it was, is or may be done."""

    NOW = "now"
    ONCE = "once"
    WISH = "wish"


class Stance(NamedTuple):
    """How a text stands to one thing it names."""

    against: bool = False
    whose: Whose = Whose.OWN
    when: When = When.NOW
    coaches: bool = False


OTHERS = (
    r"(?:boss|manager|ceo|cfo|cto|chairman|chairwoman|chair|director|neighbou?rs?|friends?|"
    r"best friend|mate|buddy|"
    r"colleagues?|co-?workers?|team ?mates?|assistant|secretary|predecessor|successor|clients?|customers?|"
    r"landlord|landlady|flat ?mates?|room ?mates?|ex|ex (?:husband|wife|boss|girlfriend|boyfriend|partner)|"
    r"father|dad|daddy|papa|mother|mum|mom|mummy|mama|parents?|brothers?|sisters?|siblings?|cousins?|uncles?|"
    r"aunts?|aunties?|grandfathers?|grandmothers?|grandad|granddad|grandpa|grandma|granny|gran|nan|"
    r"grandparents?|(?:mother|father|brother|sister|son|daughter)s? in law|in laws|nephews?|"
    r"nieces?|stepfather|"
    r"stepmother|stepdad|stepmum|godson|goddaughter|godfather|godmother|fianc[e]e?|girlfriend|boyfriend|"
    r"husband|hubby|wife|spouse|partner|other half|au pair|nanny|driver|twin (?:brother|sister))"
)
KIN = (
    r"(?:boss|neighbou?r|friend|colleague|father|dad|mother|mum|mom|parents|brother|sister|cousin|uncle|aunt|"
    r"grandfather|grandmother|grandad|grandpa|grandma|husband|wife|girlfriend|boyfriend|fianc[e]e?|nephew|niece)"
)
"""Those of them that open a note without a word before."""
CHILDREN = (
    r"(?:sons?|daughters?|kids?|children|child|twins?|boys|girls|eldest|youngest|oldest|teenagers?|toddlers?|"
    r"stepsons?|stepdaughters?|little (?:one|boy|girl)|grandsons?|granddaughters?|grandchildren|grandkids)"
)
OWNER = r"(?:his|her|their|my|our|the|a|an|whose|one)"
FULL_NAMES = r"(?:(?:late|old|new|former|young|younger|older|elder|little|eldest|youngest|\d+ year old|ex) )*"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "against": re.compile(
            r"\b(?:than (?:a|an)|too \w+ for|hates?|hated|hating|dislikes?|disliked|detests?|"
            r"loathes?|despises?|can ?not "
            r"stand|cant stand|"
            r"cant bear|cannot bear|cant abide|couldnt care less|could not care less|bored|"
            r"boring|bores|not|never|no|nor|neither|"
            r"nothing|none|isnt|arent|wasnt|doesnt|dont|didnt|wont|wouldnt|cant|cannot|hasnt|"
            r"havent|aint|nobody|"
            r"gave up|given up|giving up|gives up|stopped|quit|dropped|sold|allergic|allergy|intolerant|"
            r"intolerance|avoids?|avoiding|afraid|scared|terrified|fears?|fear of|phobia|phobic|instead of|"
            r"rather than|tired of|sick of|fed up|without|except|apart from|anything but|refuses?|"
            r"indifferent|loses interest|lost interest|went off|gone off|off the|ditched|swore off|sworn off|"
            r"sick at|lacks|hardly|rarely|barely|scarcely|complains?|complained|moans?|fed|wary|suspicious|"
            r"snooty about|mocks?|scathing|sneers?|steers clear|keeps away|keep away|disdains?|ignorant|"
            r"zero interest|little interest|overrated|nightmare|pointless|a bore|deathly|averse|teetotal|"
            r"less (?:keen|fond)|anti|non|far from|unlike|burnt out|burned out|cured of|"
            r"nothing to do with|banned|barred|forbidden|vetoed|dreads?|dreading|resents?|misses out)\b"
        ),
        "for": re.compile(
            r"\b(?:(?:cant|cannot|couldnt) (?:\w+ ){1,5}without|never (?:miss(?:es|ed)?|"
            r"without|tires?|turns? down|says? no|stops?|far from|"
            r"more happy|happier|"
            r"more at home|grew out|lost (?:his|her|the)|gives? up|gave up|too (?:old|late)|"
            r"enough|shuts up|gets enough)|"
            r"cant (?:get enough|live without|wait|resist|stop|imagine life|start the day|go a day|function)|"
            r"cannot (?:get enough|live without|resist|wait)|not (?:only|just|merely|"
            r"miss(?:ed)?|bad|bad at|a bad|least)|"
            r"dont (?:get (?:her|him|them) started|miss|ring)|doesnt miss|wont miss|hasnt "
            r"missed|no (?:stranger|mean|slouch|longer hides)|"
            r"nothing (?:but|beats|better|she likes more|he likes more|like)|isnt just|hates (?:to "
            r"miss|missing)|no day without|"
            r"not (?:been )?(?:beaten)|wouldnt miss|would not miss|hardly ever misses|rarely misses|"
            r"no longer a beginner|not a day|without fail|no secret|not afraid|dont go near)\b"
        ),
        "against_after": re.compile(
            r"^(?:\S+ ){0,3}?(?:bores?|is boring|is a bore|isnt (?:her|his|for|my|their|"
            r"really)|is not (?:for|her|his|my|their)|"
            r"leaves? (?:her|him|me|them) cold|does nothing for|is (?:just )?(?:noise|rubbish|"
            r"silly|snobbish|elitist|awful|dreadful|dangerous|for snobs)|never|finds it "
            r"(?:elitist|dull|silly|slow|boring|cruel)|is overrated|are overrated|"
            r"never again|puts? (?:her|him) off|"
            r"makes? (?:her|him|me) (?:sick|ill|queasy|sneeze|yawn)|drives? (?:her|him|me) "
            r"(?:mad|crazy|nuts|up the wall)|"
            r"not (?:her|his|my|their) (?:thing|cup|scene)|no thanks|not so much|not at all|is "
            r"pointless|never appealed|isnt|arent|"
            r"gives? (?:her|him|me) (?:a headache|the creeps|migraines?|hives)|is dull|are "
            r"dull|cruel|boring|tedious|scares?|terrif\w+|allergy|allergies|phobia|"
            r"is a waste|is not|are not|holds no|not (?:interested|keen)|free diet|intolerance)\b"
        ),
        "once": re.compile(
            r"\b(?:used to|formerly|retired from|once|ex|as a (?:child|kid|boy|girl|student|"
            r"teenager|teen|junior|youngster|young)|"
            r"at (?:university|uni|school|college|oxford|cambridge)|in (?:college|high school|"
            r"school days|(?:his|her|my|their) (?:youth|twenties|teens|20s))|"
            r"back in|years ago|until|in the (?:eighties|nineties|80s|90s|seventies|70s)|when "
            r"(?:he|she|i|they) (?:was|were)|long ago|"
            r"in another life|rowed|played|studied|was a|were|had a|grew up|lived)\b"
        ),
        "wish": re.compile(
            r"\b(?:wants? to|would (?:love|like) to|d (?:love|like) to|wishes|hopes? to|hoping "
            r"to|plans? to|planning (?:to|on)|dreams? of|"
            r"dreaming of|thinking (?:of|about)|considering|about to|bucket list|curious about|"
            r"tempted|toying with|taking up|one day|"
            r"wants? (?:a|an|lessons)|keen to (?:learn|try|start)|meaning to|intends? to|has always wanted)\b"
        ),
        "other": re.compile(
            rf"\b(?:{OWNER} {FULL_NAMES}{OTHERS}|(?:late|ex) {OTHERS}|mother in law|father in "
            rf"law)(?!\w)"
        ),
        "child": re.compile(
            rf"\b(?:{OWNER} {FULL_NAMES}{CHILDREN}|(?:eldest|youngest|older|younger) {CHILDREN}|"
            rf"^{CHILDREN})(?!\w)"
        ),
        "bare_other": re.compile(rf"^(?:late |ex |old )?{KIN}(?!\w)"),
        "self": re.compile(
            r"\b(?:taught|gave|got|introduced|drags?|dragged|talked|roped|brought) (?:her|him|me|them)\b|"
            r"\b(?:she|he|i|they|we|both|herself|himself|myself|themselves)\b"
        ),
        "shared": re.compile(
            r"(?:\b(?:with|and|by|like|after|from|for|of|to|beside|against|than|taught|"
            r"inherited|as|between|near|meets?|married|"
            r"visits?|visiting|joins?|coaches|takes|drives|teaches|teaching|coaching|beats?|"
            r"thanks to|plus|because|since|while|met|in|on|about|at|us)"
            r" )$"
        ),
        "coaches": re.compile(
            r"\b(?:coach(?:es|ing|ed)?|referees?|umpires?|teaches|teaching|runs the|helps (?:with|"
            r"run)|manages)\b"
        ),
        "owner_after": re.compile(
            rf"^(?:\S+ ){{0,2}}?(?:is|was|belongs to|belonged to|are|were|runs in) {OWNER} "
            rf"{FULL_NAMES}(?:{OTHERS}|{CHILDREN})(?!\w)"
        ),
    }


DENIALS = frozenset({"no", "not", "never", "nope"})
"""What follows a name and its question mark where it is denied: *vegetarian? no*."""


def clause_of(words: tuple[Word, ...], text: str, at: int) -> tuple[int, int]:
    """The numbers of the words between which the clause of a word lies."""
    begin, end = 0, len(words)
    for i in range(at, 0, -1):
        if _parts(text[words[i - 1].end : words[i].start], words, i):
            begin = i
            break
    for i in range(at + 1, len(words)):
        if _parts(text[words[i - 1].end : words[i].start], words, i):
            end = i
            break
    return begin, end


JOINTS = frozenset({"but", "although", "though", "whereas", "while", "however", "yet"})


def _parts(between: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a clause ends between a word and the one before it."""
    return any(c in between for c in ".;:!?–—()/") or " - " in between or _turns(words, at)


def _turns(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word begins a new thought: *but* does, *anything but* does not."""
    return words[at].plain in JOINTS and words[at - 1].plain not in (
        "anything",
        "nothing",
        "all",
        "everything",
    )


def stance(words: tuple[Word, ...], text: str, begin: int, end: int) -> Stance:
    """How a text stands to what its words from one number to another name."""
    p = _patterns()
    first, last = clause_of(words, text, begin)
    before = _joined(words[first:begin], text)
    after = _joined(words[end:last], text)
    earlier = _joined(words[:begin], text)
    return Stance(
        against=_against(before, after, _joined(words[begin:end], text)) or _denied(words, text, end),
        whose=_whose(earlier, after),
        when=_when(before, after),
        coaches=p["coaches"].search(before) is not None,
    )


def _joined(words: tuple[Word, ...], text: str) -> str:
    """Words with commas kept as words of their own, for the patterns."""
    parts: list[str] = []
    for i, word in enumerate(words):
        if i and "," in text[words[i - 1].end : word.start]:
            parts.append(",")
        parts.append(word.plain)
    if words and "," in text[words[-1].end : words[-1].end + 2]:
        parts.append(",")
    return " ".join(parts)


def _against(before: str, after: str, name: str) -> bool:
    p = _patterns()
    plain = p["for"].sub(" ", before)
    found = list(p["against"].finditer(plain))
    if found:
        since = f"{plain[found[-1].end() :]} {name}"
        turned = re.search(
            r"\b(?:only|just|instead|loves?|likes?|prefers?|adores?|enjoys?|swears by|now|mad "
            r"about|keen|does|"
            r"took up|switched to|swapped|devoted|lives for)\b",
            since,
        )
        if not turned and since.count(",") <= 1:
            return True
    return p["against_after"].search(after) is not None


def _denied(words: tuple[Word, ...], text: str, end: int) -> bool:
    return (
        end < len(words)
        and words[end].plain in DENIALS
        and "?" in text[words[end - 1].end : words[end].start]
    )


def _when(before: str, after: str) -> When:
    p = _patterns()
    if p["wish"].search(before):
        return When.WISH
    if p["once"].search(before) or p["once"].search(after):
        return When.ONCE
    return When.NOW


def _whose(earlier: str, after: str) -> Whose:
    """Whose it is: the last person named before it as a subject, or the one it is said to belong to."""
    p = _patterns()
    if p["owner_after"].search(after):
        return Whose.OTHER
    best: tuple[int, Whose] = (-1, Whose.OWN)
    subjects = [(m, Whose.OTHER) for m in p["other"].finditer(earlier)]
    subjects += [(m, Whose.CHILD) for m in p["child"].finditer(earlier)]
    subjects += [(m, Whose.OTHER) for m in [p["bare_other"].search(earlier)] if m]
    for found, whose in subjects:
        if not p["shared"].search(earlier[: found.start()]) and found.start() > best[0]:
            best = (found.start(), whose)
    own = [m.start() for m in p["self"].finditer(earlier)]
    if own and own[-1] > best[0]:
        return Whose.OWN
    return best[1]
