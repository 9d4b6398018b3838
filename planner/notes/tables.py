"""Cues that a line is about the place: its tables, its noise, its people, its door."""

from __future__ import annotations

import re
from functools import cache


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tables?|noisy|noise|loud|acoustics?|echo\w*|quiet|service|waiters?|waitress\w*|waiting "
        r"staff|staff|sommelier|maitre|manager (?:was|is)|valet|parking|car park|garage on|step-?free|"
        r"ramp|steps?|stairs|entrance|terrace|private (?:dining )?room|upstairs|downstairs|basement|"
        r"kitchen (?:closes|closed|is|was|slow)|set menu|menu|portions?|corkage|music|packed|crowded|"
        r"draught\w*|draft\w*|lighting|dark|wine list|toilets?|washrooms?|loos?|signal|wi-?fi|heating|"
        r"air ?con|cloakroom|reservations?|indoors|outdoors|pool|hum|stuffy|smell\w*|sit (?:inside|"
        r"outside|indoors|upstairs)|coat check|chairs|corked|trolley|hostess|barman|bartender|rooftop|"
        r"patio|courtyard|mosquitoe?s|smoky|faultless|food (?:was|is|came|arrived)|spot|chef|the place|"
        r"place (?:was|is)|restaurant|rest\.|bistro|cafe|venue|room (?:was|is|too)|seating|counter|"
        r"booths?|banquettes?|bread was|cash only|cards?|no amex|opening hours|closed on|closes|opens|"
        r"book (?:two|three|a|ahead|early|well)|view|decor|atmosphere|ambience|host(?:ess)? (?:was|"
        r"remembered)|wheelchair|the lift|no lift|(?:lift|elevator)s? (?:is |was )?(?:out|broken|stuck|"
        r"down|slow|tiny)|elevators?|heaters?|blankets|mains|basket|ask for|clubhouse|"
        r"doorman|bill took|slow kitchen|would go (?:back|again)|go(?:ing)? (?:back|again)|come back "
        r"here|sit inside|sat (?:at|outside|inside|in|by)|seated (?:us|at|near|by)|taxi rank|metro|tram "
        r"stop|fish was|steak was|dessert was)\b"
    )


@cache
def _judged() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:was|were|is|are|too|broken|superb|lukewarm|forgettable|great|good|uncomfortable|faultless|"
        r"smoky|worth|gave us|swapped|lovely|nice|superb|excellent|perfect|slow|fast|brisk|kind|friendly|"
        r"rude|attentive|loud|noisy|quiet|cold|hot|stuffy|draughty|drafty|windy|packed|full|free|easy|"
        r"closed|closes|out of order|stuck|cash|no|only|small|cramped|dark|bright|ask for|avoid|book|"
        r"sat|tired|poor|bad|"
        r"overpriced|fine|remembered|asked for|got us|gave us|moved us|found|took)\b"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Place words that speak of a person's life: *is a waiter*, *national service*, *plays music*."""
    return re.compile(
        r"\b(?:(?:is|was|as|became) an? (?:waiter|waitress|chef|sommelier)|national service|military "
        r"service|civil service|(?:plays?|playing|teaches|studies|loves|makes|writes|listens to|into) "
        r"(?:\w+ )?music|music (?:teacher|school|lessons)|(?:runs?|owns?|opened|opening|bought|has|"
        r"manages?) (?:a|an|the|his|her|their)(?: own| small| little)? (?:restaurant|cafe|bistro|bar|"
        r"food truck|garage)|green card|card games?|chairs the|his staff|her staff|table tennis|"
        r"step(?:son|daughter|father|mother)|in the garage|credit card|business cards?|wi-?fi business|"
        r"ski lift|steps? (?:down|back)|customer service|service (?:level|contract|department))\b"
    )


def speaks_of_the_place(rest: str) -> bool:
    """Whether the line has a word for a table, its noise, its people or its door, meant as one."""
    return _place().search(rest) is not None and _elsewhere().search(rest) is None


def judges_the_place(rest: str) -> bool:
    """Whether it also says how it was, or what to ask for."""
    return _place().search(rest) is not None and _judged().search(rest) is not None


def someone_judged(rest: str) -> bool:
    """Whether someone is said to have found it so: *she found the music too loud*."""
    return _verdict().search(rest) is not None


@cache
def _verdict() -> re.Pattern[str]:
    return re.compile(
        r"^(?:@\w+|he|she|they) (?:found|thought|complained|noticed|was cold|were cold|struggled|"
        r"couldn'?t hear|could not hear|could barely hear|remembered)\b"
    )
