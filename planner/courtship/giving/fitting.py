"""Whether something may be given to somebody by what it holds: allergies, diets, abstinence, faiths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from planner.courtship.giving.catalogue import FaithRule
from planner.people.allergens import allergens, is_called_allergy, named_in
from planner.people.diet_words import diet_in, diets_named_in, is_eaten
from planner.people.facts import Fact
from planner.people.needs import need_key
from planner.people.person import Person
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, word_set

EATEN = frozenset({"food", "drink"})
"""What is eaten or drunk is only given where allergies and diet are known."""
BY_WORD = {
    "alcohol": word_set(
        "wine wines beer beers ale ales stout lager cider cognac brandy whisky whiskey gin rum vodka sherry "
        "champagne prosecco cava liqueur liqueurs schnapps tequila vermouth alcohol boozy tipsy trifle "
        "tiramisu punch cocktail cocktails port"
    ),
    "pork": word_set("pork ham bacon sausage sausages salami chorizo prosciutto lard"),
    "meat": word_set(
        "pork ham bacon sausage sausages salami chorizo prosciutto lard beef steak veal lamb mutton chicken "
        "duck goose turkey venison game meat liver pate jerky suet mincemeat"
    ),
    "beef": word_set("beef steak veal jerky"),
    "fish": word_set(
        "fish salmon tuna anchovy anchovies sardine sardines cod caviar eel shellfish prawn prawns"
    ),
    "gelatine": word_set("gelatine gelatin jelly marshmallow marshmallows gummies"),
    "leather": word_set("leather suede"),
    "nuts": word_set(
        "nut nuts walnut walnuts hazelnut hazelnuts almond almonds cashew cashews pecan pecans pistachio "
        "pistachios macadamia macadamias praline marzipan nougat frangipane"
    ),
    "honey": word_set("honey mead"),
    "milk": word_set("cheese butter cream custard milk yoghurt yogurt toffee caramel fudge"),
    "eggs": word_set("egg eggs custard meringue meringues"),
    "sweet": word_set("cake cakes sweets chocolate chocolates candy toffee fudge jam honey sugar biscuits"),
    "flowers": word_set("flower flowers bouquet lily lilies roses orchid orchids tulips"),
    "perfume": word_set("perfume perfumes candle candles incense cologne scented soap"),
    "wool": word_set("wool woollen cashmere merino"),
}  # fmt: skip
"""What is in a thing by the words it goes by, beside what the catalogue says of it."""
FAMILIES = {
    "nuts": "nuts walnuts hazelnuts almonds cashews pecans pistachios macadamias chestnuts peanuts",
    "milk": "milk dairy lactose casein butter cream cheese",
    "gluten": "gluten wheat rye barley oats",
    "soy": "soy soya",
    "sulphites": "sulphites sulfites",
    "eggs": "eggs", "honey": "honey", "fish": "fish", "alcohol": "alcohol", "pork": "pork", "beef": "beef",
    "chocolate": "chocolate", "caffeine": "caffeine",
    "flowers": "pollen lilies flowers", "perfume": "perfume smoke", "wool": "wool",
}  # fmt: skip
"""What stands for what: whoever cannot have one of them is given nothing with the family."""
_FAMILY_OF = {need_key(one): name for name, many in FAMILIES.items() for one in many.split()}
_FAMILY_OF |= {need_key(name): "nuts" for name in ("tree nuts", "pine nuts", "brazil nuts")}
BY_DIET = {
    "vegetarian": "meat pork beef fish gelatine rennet leather",
    "veggie": "meat pork beef fish gelatine rennet",
    "lacto-vegetarian": "meat pork beef fish gelatine rennet eggs",
    "ovo-vegetarian": "meat pork beef fish gelatine rennet milk",
    "vegan": "meat pork beef fish gelatine rennet milk eggs honey leather wool mixed",
    "plant-based": "meat pork beef fish gelatine rennet milk eggs honey leather wool mixed",
    "pescatarian": "meat pork beef gelatine", "pescetarian": "meat pork beef gelatine",
    "flexitarian": "", "halal": "alcohol meat pork gelatine rennet mixed", "kosher": "food drink",
    "keto": "sweet gluten mixed", "paleo": "sweet gluten milk mixed alcohol",
    "fodmap": "food mixed sweet milk gluten honey", "diabetic": "sweet mixed alcohol",
    "coeliac": "gluten mixed", "celiac": "gluten mixed",
}  # fmt: skip
"""What each diet leaves out."""
NOT_ASKED = "Something to eat or drink, and allergies or diet were not asked."
DRINK_NOT_ASKED = "Alcohol, and nobody has asked whether they drink."
UNASKED = frozenset({NOT_ASKED, DRINK_NOT_ASKED})
"""What is not known to be wrong, and is left out of what is suggested all the same."""
_DRY = LatePattern(
    r"\b(?:no|not|never|without|gave up|given up|stopped|quit|off|avoids?|(?:does|do)(?:n['’]?t| not))\b"
    r".{0,12}\b(?:alcohol|drink(?:s|ing)?|wine|beer|booze)\b|\b(?:tee-?total\w*|sober|sobriety|dry january|"
    r"alcohol-free|non-?alcoholic|recovering|rehab|alcoholic|pregnan\w+|expecting)\b",
    clues=("alcohol", "drink", "wine", "beer", "booze", "tee", "sober", "sobriety", "dry", "recover", "rehab",
           "pregnan", "expecting"),
)  # fmt: skip
"""Words by which somebody does without alcohol, for good or for a time."""


def why_not(
    what: str, holds: Iterable[str], person: Person, facts: Sequence[Fact], faith: Sequence[FaithRule]
) -> str:
    """Why a thing may not be given to a person by what it holds, in a line; empty where it may.

    It is strict where nothing is known: nothing to eat or drink while allergies or diet were not asked, nor
    where a need cannot be read.

    Args:
        what: the gift in words; what they tell of its inside counts too.
        holds: what is in it, as the catalogue tells.
        person: for whom.
        facts: everything learned of them that still holds, what is sensitive among it.
        faith: what is left out for somebody who keeps certain days.
    """
    inside = set(holds) | inside_of(what)
    eaten = bool(inside & EATEN)
    if eaten and (person.needs.allergy is None or person.needs.diet is None):
        return NOT_ASKED
    if "alcohol" in inside and not may_be_given_alcohol(person, facts, faith):
        return DRINK_NOT_ASKED if person.alcohol is None else "No alcohol for who does without."
    for rule in faith:
        if person.keeps and set(rule.keeps) & set(person.keeps) and inside & set(rule.without):
            return rule.why
    for need in _allergies(person, facts):
        if against := _against_allergy(need, what, inside, eaten=eaten):
            return against
    for need in person.needs.diet or ():
        if against := _against_diet(need, what, inside, eaten=eaten):
            return against
    return ""


def inside_of(what: str) -> set[str]:
    """What is in a thing by the words it goes by."""
    words = set(re.findall(r"[^\W_]+", fold(what)))
    return {name for name, told in BY_WORD.items() if words & told}


def may_be_given_alcohol(person: Person, facts: Sequence[Fact], faith: Sequence[FaithRule]) -> bool:
    """Whether alcohol may be given: only to who is known to drink, and by nothing else does without."""
    if person.alcohol is not True:
        return False
    if any("alcohol" in rule.without for rule in faith if set(rule.keeps) & set(person.keeps or ())):
        return False
    told = (*(person.needs.diet or ()), *person.drinks, *person.stays_off, *(fact.text for fact in facts))
    return not any(_DRY.search(fold(text)) for text in told)


def _allergies(person: Person, facts: Sequence[Fact]) -> tuple[str, ...]:
    """Those on the card, and those that were only ever told."""
    return (*(person.needs.allergy or ()), *(f.text for f in facts if is_called_allergy(f.text)))


def _against_allergy(need: str, what: str, inside: set[str], *, eaten: bool) -> str:
    names = allergens(need) or named_in(need)
    if not names:
        return f"It is not clear what “{need}” is of." if eaten else ""
    for name in names:
        family = _FAMILY_OF.get(need_key(name), "")
        if family in inside or need_key(name) in {need_key(word) for word in what.split()}:
            return f"They cannot have {name}."
        if not family and "mixed" in inside:
            return f"Nothing whose label has to be read, for who cannot have {name}."
    return ""


def _against_diet(need: str, what: str, inside: set[str], *, eaten: bool) -> str:
    if is_eaten(need):
        return ""
    diets = (diet_in(need),) if diet_in(need) else diets_named_in(need)
    if any(inside & set(BY_DIET.get(diet, "food drink").split()) for diet in diets):
        return f"They keep to: {need}."
    named = tuple(_FAMILY_OF.get(need_key(name), need_key(name)) for name in named_in(need))
    said = inside_of(need)
    if (said | set(named)) & inside or any(name in fold(what) for name in named):
        return f"They keep to: {need}."
    if eaten and not diets and not named and not said:
        return f"It is not clear what “{need}” leaves out."
    return ""
