"""Asking a geocoder on the network where an address is; nothing is asked unless the host switched one on."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import msgspec

from planner.online.errors import NoAnswer
from planner.online.http import get_json
from planner.online.pacing import Pace
from planner.online.servers import NAMES
from planner.values.late_pattern import LatePattern
from planner.values.point import Point, checked
from planner.values.record import Record
from planner.values.text import inert_line

ATTRIBUTION = "© OpenStreetMap contributors"
"""What must stand where results are shown: both services answer from OpenStreetMap (ODbL)."""
SECONDS = 10.0
"""How long an answer may take in all."""
MOST, LONGEST_LABEL = 6, 200
AREAS = frozenset({
    "city", "town", "village", "hamlet", "municipality", "county", "state", "country", "region", "province",
    "district", "state_district", "suburb", "quarter", "neighbourhood", "borough", "city_district",
    "locality", "postcode", "island", "continent", "administrative", "isolated_dwelling",
})  # fmt: skip
"""What is larger than an address."""
CITIES = ("city", "town", "village", "municipality", "hamlet")
_CODE = LatePattern(r"[A-Za-z]{2}")


class Found(Record, frozen=True, kw_only=True):
    """A place that a geocoder knows by an address.

    Attributes:
        point: where it is.
        label: what it is called, in a line.
        city: the city it is in; empty where that is not told.
        country: ISO 3166 code; empty where that is not told.
        is_exact: whether it is a house, a street or a place in one, and not a whole city or quarter.
    """

    point: Point
    label: str
    city: str = ""
    country: str = ""
    is_exact: bool = True


class Service(NamedTuple):
    """Who is asked.

    Attributes:
        name: ``nominatim`` or ``photon``.
        server: its address, such as ``https://nominatim.openstreetmap.org``.
        agent: what hostbook calls itself.
        folder: where all hostbooks of this user keep when a server was asked.
    """

    name: str
    server: str
    agent: str
    folder: Path

    @property
    def source(self) -> str:
        """Who answers, as it is kept with an answer and shown."""
        return f"{NAMES[self.name]} at {urlsplit(self.server).netloc}{urlsplit(self.server).path}"


def geocode(asked: str, service: Service, pace: Pace | None = None) -> tuple[Found, ...]:
    """The places that go by an address, the likeliest first; none where the geocoder knows of none.

    Args:
        asked: the address, as :func:`planner.online.telling.question` gives it. Nothing else is sent.
        service: who is asked.
        pace: when that may be; the one of the shared folder if none is given.

    Raises:
        NoAnswer: there was none, or none that can be used.
    """
    from geopy.exc import GeopyError  # type: ignore[import-untyped]  # noqa: PLC0415 - late, rarely wanted

    pace = pace or Pace(service.server, service.folder)
    geocoder = _geocoder(service)
    pace.wait()
    try:
        places = geocoder.geocode(asked, exactly_one=False, limit=MOST, **_WISHES[service.name])
        found: dict[str, Found] = {}
        for place in (_READ[service.name](place.raw) for place in places or ()):
            found.setdefault(place.label, place)
        return tuple(found.values())[:MOST]
    except NoAnswer as trouble:
        if trouble.retry_after is not None:
            pace.leave_alone(trouble.retry_after)
        raise
    except (GeopyError, ValueError, TypeError, LookupError, AttributeError, msgspec.MsgspecError) as wrong:
        host = urlsplit(service.server).hostname or ""
        raise NoAnswer(f"{inert_line(host)} sent an answer that cannot be read.") from wrong


def encoded(found: tuple[Found, ...]) -> str:
    """Places as they are kept in the book."""
    return msgspec.json.encode(found).decode()


def decoded(given: str) -> tuple[Found, ...]:
    """Places as they were kept; none where they cannot be read any more."""
    try:
        return msgspec.json.decode(given, type=tuple[Found, ...])
    except msgspec.MsgspecError:
        return ()


_WISHES: dict[str, dict[str, Any]] = {
    "nominatim": {"addressdetails": True, "language": "en"},
    "photon": {},
}


def _geocoder(service: Service) -> Any:
    """The geocoder of geopy, asking by our own way of asking: before a deadline, from no other host."""
    from geopy import geocoders  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    parts = urlsplit(service.server)
    sort = geocoders.Nominatim if service.name == "nominatim" else geocoders.Photon
    return sort(
        scheme=parts.scheme,
        domain=f"{parts.netloc}{parts.path}",
        user_agent=service.agent,
        timeout=SECONDS,
        adapter_factory=_adapter(service.name),
    )


@cache
def _adapter(name: str) -> Any:
    """How geopy asks for us.

    It would bend a latitude over 90 across the pole, with a warning on the screen, so each place of an answer
    is read before geopy sees it.
    """
    from geopy.adapters import (  # type: ignore[import-untyped]  # noqa: PLC0415 - as above
        BaseSyncAdapter,
    )

    class Adapter(BaseSyncAdapter):  # type: ignore[misc]
        def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
            answer = get_json(url, agent=headers["User-Agent"], seconds=timeout)
            for place in (answer if name == "nominatim" else answer["features"]) or ():
                _READ[name](place)
            return answer

        def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
            raise NotImplementedError

    return Adapter


def _of_nominatim(raw: dict[str, Any]) -> Found:
    parts = raw.get("address") or {}
    sort = raw.get("addresstype") or raw.get("type") or ""
    return Found(
        point=_point(raw["lat"], raw["lon"]),
        label=_label(raw["display_name"]),
        city=next((_said(parts[key]) for key in CITIES if parts.get(key)), ""),
        country=_country(parts.get("country_code")),
        is_exact=sort not in AREAS,
    )


def _of_photon(raw: dict[str, Any]) -> Found:
    told = {key: str(value) for key, value in raw["properties"].items() if isinstance(value, str | int)}
    lon, lat = raw["geometry"]["coordinates"][:2]
    street = " ".join(filter(None, (told.get("street"), told.get("housenumber"))))
    town = " ".join(filter(None, (told.get("postcode"), told.get("city"))))
    said = dict.fromkeys(
        filter(None, (told.get("name"), street, town, told.get("state"), told.get("country")))
    )
    sort = told.get("type") or told.get("osm_value", "")
    return Found(
        point=_point(lat, lon),
        label=_label(", ".join(said)),
        city=_said(told.get("city") or (told.get("name", "") if sort in CITIES else "")),
        country=_country(told.get("countrycode")),
        is_exact=sort not in AREAS,
    )


_READ = {"nominatim": _of_nominatim, "photon": _of_photon}


def _point(lat: Any, lon: Any) -> Point:
    """The point; geopy turns a longitude over 180 round the earth, so it is checked before."""
    point = checked(float(lat), float(lon))
    if isinstance(point, Point):
        return point
    raise ValueError(point.text)


def _label(text: Any) -> str:
    """What a place is called, on one line; every place is called something."""
    said = _said(text)
    if said:
        return said
    raise ValueError("a place without a name")


def _said(text: Any) -> str:
    return " ".join(inert_line(text).split())[:LONGEST_LABEL] if isinstance(text, str) else ""


def _country(code: Any) -> str:
    return code.upper() if isinstance(code, str) and _CODE.fullmatch(code) else ""
