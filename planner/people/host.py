"""The host: the rep whose book this is, and whose life is matched with a guest's."""

from planner.people.address import Address
from planner.people.gift_sum import GiftSum
from planner.values.rate import Rate
from planner.values.record import Record


class Host(Record, frozen=True, kw_only=True):
    """The rep's own profile.

    Attributes:
        name: as on a card.
        organisation: the company.
        mobile: the number a guest or a restaurant may call.
        interests: what the host does and loves.
        places_lived: cities and regions lived in, or known well.
        schools: schools and universities.
        languages: languages spoken.
        family_stage: in a few words ("two children at school", "newly married").
        alcohol: whether the host drinks alcohol.
        home: where the host lives.
        office: where the host works.
        currency: ISO 4217 code that amounts are in when none is typed.
        zone: IANA name of the host's zone.
        gift_sums: what gifts to each sort of customer may come to in a year, as far as the host set that.
        rates: what one currency comes to in another, as the host typed it.
    """

    name: str
    organisation: str = ""
    mobile: str = ""
    interests: tuple[str, ...] = ()
    places_lived: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    family_stage: str = ""
    alcohol: bool = True
    home: Address = Address()
    office: Address = Address()
    currency: str = "EUR"
    zone: str = "UTC"
    gift_sums: tuple[GiftSum, ...] = ()
    rates: tuple[Rate, ...] = ()


def works_at(host: Host) -> Address:
    """Where a host works, as far as it is known; else where they live."""
    return host.office if host.office.point or host.office.city.strip() else host.home
