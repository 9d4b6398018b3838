"""Whether a line says how someone gets about: *uses a wheelchair*, and not *has a wheelchair ramp*."""

from __future__ import annotations

from planner.values.late_pattern import LatePattern

_WHO = r"(?:(?:@\w+|he|she|they|also|now|is|are|was|has been|a|an|in|full-time|part-time)[ :,]+)*"
_OWN = r"(?:(?:a|an|her|his|their) (?:[\w-]+ )?)?"
_USES = r"(?:uses?|using|needs?|relies on|gets? (?:about|around) in|comes? in|sits in)"
_NO_DOOR = r"(?! (?:ramp|access|lift|space|entrance|toilet|bay|friendly|accessible|place))"
_FOR_NOW = r"(?: now| at the moment| for now| since\b.*| until\b.*)?$"
_AIDS = r"(?:crutches|(?:walking )?sticks?|cane|walking frame|zimmer(?: frame)?|walker|rollator)"
_CANNOT = (
    r"(?:cannot|can'?t|can not|could not|does not|doesn'?t|do not|don'?t|unable to|struggles with|"
    r"has trouble with|avoids)"
)
GETS_ABOUT = LatePattern(
    rf"^{_WHO}(?:wheel ?chair (?:user|bound)\b|{_OWN}wheel ?chair{_FOR_NOW}|"
    rf"{_USES} {_OWN}wheel ?chair{_NO_DOOR}\b|"
    rf"(?:on|uses?|walks? (?:on|with)|needs?) {_OWN}{_AIDS}\b|"
    rf"{_CANNOT} (?:do |manage |climb |take |use |like )?(?:the |any |many |more )?(?:stairs|steps)\b|"
    r"(?:needs?|must have) (?:a |an )?(?:step-?free|level) (?:way|access|entrance|table|room)\b)"
)


def gets_about(rest: str) -> bool:
    """Whether a folded line, its guests marked, is about someone's own legs and not about a door."""
    return GETS_ABOUT.search(rest) is not None
