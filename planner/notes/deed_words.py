"""The words with which somebody does, asks or sends something, as patterns to be put together."""

from __future__ import annotations

from planner.notes.vocabulary import phrases

START = r"(?:^|[.;:!,)] ?| - | -> |\band then )"
"""Where a clause may begin."""
REMINDS = phrases(
    r"""
    todo | to do | to-do | action | next step | note | note to self | reminder | nb | p\.?s\.? | also |
    and | then | so | please | must | should | need to | needs to | have to | got to | gotta | remember
    | remember to | don'?t forget | don'?t forget to | remind me | remind me to | next time | next visit
    | next lunch | when we next meet | at the next lunch | want to | me to | i should | i must | i need
    to | i have to | somebody should | someone should | to
    """
)
"""What may stand before a command to oneself."""
LEAD = rf"{START}(?:{REMINDS}\b[:,.]? ?(?:- )?)*"
ORDER = rf"(?:^|[.;:!)] ?| - | -> )(?:{REMINDS}\b[:,.]? ?(?:- )?)*"
GUEST = r"(?:@\w+|he|she|they|him|her|them|his|their)"
WHOM = r"(?:@\w+|him|her|them)"
WHO = r"(?:@\w+|\b(?:he|she|they))"
US = r"\b(?:me|us|my|our|ours|mine)\b"
SOON = (
    r"(?:(?:by|before|until|within|on|next|this|in|at the|come)\b|tomorrow|tonight|today|"
    r"the day after tomorrow|after the (?:weekend|holidays?|break)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
)
"""How the day begins by which something is to be done."""
WILL = (
    r"(?: ?'ll| ?'d| will| shall| would| is going to| are going to| is to| are to| is gonna| has to| ?'s "
    r"going to| ?'s to| to)"
)
SEND = phrases(
    r"""
    send | email | e-mail | mail | forward | fwd | share | post | courier | text | whatsapp | message |
    ping | write | drop | lend | introduce | connect | invite | ring | call | phone | return | pass |
    dig out | look up | look out | hand | give | get | buy | bring | show | find | book | order |
    arrange | organi[sz]e | prepare | print | put | set | pick up | reply | reserve | recommend | tell |
    thank | let | take | fetch | treat | make | copy | scan | chase | confirm | check | ask | look into
    | sort | see | follow up | come back | get back | speak | talk | try | keep | join | help | meet |
    visit | save | read | sign
    """
)
"""What a host does for a guest."""
DELIVER = phrases(
    r"""
    send | email | e-mail | mail | forward | fwd | share | post | courier | text | get back | let
    (?:me|us) | come back to | put (?:me|us|in a (?:good )?word) | revert | reply | answer | respond |
    confirm | check | introduce | connect (?:me|us) | dig out | look up | look into | lend | pass on |
    pass (?:me|us) | drop (?:off|by|in|round) | pop (?:by|in) | hand over | provide | supply | return |
    bring | find out | call (?:me|us|back|on) | ring (?:me|us|back|on) | show (?:me|us) | invite
    (?:me|us) | give (?:me|us) | get (?:me|us) | tell (?:me|us) | take (?:me|us) | book (?:us|me|the) |
    organi[sz]e (?:us|me|the|a) | arrange | sort (?:it |that )?out | sign | host us | ping | whatsapp |
    message | propose | suggest | speak to | have a word | follow up | write to (?:me|us) | treat | drop
    (?:me|us|the|it|them|a) | ask (?:around|and) | talk to (?:his|her|their) | chase | have
    (?:the|it|them) | get the | be in touch | come to our | speak at our | join us | cook for | pay
    (?:me|us) | pick (?:me|us) | be sending
    """
)
"""What a guest does for the host."""
ABOUT = (
    r"(?:(?:in|on|at) \w+ (?:how|about|if|whether)|about|after|how|if|whether|what|when|where|who|which|"
    r"why|again|@\w+(?:'s)?|him|her|them|next time)"
)
