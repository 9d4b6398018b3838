"""The words that offer: goods, prices, demonstrations and proposals, family by family."""

from __future__ import annotations

from typing import NamedTuple


class Family(NamedTuple):
    """One way of selling: the phrases that give it away, why it is one, and what to do instead.

    Attributes:
        stems: no phrase can match a line, in small letters, that holds none of these: the phrases of a family
            are only looked for, and only made ready, where one is there.
        phrases: regular expressions, matched in whole words and in either case; a straight quote in a line
            has been made of every curly one before.
    """

    why: str
    instead: str
    stems: tuple[str, ...]
    phrases: tuple[str, ...]


def stems(listed: str) -> tuple[str, ...]:
    """The stems of a family, from one text."""
    return tuple(listed.split(", "))


THEM = r"(?:her|him|them|you|it|us|(?-i:[A-Z])[\w'-]+)"
"""Whom something is said or shown to; a name is known by its capital."""
SAY = (
    r"(?:mention|tell|remind|show|talk|walk|take|bring up|point out|explain|let|push|plug|praise|"
    r"highlight|stress|emphasi[sz]e|present|introduce|pitch|raise|work in|slip in|drop in|leave|hand|"
    r"float|suggest|run|go|sound out|nudge|describe|recommend|promote|advertise|demonstrate)"
)
"""Ways of putting something before someone."""
OURS = (
    r"(?:services?|warranty|support (?:plan|package|contract|team)|lead times?|delivery times?|quality|"
    r"uptime|machines?|systems?|equipment|technology|capacity|promotion|campaign|offers?|launch|webinar|"
    r"showroom|plant|pricing|training (?:package|course)|results for|track record|customers?|clients?|"
    r"references?|guarantee|delivery|certification|new (?:line|machine|model|version|service|product|"
    r"range))"
)
"""What is sold, where it is said to be ours."""
GOODS = (
    r"(?:products?|product (?:line|range)|platform|software|solutions?|services|catalog(?:ue)?|range|"
    r"offering|portfolio|modules?|models?|roadmap|features?|releases?|dashboard|tools?|app|samples?|"
    r"slides|deck|brochure|figures for the product|case stud(?:y|ies))"
)
"""What is sold."""

