"""What was said in confidence, and what of a fact may be said at a table or stand on a page."""

from __future__ import annotations

from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.promises import Promise, bare_words
from planner.values.late_pattern import LatePattern
from planner.values.text import fold

_IN_CONFIDENCE = LatePattern(
    r"\b(?:(?:keep|kept|keeping) (?:it |this |that |her |his |their )?"
    r"(?:quiet|mum|secret|private|to (?:my|your)self)|"
    r"(?:do not|don[’']?t|dont|must not|mustn[’']?t|not to|asked me not to) (?:tell|"
    r"mention (?:it|this|that) to|say (?:anything|a word)|breathe a word|repeat|let (?:it|this|that) slip|"
    r"share (?:it|this|that))|"
    r"in (?:strict(?:est)? )?confidence|confidential(?:ly)?|off the record|hush[- ]hush|lips are sealed|"
    r"(?:just |strictly )?between (?:us|ourselves|you and me|the two of us)(?! and)|not public(?: yet)?|"
    r"(?:it[’']?s|is|still|stays|remains|top|in) (?:a |our |top )?secret"
    r"(?! (?:recipe|santa|ingredient|garden))|"
    r"(?:nobody|no[ -]?one) (?:else )?(?:is to|must|may|should|can) know|"
    r"(?:nobody|no[ -]?one) (?:else )?knows(?= yet| about (?:it|this|that)|\s*(?:$|[,.;:)–-]))|"
    r"(?:must|should|may|shall)(?: not|n[’']?t) (?:know|hear|find out|get out|come out)|only i know)\b",
    clues=(
        "keep", "kept", "not ", "n't ", "n’t ", "dont ", "mustnt ", "shouldnt ", "maynt ", "shallnt ",
        "confiden", "off the record", "hush", "sealed", "between ", "not public", "secret", "nobody",
        "no one", "no-one", "noone", "only i know",
    ),
)  # fmt: skip
_OF_THE_BODY = LatePattern(
    r"\b(?:pregnan\w*|expecting(?: a (?:baby|child|boy|girl|son|daughter)\b| her\b| their\b| twins\b| again\b"
    r"|$)|miscarr\w*|ivf|fertility treatment|chemo\w*|cancer(?! (?:research|charity))|tumou?r|hiv|rehab|"
    r"(?:recovering|is an) alcoholic|antidepress\w*|depression|burn-?out|nervous breakdown|surgery)",
    clues=(
        "pregnan", "expecting", "miscarr", "ivf", "fertility", "chemo", "cancer", "tumo", "hiv", "rehab",
        "alcoholic", "antidepress", "depression", "burn", "breakdown", "surgery",
    ),
)  # fmt: skip

SAD = LatePattern(
    r"\b(?:(?<!went )(?<!did )(?<!doing )(?<!going )(?<!slept )(?<!sleeps )(?<!treated )poorly"
    r"(?! (?:paid|run|made|cooked|served|lit|designed|planned|managed|written|signposted))|unwell|"
    r"not (?:at all |very |too )?well(?=\s*(?:$|[,.;:)]|at ))|dying(?! to\b)|dementia|alzheimer\w*|hospice|"
    r"died|death|dead|ill|illness|sick|cancer|hospital|surgery|operation|divorc\w*|separated|separation|"
    r"funeral|passed away|widow\w*|miscarriage|laid off|redundan\w*|fired|bankrupt\w*|accident|estranged|"
    r"depress\w*|lawsuit|mourn\w*|griev\w*|grief|bereave\w*|late (?:husband|wife|father|mother|son|daughter|"
    r"brother|sister|partner)|lost (?:her|his|their) (?:husband|wife|father|mother|dad|mum|son|daughter|"
    r"brother|"
    r"sister|partner|baby|dog|cat|horse|grandmother|grandfather|job))\b",
    clues=(
        "poorly", "unwell", "not ", "dying", "dementia", "alzheimer", "hospice",
        "died", "dea", "ill", "sick", "cancer", "hospital", "surgery", "operation", "divorc", "separat",
        "funeral", "passed away", "widow", "miscarriage", "laid off", "redundan", "fired", "bankrupt",
        "accident", "estranged", "depress", "lawsuit", "mourn", "grie", "bereave", "late ", "lost ",
    ),
)  # fmt: skip
"""Words of a sorrow: left for the guest to raise."""
_NOT_TO_BE_RAISED = LatePattern(
    r"\b(?:(?:do not|don[’']?t|dont|must not|mustn[’']?t|mustnt|not to|best not|better not|never) "
    r"(?:mention|bring up|raise|ask (?:her |him |them )?about|talk (?:about|of)|speak of)|"
    r"(?:hush|keep mum) about)\b",
    clues=("not ", "n't ", "n’t ", "dont ", "mustnt ", "never ", "hush", "mum "),
)
UNASKED = frozenset({Topic.HEALTH, Topic.MONEY, Topic.TASTE})
"""Topics no question is made of: private ones, and tastes, which are acted on rather than asked about."""

SAID_QUIETLY = "something said in confidence"
"""What stands on a page for what was promised so."""


def in_confidence(text: str) -> bool:
    """Whether a text asks to be kept quiet, or tells of a body what nobody beside the host should read."""
    said = fold(text)
    return _IN_CONFIDENCE.search(said) is not None or _OF_THE_BODY.search(said) is not None


def is_delicate(text: str) -> bool:
    """Whether a text tells of a sorrow or an illness, or says that something is not to be raised."""
    said = fold(text)
    return SAD.search(said) is not None or _NOT_TO_BE_RAISED.search(said) is not None


def may_stand(fact: Fact) -> bool:
    """Whether a fact may stand on a page for a table: nothing sensitive, of health or in confidence."""
    return (
        fact.sensitivity is not Sensitivity.SENSITIVE
        and fact.topic is not Topic.HEALTH
        and not in_confidence(fact.text)
    )


def may_be_named(fact: Fact) -> bool:
    """Whether it may be mentioned to the guest at all: nothing sensitive, no health, no money, no sorrow."""
    return may_stand(fact) and fact.topic is not Topic.MONEY and not is_delicate(fact.text)


def may_ask(fact: Fact) -> bool:
    """Whether it may be asked about at a table at all."""
    if fact.topic in UNASKED and fact.ask_again is None:
        return False
    return may_be_named(fact)


def promised_words(promise: Promise) -> str:
    """What was promised, as a page may say it: what was said in confidence is on the person's card only."""
    return SAID_QUIETLY if in_confidence(promise.text) else bare_words(promise)
