"""The words that sell, family by family, and their innocent senses: what the no-pitch reader knows."""

from __future__ import annotations

import re
from typing import NamedTuple


class Family(NamedTuple):
    """One way of selling: the phrases that give it away, why it is one, and what to do instead.

    Attributes:
        phrases: regular expressions, matched in whole words and in either case; a straight quote in a line
            has been made of every curly one before.
    """

    why: str
    instead: str
    phrases: tuple[str, ...]


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

FAMILIES: tuple[Family, ...] = (
    Family(
        "It talks about what you sell.",
        "Ask what they are building or making themselves, at work or at home.",
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
    Family(
        "It asks for the order.",
        "Nothing is asked for at this table. Ask how you could be useful to them, and mean it.",
        (
            (
                r"ask (?:\w+ )?for (?:the|an|their|her|his|a|your|more|some)? ?(?:\w+ )?(?:order|orders|"
                r"business|sale|commitment|signature|go[- ]ahead|decision)"
            ),
            (
                rf"(?:push|press|nudge|get) (?:{THEM} )?(?:for|to|towards) (?:a |the |an )?(?:decision|"
                rf"commitment|commit|yes|sign\b|buy\b|order\b(?! (?:wine|food|dessert)))"
            ),
            "ready to (?:sign|buy|commit|order from us)",
            "plant (?:the|a) seed for",
            (
                r"(?:place|placing|places|bring forward|increase|double|repeat|get|win|take) (?:a|an|the|"
                r"their|her|his|another|next|bigger)? ?(?:\w+ )?orders?\b(?! (?:of|for) (?:wine|drinks|"
                r"food|dessert|coffee))(?<!food order)(?<!drinks order)(?<!last order)(?<!last orders)"
            ),
            "purchase orders?",
            "order volumes?",
            "repeat order",
            "re-?order from us",
            "(?:next|bigger|first|second) (?:big )?order (?:from|with|by|before|this)",
            "clos(?:e|ing) (?:her|him|them|ines) (?:today|on|this|before|by|at)",
            "close before (?:the )?(?:quarter|month|year)",
            "up-?sell",
            "cross-?sell",
            "soft[- ]?sell",
            "hard[- ]?sell",
            "always be closing",
            (
                f"sell(?:ing)? (?:{THEM} (?:on|our|the|more|a)|our|more|the (?:idea|product|new|upgrade|"
                f"benefits))"
            ),
            "sales (?:pitch|target|quota|goal|opportunit(?:y|ies)|pipeline|push|call)",
            "elevator pitch",
            r"\bmy quota",
            r"\bour quota",
            "hit (?:my|our|the) (?:numbers?|targets?|quota|quarter)",
            "pipeline (?:deal|opportunit)",
            (
                rf"pitch(?:ing)? (?:{THEM} (?:on|the|our|for|an?)|our|the (?:new|idea|product|upgrade|"
                rf"project|service|benefits)|her\b|him\b|them\b|for (?:the|their) (?:business|account|"
                rf"contract))"
            ),
            (
                r"(?:make|give|deliver|do|practi[sc]e|rehearse|start|open with|slip in) (?:my|a|an|the|"
                r"our|her the|him the|them the) (?:\w+ )?pitch\b(?! (?:and putt|invasion))"
            ),
            (
                r"upgrade (?:to|their|her|his) (?:\w+ )?(?:plan|licen[cs]e|package|account|premium|"
                r"enterprise|contract|version)"
            ),
            r"upgrade (?:her|him|them) to (?:the )?(?:premium|enterprise|pro)\b",
            (
                r"(?:mention|steer|bring|turn|move|lead|guide|get|work|nudge) (?:\w+ ){0,4}(?:to|around "
                r"to|towards?|onto|back to) (?:the |our )?(?:deal|sale|business|order|numbers|contract)\b"
            ),
        ),
    ),
    Family(
        "It probes for budget or for who decides.",
        "Be curious about the person, not the purse. Ask how they came to do what they do.",
        (
            r"budget\b.{0,15}\b(?:released|approved|signed off|allocated|available|left over|freed)",
            (
                r"(?:sound|feel) (?:\w+ )?out (?:on|about) (?:volumes?|prices?|budgets?|quantit|next year|"
                r"demand|terms)"
            ),
            "volumes (?:for|next|this|in) (?:next |this )?(?:year|quarter|spring|summer|autumn|season)",
            (
                "who else (?:they|she|he)(?:'s|'re| is| are)? (?:also )?(?:talking|speaking|looking|"
                "considering|buying|using)"
            ),
            r"when (?:the|their|her|his) (?:current |present )?contract\b",
            (
                r"(?:their|her|his|your|the company's|next year's|this year's|remaining|marketing|annual|"
                r"purchasing|it|q[1-4]) budgets?\b(?! (?:airline|hotel|travel|holiday|wedding|kitchen|for "
                r"(?!next|this|the project|q[1-4])))"
            ),
            (
                "budgets? (?:for (?:next year|this|the (?:project|year|quarter))|cycle|holder|approval|"
                "left|is (?:approved|set)|owner|sign[- ]?off)"
            ),
            r"(?:find out|ask|learn|check|probe|ask about|discover|sound out)\b.{0,25}\bbudget",
            (
                "who (?:else )?(?:decides|signs(?: off)?|holds|approves|makes the (?:final )?(?:decision|"
                "call)|has the (?:budget|final say|authority)|controls|is involved in the decision|owns "
                "the budget)"
            ),
            "decision[- ](?:mak(?:er|ers|ing)|process|criteria|timeline)",
            "buying (?:process|committee|signals?|centre|center|decision|timeline|intent)",
            "purchasing (?:process|plans|decision)",
            (
                "when (?:will|would|do|does|can) (?:she|he|they|you) (?:decide|buy|order|sign|be ready "
                "to (?:buy|sign|decide|move))"
            ),
            "last word on (?:suppliers?|the (?:order|budget|contract|purchase))",
            "money (?:left|to spend) (?:this|before|in the) (?:year|quarter|budget)",
            "pain points?",
            "qualify (?:her|him|them|the lead)",
            "share of wallet",
            "spend with us",
            "buying (?:more )?from us",
            (
                "how much (?:do|does|did|would) (?:they|she|he|you) (?:spend|pay) (?:on|for) (?!dinner|"
                "lunch|the (?:house|boat|car|tickets?))"
            ),
            "needs analysis",
            "discovery questions?",
            "(?:spending|investment|procurement) (?:plans|priorities) (?:for|next)",
            "what (?:they|she|he) (?:pays?|spends?) (?:now|today|for|with|at)",
        ),
    ),
    Family(
        "It asks for a referral or a testimonial.",
        "Give rather than ask: whom could you introduce, that they would enjoy knowing?",
        (
            (
                r"(?:ask|get|give|need|want|hint|request)\b.{0,25}\breferrals?\b(?! (?:to|from) (?:the |a "
                r"|an )?(?:doctor|physio\w*|specialist|clinic|hospital|gp|dentist))"
            ),
            "referrals? (?:to|from) (?:other|their|her|his|people|companies|buyers|colleagues|customers)",
            r"\breferral (?:bonus|programme|program|fee|names?)",
            "testimonials?",
            "(?:lines?|words?|sentence|quote) for our (?:website|brochure|newsletter|campaign)",
            "(?:names?|people|companies) (?:of people )?who (?:might|could|would|may) (?:need|want|use) us",
            (
                "(?:put in )?a (?:good )?word (?:in )?with (?:procurement|purchasing|the (?:board|buyer|"
                "boss|cfo|ceo))"
            ),
            (
                r"(?:introduc\w+|connect|intro)\b.{0,25}\b(?:procurement|purchasing|the (?:buyers?|cfo|"
                r"ceo|cto|board))\b"
            ),
            "customer (?:reference|quote|story)",
            "reference (?:customer|call|client|account)",
            "be a reference for us",
            "act as (?:a )?reference",
            "(?:review|rating) on (?:g2|google|capterra|trustpilot|linkedin)",
            "linkedin recommendation",
            (
                r"(?:introduce (?:us|me) to|an? intro(?:duction)? to|connect (?:us|me) (?:with|to)) "
                r"(?:their|her|his|the|your) (?:\w+ )?(?:boss|ceo|cfo|cto|buyer|buyers|head|director|"
                r"board|procurement|purchasing|management|decision|it team|team|colleagues|parent company|"
                r"other (?:sites?|plants?|branch(?:es)?|departments?))"
            ),
            "who else (?:might|could|would|may) (?:need|want|use|buy|be interested)",
        ),
    ),
    Family(
        "It runs down a competitor.",
        "Speak well of everybody, or not at all. Ask what they admire in how others work.",
        (
            (
                "(?:better|faster|cheaper|more reliable|safer|stronger) than (?:the )?(?:competitors?|"
                "competition|their (?:current |present )?(?:supplier|vendor|provider|system))"
            ),
            (
                r"(?:competitors?|competition|current supplier|present supplier|current vendor|"
                r"rivals?)(?:'s|s')? (?:\w+ ){0,3}(?:weak\w*|fail\w*|problems?|flaws?|late|expensive|"
                r"unreliable|can't|cannot|shortcomings?|worse|recall|poor|bad|prices?)"
            ),
            r"(?:run|knock|talk|put|do) down (?:the )?(?:competit\w+|rivals?|their (?:current )?supplier)",
            "undercut",
            r"outperform(?:s)? (?:the )?(?:competit\w+|them)",
            "beat (?:the competition|their (?:offer|price|quote))",
            "(?:switch|chang)(?:e|ing)? (?:suppliers?|vendors?|providers?|to us|over to us)",
            r"consider(?:ing)? (?:switching|a switch|us\b)",
            r"point out that (?-i:[A-Z])\w+ (?:missed|lost|failed|was|were|let|over|cannot|can't)",
            (
                "switch (?:to us|over to us|from (?:their|her|his|the) (?:current )?(?:supplier|vendor|"
                "provider|system))"
            ),
            (
                "(?:leave|drop|ditch|replace) (?:their|her|his|the) (?:current |present )?(?:supplier|"
                "vendor|provider)"
            ),
            "why (?:she|he|they) should (?:switch|leave|move to us|choose us|buy|change)",
            "compare us (?:with|to)",
            "how we compare",
        ),
    ),
    Family(
        "It steers towards the next sales meeting.",
        "Let the next meeting be theirs to ask for. Ask when they last had a whole day for themselves.",
        (
            (
                r"(?:book|set up|schedule|fix|arrange|agree(?: on)?|get|push for|ask for|pin down|secure|"
                r"land)\b.{0,25}\b(?:sales|follow[- ]?up|next|business|demo|product|proposal|review|"
                r"commercial) (?:meeting|call|session|appointment|demo)\b"
            ),
            (
                r"(?:meeting|call|session) (?:to|where we) (?:present|pitch|discuss|go (?:over|through)|"
                r"talk (?:about|through)|show|review) (?:the|our|their|her|his|a|prices?|terms|options?|"
                r"how)\b(?! (?:garden|choir|regatta|holiday|trip|menu|wedding))"
            ),
            "agree (?:on )?(?:the )?next steps",
            "next steps (?:for|on|with) (?:the|our|a) (?:deal|order|contract|project|proposal|sale|account)",
            "(?:get|put) (?:us|me|our team) in front of",
            (
                "bring (?:in |along )?(?:our|the|my) (?:sales (?:team|engineer|director)|solution "
                "architect|account (?:team|executive))"
            ),
            (
                "follow[- ]?up (?:on|about) (?:the|our|my|their) (?:offer|quote|proposal|order|deal|"
                "tender|renewal|contract|invoice|pricing)"
            ),
        ),
    ),
)
"""The vocabulary, family by family; the first family that speaks for a line names the reason."""

INNOCENT = re.compile(
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

REMINDER = re.compile(
    r"\b(?:no|(?<!why )not|never|don't|do not|dont|without|avoid|skip|resist|refrain|keep off|stay off|"
    r"steer clear|keep clear|stay clear|"
    r"leave out|nothing about|nothing on|instead of|rather than|nobody|no talk|stop myself|off the table|"
    r"not a word)\b"
    r"(?! (?:forget|only|just|leave without|miss|let (?:her|him|them) (?:go|leave) without|go without|"
    r"hesitate|better time|later than))",
    re.IGNORECASE,
)
"""Words that make the rest of a clause a reminder not to sell."""

LEFT_ALONE = re.compile(
    r"\b(?:stays?|leave|leaves|left|keep|kept|belongs?|goes|can wait|waits?|wait)\b.{0,40}\b(?:at home|"
    r"in the bag|in the car|for another day|"
    r"another day|at the office|in the office|off the table|out of (?:it|this|lunch|dinner)|until monday|"
    r"for monday|alone|away|can wait|aside)\b"
    r"|\bcan wait\b|\banother day\b|\bnot today\b|\bnot tonight\b|\bnot at (?:lunch|dinner|the table)\b|"
    r"\boff limits\b",
    re.IGNORECASE,
)
"""A clause that puts the matter away."""

GUEST_RAISED = re.compile(
    r"(?i:\b(?:if|when|whenever|should|in case|once|unless)\b.{0,40}\b(?:asks?|raises?|brings? (?:it|up|"
    r"that|business)|mentions?|comes? up|wants? to (?:know|talk)|"
    r"starts? (?:on|talking)|insists?)\b)"
    r"|\b(?:(?i:she|he|they)|[A-Z][\w'-]+) (?:asked|raised|mentioned|brought up|wanted to know|has asked|"
    r"had asked|wants to know|is asking|was asking|told me)\b",
)
"""Business that the guest raised, and the answer to it."""

CLAUSE = re.compile(r"[.;!?–—]+\s+|\s+(?:but|though|however)\s+|,\s*then\s+")
