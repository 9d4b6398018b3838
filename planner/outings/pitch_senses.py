"""What keeps words that sell clean: another sense, a reminder not to sell, business that the guest raised."""

from __future__ import annotations

import re

from planner.values.late_pattern import LatePattern

INNOCENT = LatePattern(
    r"football pitch|cricket pitch|rugby pitch|hockey pitch|(?:on|off|at|beside|by) the pitch|"
    r"perfect pitch|pitch[- ](?:dark|black|"
    r"and putt|perfect|invasion|pine)|pitch(?:es|ed|ing)? (?:in\b|a tent|the tent|tents?\b)|camping pitch|"
    r"(?:marriage|wedding) proposal|proposal of marriage|contract bridge|contract whist|deal(?:s|"
    r"ing)? (?:the |out )?cards|"
    r"close (?:friends?|family|to|by|match|shave|race|game|the (?:door|window|evening|night|hour|meal|"
    r"lunch|dinner|kitchen|bar))|"
    r"sell[- ]?out|sold out|best[- ]?sellers?|cell|demo (?:tape|track|recording|derby|band)|"
    r"closing (?:time|act|night|ceremony|date)|"
    r"renew(?:al of)? (?:\w+ )?vows|urban renewal|tender (?:meat|beef|lamb|steak|heart|age)|bar ?tender|"
    r"budget (?:airline|hotel|flight)|"
    r"price of (?:fame|tickets?|fish|wine|bread|petrol|houses?|coffee|beer)|ticket prices?|house prices?|"
    r"quarter (?:to|past)|"
    r"quarter[- ]?finals?|last orders?\b|order (?:food|first|the (?:wine|fish|food|dessert|tart|same))|"
    r"order for the table|special offer at the (?:market|bakery|nursery)",
    re.IGNORECASE,
)
"""Sales words in another sense: blotted out before the line is read."""

REMINDER = LatePattern(
    r"\b(?:no|(?<!why )not|never|don't|do not|dont|without|avoid|skip|resist|refrain|keep off|stay off|"
    r"steer clear|keep clear|stay clear|"
    r"leave out|nothing about|nothing on|instead of|rather than|nobody|no talk|stop myself|off the table|"
    r"not a word)\b"
    r"(?! (?:forget|only|just|leave without|miss|let (?:her|him|them) (?:go|leave) without|go without|"
    r"hesitate|better time|later than))",
    re.IGNORECASE,
)
"""Words that make the rest of a clause a reminder not to sell."""

LEFT_ALONE = LatePattern(
    r"\b(?:stays?|leave|leaves|left|keep|kept|belongs?|goes|can wait|waits?|wait)\b.{0,40}\b(?:at home|"
    r"in the bag|in the car|for another day|"
    r"another day|at the office|in the office|off the table|out of (?:it|this|lunch|dinner)|until monday|"
    r"for monday|alone|away|can wait|aside)\b"
    r"|\bcan wait\b|\banother day\b|\bnot today\b|\bnot tonight\b|\bnot at (?:lunch|dinner|the table)\b|"
    r"\boff limits\b",
    re.IGNORECASE,
)
"""A clause that puts the matter away."""

GUEST_RAISED = LatePattern(
    r"(?i:\b(?:if|when|whenever|should|in case|once|unless)\b.{0,40}\b(?:asks?|raises?|brings? (?:it|up|"
    r"that|business)|mentions?|comes? up|wants? to (?:know|talk)|"
    r"starts? (?:on|talking)|insists?)\b)"
    r"|\b(?:(?i:she|he|they)|[A-Z][\w'-]+) (?:asked|raised|mentioned|brought up|wanted to know|has asked|"
    r"had asked|wants to know|is asking|was asking|told me)\b",
)
"""Business that the guest raised, and the answer to it."""

CLAUSE = LatePattern(r"[.;!?–—]+\s+|\s+(?:but|though|however)\s+|,\s*then\s+")
