"""The vocabulary of dates: the words people use for days, times and counts, and how they misspell them."""

from __future__ import annotations

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FULL_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

WEEKDAYS = {name.lower(): index for index, name in enumerate(FULL_DAY_NAMES)}
MONTHS = {name.lower(): index for index, name in enumerate(FULL_MONTH_NAMES, 1)}

MEALS = {"breakfast": (8, 0), "coffee": (10, 0), "lunch": (12, 30), "drinks": (17, 30), "dinner": (19, 0)}
"""The hour a meal implies; what is said of brunch and tea only tells morning from evening."""

PARTS = {"morning": (9, 0), "afternoon": (15, 0), "evening": (19, 0), "night": (19, 0)}
"""The hour a part of the day implies when no time is said."""

WINDOWS = {
    "breakfast": (5 * 60, 11 * 60 + 30),
    "brunch": (9 * 60, 16 * 60),
    "coffee": (7 * 60, 19 * 60),
    "lunch": (10 * 60 + 30, 17 * 60),
    "tea": (13 * 60, 19 * 60),
    "drinks": (12 * 60, 24 * 60),
    "dinner": (13 * 60, 24 * 60),
    "morning": (1 * 60, 12 * 60),
    "afternoon": (12 * 60, 18 * 60 + 30),
    "evening": (16 * 60, 24 * 60),
    "night": (18 * 60, 24 * 60),
}
"""When each hint holds, in minutes of the day: it settles whether "at 8" is morning or evening."""

FIXED_DAYS = {
    ("christmas", "eve"): (24, 12),
    ("christmas", "day"): (25, 12),
    ("christmas",): (25, 12),
    ("boxing", "day"): (26, 12),
    ("new", "year", "eve"): (31, 12),
    ("new", "year", "day"): (1, 1),
    ("nye",): (31, 12),
    ("valentine's", "day"): (14, 2),
    ("valentine's",): (14, 2),
    ("halloween",): (31, 10),
    ("st", "patrick's", "day"): (17, 3),
    ("st", "patrick's"): (17, 3),
}
"""Named days that fall on the same date everywhere, as (day, month)."""

NUMBERS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
TENS = frozenset({20, 30, 40, 50, 60, 90})

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}

UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "year")

_OPENERS = """
    today tomorrow yesterday tonight now right day this coming next last week weekend of after before in
    within a an half quarter fortnight month year end beginning eod cob eob close eow eom eoq eoy mid noon
    midnight first eve am pm christmas boxing new nye valentine's halloween st
"""
OPENERS = frozenset(_OPENERS.split())
"""The other words that something dated can begin with: see :mod:`planner.dates.grammar`."""

FILLERS = frozenset({"on", "at", "the", "for", "in", "by", "over", "around", "from", "sharp"})
"""Words that join and carry no date: read over."""

SPELLINGS = {
    "monday": "mon mo mondy munday",
    "tuesday": "tue tu tues teusday tuseday tusday teuesday",
    "wednesday": "wed we weds wendsday wensday wednsday wedensday wenesday wedesday wednes wendesday",
    "thursday": "thu thr thur thurs th thrusday thirsday thursay thusday thurday thurdsay",
    "friday": "fri fr firday fridy fryday friady",
    "saturday": "sat sa saterday satuday satruday saturdy",
    "sunday": "sun su sundy",
    "january": "jan janurary janaury januray janury",
    "february": "feb febuary feburary febrary febuery",
    "march": "mar mrch",
    "april": "apr aprl apirl arpil",
    "june": "jun",
    "july": "jul",
    "august": "aug agust augst agst augest",
    "september": "sep sept septmber setpember septembre",
    "october": "oct octobre ocotber",
    "november": "nov novemeber novembre",
    "december": "dec decmber decembre dezember",
    "today": "tday 2day todays",
    "tomorrow": "tommrow 2morow tmrw tmw tmr tmrrw tomorow tommorow tommorrow tomoz 2moro 2morrow 2mrw",
    "yesterday": "yday yesterdy ystrday",
    "tonight": "tonite 2nite 2night 2nght tonght",
    "breakfast": "brekkie brekky bfast brkfst breakfst brekfast breakfest brakfast breakfasts",
    "coffee": "coffe cofee coffees cofffee coffie",
    "lunch": "lunchtime luncheon lnch lunsh luch lucnh lunhc lunc",
    "drinks": "drink cocktails cocktail aperitif apero aperitivo beers pints drnks",
    "dinner": "supper diner dinnertime dnr dner dinnr dinnner dinenr",
    "brunch": "",
    "tea": "teatime",
    "morning": "mornin morn mornign mornings",
    "afternoon": "aft aftn afternon aftrnoon",
    "evening": "evenin evning eving",
    "night": "nite nght",
    "noon": "midday noonish",
    "at": "kl",
    "midnight": "midnite",
    "minute": "minutes min mins m",
    "hour": "hours hr hrs h hour's hours' uhr",
    "day": "days d day's days'",
    "week": "weeks wk wks week's weeks'",
    "fortnight": "fortnights fortnight's",
    "month": "months mth mths mo's month's months'",
    "year": "years yr yrs year's",
    "weekend": "wkend w/e wknd",
    "next": "nxt nex",
    "this": "ths",
    "coming": "upcoming",
    "quarter": "qtr",
    "second": "secnd",
    "around": "about abt approx approximately circa ca roughly",
    "within": "wihtin withing withn",
    "before": "befor befroe beofre",
    "until": "untill unitl",
    "the": "teh",
    "am": "a.m a.m.",
    "pm": "p.m p.m.",
    "o'clock": "oclock",
    "christmas": "xmas",
    "valentine's": "valentines valentine",
    "patrick's": "patricks paddy's",
    "end": "ends",
    "beginning": "start",
}
"""Each word with the other ways it is written; anything else is left as it stands."""

CANON = {other: word for word, others in SPELLINGS.items() for other in others.split()}

NEVER_REPAIRED = frozenset({"sundae", "sundry", "mondays", "fridays", "sundays", "mayday", "marc"})
"""Words one slip away from a date word that mean something else."""

REPAIRED = (*WEEKDAYS, "january", "february", "september", "october", "november", "december", "tomorrow")
REPAIRED_SHORTEST = 6
PREFIX_SHORTEST = 4


def spell(word: str) -> str:
    """The word as the grammar knows it: abbreviations spelt out, one slip of the finger forgiven.

    A slip is one letter wrong, missing, doubled or swapped with its neighbour in the name of a day, of a
    long month or of tomorrow. A plural ("mondays") is never taken for the day.
    """
    known = CANON.get(word)
    if known is not None:
        return known
    bare = word.removesuffix("'s")
    if bare in WEEKDAYS or bare in ("today", "tomorrow"):
        return bare
    if word in NEVER_REPAIRED or word in NUMBERS or word in ORDINALS or len(word) < PREFIX_SHORTEST:
        return word
    for name in (*WEEKDAYS, *MONTHS):
        if name.startswith(word):
            return name
    long_enough = len(word) >= REPAIRED_SHORTEST - word.endswith("day")
    if long_enough and not word.endswith("s"):
        near = [name for name in REPAIRED if one_slip(word, name)]
        if len(near) == 1:
            return near[0]
    return word


def one_slip(word: str, name: str) -> bool:
    """Whether the word is the name with one letter wrong, missing, added or swapped with its neighbour."""
    if word[0] != name[0] or abs(len(word) - len(name)) > 1:
        return False
    same = 0
    while same < min(len(word), len(name)) and word[same] == name[same]:
        same += 1
    left, right = word[same:], name[same:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    )
