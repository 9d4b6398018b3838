"""The words under which a person looks for what can be done, and where to go for what is done elsewhere."""

from __future__ import annotations

OTHER_WORDS = {
    "new_outing": "plan an outing lunch dinner coffee event invite host",
    "plan": "plan an outing lunch dinner invite",
    "cancel": "cancel call it off calling off postpone bring back",
    "delete": "delete remove erase throw away take out of the book",
    "remove": "remove delete take off the guest",
    "undo": "undo take back revert restore",
    "to_agree": "agree agreed way home lift taxi",
    "agree": "agree agreed way home lift taxi",
    "file": "file it debrief notes what came of it",
    "open('debrief')": "file it debrief notes what came of it",
    "open('review')": "review checklist day",
    "review": "review checklist day",
    "brief": "brief read one page",
    "phone": "take to the phone qr code camera map",
    "page": "page html print paper phone save",
    "calendar": "calendar ics save export birthdays",
    "missing": "missing gaps to do",
    "log_touch": "log a call phone visit note gift touch",
    "bring_in": "import bring in people contacts vcard csv file",
    "app.bring_in": "import bring in people contacts vcard csv file",
    "add_fact": "add a fact note write down",
    "edit": "edit change card profile",
    "add": "add new person place",
    "add(False)": "add a guest invite",
    "told": "told the place kitchen restaurant",
    "backup": "back up backup save a copy",
    "check": "check the book is sound",
    "kept": "done promise kept tick",
    "keys": "keys help shortcuts",
    "quit": "quit leave exit close",
}
"""More words for an action, by the action as it is bound."""

ELSEWHERE = (
    ("cancel", "outings", "Outings: cancel one, or call it off (c)", "an outing postpone"),
    ("delete", "outings", "Outings: delete one (d)", "an outing remove erase"),
    ("open('review')", "outings", "Outings: review one on its day (r)", "an outing checklist"),
    ("open('debrief')", "outings", "Outings: file what came of one (f)", "an outing debrief notes"),
    ("agree", "outings", "Outings: open a plan to agree a way home (a, in Transport)", "agreed lift taxi"),
    (
        "phone",
        "outings",
        "Outings: open a plan to take to your phone (p, in Brief)",
        "qr code ics map",
    ),
    (
        "calendar",
        "outings",
        "Outings: save all that is coming up for your calendar (s)",
        "ics export birthdays",
    ),
    ("add", "people", "People: add a person (a)", "new guest client contact"),
    ("delete", "people", "People: delete a person (d)", "remove erase"),
    ("add", "venues", "Venues: add a place (a)", "new restaurant venue"),
    ("delete", "venues", "Venues: delete a place (d)", "remove erase restaurant venue"),
    ("edit", "settings", "Settings: change your profile (e)", "edit host about you name"),
    ("backup", "settings", "Settings: back up the book (b)", "backup save a copy restore"),
)
"""What is done in another room: the action, the room, what is said of it, and more words for it."""
