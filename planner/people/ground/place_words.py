"""The words that tell a place in a text: those around its name, and names that are something else too."""

from __future__ import annotations

from planner.values.late_pattern import LatePattern
from planner.values.text import word_set

PARTS = word_set(
    "south north east west greater central old downtown upper lower inner outer northern "
    "southern eastern western "
    "near from in mid metropolitan city lived grew born"
)
"""Words written large that may stand before a place's name and leave it one."""
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august "
    "september october november december easter christmas he she i they we and or"
)
"""Words written large that may follow it."""
FAMOUS = {
    name: country
    for country, names in (
        ("IT", "venice naples florence"),
        ("GB", "oxford york bristol bath manchester birmingham edinburgh leeds sheffield"),
        ("ES", "granada toledo cordoba valencia"),
        ("FR", "paris nice bordeaux"),
        ("AU", "perth melbourne sydney"),
        ("US", "boston"),
        ("GR", "athens"),
        ("UA", "odessa"),
        ("EG", "alexandria"),
        ("IN", "hyderabad"),
        ("CH", "geneva"),
        ("IE", "cork galway"),
        ("BE", "ghent"),
    )
    for name in names.split()
}
"""The country of the city that all know by a name, where a namesake is as large."""
LEADS = word_set(
    "in to from near around outside via at through lived lives born raised visited visits visit moved "
    "of left loves loved explored toured between and for trip weekend"
)
"""Words before a name that is written small, where a place would stand."""
ROOTS = LatePattern(
    r"\b(?:grew up|born|raised|lived|lives|living|live|from|native|roots|hails?|home ?town|"
    r"moved|years? in|year in|"
    r"months in|spent|posted|worked|studied|studying|based|settled|childhood|originally|family "
    r"(?:in|from)|house in|"
    r"flat in|home in|homes? in|expat|stint|semester|university|school|student|parents (?:in|"
    r"from|live)|secondment|seconded|"
    r"assignment|emigrated|brought up|summers in|every summer|second home|holiday home|cottage|"
    r"apartment in)\b"
)
"""Words that say that someone has lived in a place, or has roots there."""
WORK = LatePattern(
    r"\b(?:offices?|meetings?|plant|factory|warehouse|contract|clients?|customers?|branch|airport|flight|"
    r"conference|trade fair|delivery|supplier|hq|headquarters|depot|subsidiary|showroom|shipment|region|"
    r"market|distributor|tender|roll ?out|account)\b"
)
"""Words that say that a place is named for the work there."""
FOND = LatePattern(
    r"\b(?:loves?|loved|dreams?|trips?|holidays?|honeymoon|visit\w*|every (?:year|summer|"
    r"winter|spring|easter)|"
    r"travel\w*|tour\w*|favou?rite|fell in love|adores?|weekends?|cycled|hiked|walked|"
    r"backpack\w*|explor\w*)\b"
)
"""Words that say that someone goes there gladly."""
ONCE = LatePattern(
    r"\b(?:grew up|raised|lived|years? in|year in|months in|spent|posted|worked in|studied in|"
    r"expat|stint|semester|secondment|"
    r"seconded|assignment|emigrated|brought up|childhood|au pair|exchange|erasmus|used to live)\b"
)
"""Words that say that someone lived in a place once: two who did so in one country have it in common."""
EVERYDAY = word_set(
    "bath battle best boston buffalo cork deal essen hull java lens lima mobile nice orange phoenix "
    "reading rugby sandwich split tours troy turkey ware male police of bar man victoria march wells "
    "street sale hove ely wick holy wood temple normal college university central union liberty hope "
    "harmony paradise independence commerce media eagle opportunity imperial surprise peoria young gay "
    "bear same most one two new old young lake park bend barking much home bath date van vent are can "
    "many hat sur nova as os is it a o e y la le los las san santa st saint mount fort fountain valley "
    "grand plant point rolling salt love poncho spring springs gold silver iron golden diamond marion "
    "florence jackson madison lincoln houston washington jordan georgia charlotte sydney paris chester "
    "victoria lourdes israel china brazil cuba chad guinea niger oman laos reunion jersey bermuda "
    "panama"
)
"""Names of places that are something else too: they count written as a name, where a place would stand."""
NAMES_TOO = word_set(
    "florence jackson madison lincoln houston washington jordan georgia charlotte sydney paris chester "
    "victoria chad israel marion carson austin dallas savannah brooklyn chelsea devon kent carolina "
    "dakota alexandria adelaide valencia lorena martina regina vienna sofia sienna catania verona asia "
    "london milan roma troy tyler preston clifton warren francisco santiago"
)
"""Names of places that people bear as well."""