OFFERS: tuple[Family, ...] = (
    Family(
        "It talks about what you sell.",
        "Ask what they are building or making themselves, at work or at home.",
        stems(
            "product, platform, software, solution, service, catalog, range, offer, portfolio, module, "
            "model, roadmap, feature, release, dashboard, tool, app, sample, slides, deck, brochure, case "
            "stud, warranty, support, lead time, delivery, quality, uptime, machine, system, equipment, "
            "technology, capacity, promotion, campaign, launch, webinar, showroom, plant, pricing, "
            "training, results for, track record, customer, client, reference, guarantee, certification, "
            "new line, new version, benefits, value prop, selling, usp, presentation, pager, paper, what "
            "we, what our, why us, why we, sheet, leaflet, talk up, we are, we were, we can be, nobody "
            "else, scheme, program"
        ),
        (
            rf"our (?:\w+ )?{GOODS}",
            (
                rf"(?:mention|show|tell|walk|talk|take|present|introduce|explain|plug)\b.{{0,30}}\b(?:our|"
                rf"the) (?:new |latest )+{GOODS}"
            ),
            f"(?:show|walk|talk|take) {THEM} (?:through )?(?:our|the) (?:new |latest )?{GOODS}",
            "product (?:demo|launch|sheet|update|range|line|presentation|benefits|roadmap)",
            "(?:features and|key|product) benefits",
            "value prop(?:osition)?",
            "unique selling point",
            r"usp\b",
            "selling points?",
            (
                "our (?:sales |slide |company )?(?:deck|slides|presentation|brochure|one[- ]pager|case "
                "stud(?:y|ies)|white ?paper)"
            ),
            "(?:sales|product) (?:deck|slides|presentation|brochure|sheet)",
            "what (?:we|our company) (?:can|could) (?:do|offer)(?: for)? (?:her|him|them|you|their)",
            "why (?:us|we are (?:the )?(?:best|better|right)|we cost)",
            rf"{SAY}\b.{{0,40}}\bour (?:[\w'-]+ ){{0,2}}{OURS}",
            (
                rf"{SAY}\b.{{0,30}}\b(?:brochures?|case stud(?:y|ies)|spec sheets?|data ?sheets?|leaflets?|"
                rf"product)\b"
            ),
            "talk up (?:our|the|what we)",
            (
                r"\bwe (?:are|were|can be) (?:the (?:only|best|leading|cheapest|fastest)|cheaper|faster|"
                r"better than|certified)"
            ),
            "nobody else (?:can|could|will) (?:match|offer|do|beat|deliver)",
            "features of (?:the|our) (?:new|range|product|latest|system)",
            (
                "(?:video|photos?|pictures?) of (?:the|our) (?:machines?|products?|systems?|new (?:line|"
                "plant|range))"
            ),
            "(?:loyalty|bonus|partner) (?:scheme|programme|program) (?:for|pricing|terms|with us)",
            r"new (?:product|product line)\b",
            r"new catalog(?:ue)?\b(?! (?:of|for) (?:the|an?) (?:museum|gallery|exhibition|show))",
        ),
    ),
    Family(
        "It talks about price or terms.",
        "Leave figures for the office. Ask what has been worth the effort lately.",
        stems(
            "pric, rates, fees, terms, quot, %, percent, per cent, offer, pay, number, figures, estimate, "
            "discount, rebate, rate card, rate book, bulk, volume, better deal, return on, roi, cost, "
            "sav, cheaper"
        ),
        (
            (
                "(?:our|new|better|special|best|lower|volume|list|unit|introductory|good) (?:prices?|"
                "pricing|rates|fees|terms|quote)"
            ),
            (
                "pric(?:e|ing) (?:list|increase|rise|cut|break|match|reduction|change|sheet|model|"
                "options?|talk|plan|freeze)"
            ),
            "pricing(?! (?:himself|herself|themselves))",
            r"\d+ ?(?:%|percent|per cent) (?:off|discount|cheaper|less|rebate|price)",
            r"(?:our|open|special|standing|current|latest|revised|improved|introductory) offer\b",
            "offer (?:expires|ends|runs out|is valid|stands until)",
            r"what (?:she|he|they)(?:'d| would| could| might) pay\b",
            (
                r"(?:run|go|talk|walk) (?:\w+ )?through (?:the|our) (?:quote|offer|numbers|figures|"
                r"estimate|terms)\b"
            ),
            (
                r"(?:volume|bulk|early|loyalty|special|our(?: \w+)?|new|quantity|renewal|year[- ]end|"
                r"launch|further|extra|bigger|we (?:\w+ )?(?:do|make|give|offer|have)(?: \w+){0,2}|"
                r"get (?:a|her a|him a|them a)|give (?:a|her a|him a|them a)|offer (?:a|her a|him a|them a)|"
                r"the) discounts?\b(?! (?:store|shop|shoe|card|code|supermarket|tickets?|airline))"
            ),
            (
                r"discounts?\b (?:for (?:her|him|them|signing|volume)|if (?:she|he|they|you)|on (?:the|"
                r"our|volume|orders?)\b(?! (?:tickets?|flights?|trains?|hotel|room|meal|menu)))"
            ),
            "rebates?",
            "(?:rate|price) (?:card|book)",
            r"prices? (?:will )?(?:rise|go up|increase|come down|drop)s?\b(?! of)",
            "(?:do|go) (?:better|lower|down) on (?:the )?price",
            "savings? calculator",
            "special offer",
            "bulk (?:buy|order|rate|discount)",
            "volume deal",
            "payment terms",
            "better deal",
            "early[- ]bird offer",
            (
                r"(?:send|give|get|prepare|draw up|bring|offer) (?:\w+ )?(?:a |an |the |our )?(?:quote|"
                r"quotation|estimate)\b"
            ),
            "quotation",
            "return on investment",
            r"\broi\b",
            "total cost of ownership",
            rf"(?:save|saves|saving) {THEM} (?:\w+ )?(?:money|costs?|\d+|a lot)",
            "cheaper than",
            "lower (?:their|her|his|your) costs?",
            "cut (?:their|her|his|your) costs?",
        ),
    ),
    Family(
        "It turns the table into a demonstration.",
        "Leave the laptop in the bag. Ask to hear about something they know and you do not.",
        stems("demo, trial, try the, try our, test the, test our, proof of, poc, pilot, samples"),
        (
            (
                r"(?:a |the |our |quick |live |product |short )demos?\b(?! (?:tape|track|recording|band|"
                r"album|by the band))"
            ),
            r"\bdemo (?:for|to|of|the|our|it|on)\b",
            r"\bdemo(?:ing)? (?:the|our|it)",
            "free trial",
            "trial (?:month|week|run with us|order)",
            (
                "(?:let|have|get) (?:her|him|them) (?:try|test) (?:the|our) (?:app|tool|product|software|"
                "system|machine)"
            ),
            "commit to a (?:trial|pilot)",
            "trial (?:period|licen[cs]e|offer|version|account)",
            "proof of concept",
            r"\bpoc\b",
            "pilot (?:project|phase|with us)",
            r"(?:bring|show|hand over|leave|take) (?:\w+ )?(?:the |some |our |a few |new )?samples",
        ),
    ),
    Family(
        "It brings a proposal or a contract to the table.",
        "Send papers another day. Ask what they are looking forward to this season.",
        stems(
            "proposal, contract, renew, rfp, rfq, rfi, tender, of work, deal, sale, agreement, order, "
            "account, business, paperwork, licen"
        ),
        (
            (
                "(?:our|new|revised|written|draft|sales|commercial|send|my|the (?:project|price|"
                "service)) (?:the |our |a )?proposal(?! (?:of marriage|story|in (?:paris|venice|rome)))"
            ),
            (
                r"(?:send|present|show|discuss|review|hand over|bring(?: up)?|mention|explain|push|finish|"
                r"finali[sz]e|follow up on|talk (?:about|through)|go (?:over|through)|walk \w+ through|"
                r"thoughts on) (?:\w+ )?(?:the|a|that) (?:\w+ )?proposal(?! (?:of marriage|story|in \w+|"
                r"on the|at))"
            ),
            (
                "(?:the|our|their|her|his|your|a|new|supply|annual|service|framework|sign) (?:new |"
                "current |existing |supply |annual |service )?contract (?:renewal|terms|extension|with "
                "us|ends|expires|is up|runs out|before|to (?:spain|the other|their other|more))(?! at)"
            ),
            "(?:contract|licen[cs]e|subscription|account|agreement) renewals?",
            (
                r"renewals?\b(?! of (?:their |her |his |your )?(?:vows|faith|passport|friendship|the "
                r"city))(?<!vow renewal)(?<!urban renewal)(?<!passport renewal)"
            ),
            (
                "renew (?:the|their|her|his|your|our|with|for another)(?! (?:vows|passport|library|"
                "driving|gym|season ticket|friendship|acquaintance|visa|faith|membership at the gym))"
            ),
            r"\brf[pqi]\b",
            (
                r"(?:the|our|their|your|public|re) tender\b(?! (?:meat|beef|lamb|steak|age|heart|moment|"
                r"subject|spot))"
            ),
            "statement of work",
            "service level agreement",
            "scope of work",
            "extend the (?:contract|agreement|deal)",
            (
                r"(?:sign|close|agree|finali[sz]e|win|seal|land|get|clinch|lock in) (?:on )?(?:the|a|an|"
                r"this|that|their|her|his|our)? ?(?:\w+ )?(?:deal|sale|contract|agreement|order|account|"
                r"business|purchase order|paperwork|licen[cs]e)\b"
            ),
        ),
    ),
)
"""Ways of putting something for sale before a guest."""
