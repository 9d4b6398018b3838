"""The words that ask a guest for business: orders, budgets, referrals, rivals and the next meeting."""

from __future__ import annotations

from planner.outings.pitch_words import THEM, Family, stems

ASKS: tuple[Family, ...] = (
    Family(
        "It asks for the order.",
        "Nothing is asked for at this table. Ask how you could be useful to them, and mean it.",
        stems(
            "order, business, sale, sell, commit, ahead, decision, yes, sign, buy, seed for, clos, pitch, "
            "quota, number, target, quarter, pipeline, upgrade, deal, contract"
        ),
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
        stems(
            "budget, out on, out about, volume, who else, contract, who holds, who approves, who makes, "
            "who has, who controls, decision, decide, buy, order, sign, be ready, last word, money, pain "
            "point, qualify, wallet, spend, needs analysis, discovery, investment, procurement, "
            "purchasing, pay"
        ),
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
        stems(
            "referral, testimonial, for our, need us, want us, use us, word with, word in with, intro, "
            "connect, customer, reference, review on, rating on, linkedin, who else"
        ),
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
        stems(
            "competit, supplier, vendor, provider, system, rival, undercut, outperform, beat the, switch, "
            "to us, consider us, considering us, point out that, should, compare"
        ),
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
        stems(
            "meeting, call, session, appointment, demo, next step, in front of, sales, solution, account, "
            "follow"
        ),
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
"""Ways of asking a guest for what serves the sale."""
