"""Answers in the shape that the real services give them: Nominatim's JSON, Photon's GeoJSON."""

from __future__ import annotations

from typing import Any

import msgspec

LICENCE = "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright"
GARRETT: dict[str, Any] = {
    "place_id": 1, "licence": LICENCE, "osm_type": "node", "osm_id": 2, "lat": "38.7107099",
    "lon": "-9.1421300", "class": "place", "type": "house", "place_rank": 30, "importance": 7.3e-05,
    "addresstype": "place", "name": "",
    "display_name": "12, Rua Garrett, Chiado, Santa Maria Maior, Lisbon, 1200-203, Portugal",
    "address": {
        "house_number": "12", "road": "Rua Garrett", "suburb": "Chiado", "city": "Lisbon",
        "ISO3166-2-lvl4": "PT-11", "postcode": "1200-203", "country": "Portugal", "country_code": "pt",
    },
    "boundingbox": ["38.7106599", "38.7107599", "-9.1421800", "-9.1420800"],
}  # fmt: skip
LISBON: dict[str, Any] = GARRETT | {
    "lat": "38.7077507", "lon": "-9.1365919", "class": "boundary", "type": "administrative",
    "addresstype": "city", "name": "Lisbon", "display_name": "Lisbon, Portugal",
    "address": {"city": "Lisbon", "country": "Portugal", "country_code": "pt"},
}  # fmt: skip
FEATURE: dict[str, Any] = {
    "type": "Feature",
    "properties": {
        "osm_type": "N", "osm_id": 2, "osm_key": "amenity", "osm_value": "restaurant", "type": "house",
        "postcode": "1200-203", "housenumber": "12", "countrycode": "PT", "name": "Casa do Lago",
        "country": "Portugal", "city": "Lisbon", "district": "Chiado", "street": "Rua Garrett",
    },
    "geometry": {"type": "Point", "coordinates": [-9.14213, 38.7107099]},
}  # fmt: skip
TOWN: dict[str, Any] = {
    "type": "Feature",
    "properties": {
        "osm_type": "R", "osm_id": 3, "osm_key": "place", "osm_value": "city", "type": "city",
        "countrycode": "PT", "name": "Lisbon", "country": "Portugal", "extent": [-9.2, 38.8, -9.0, 38.6],
    },
    "geometry": {"type": "Point", "coordinates": [-9.1365919, 38.7077507]},
}  # fmt: skip


def nominatim(*places: dict[str, Any]) -> bytes:
    """What Nominatim sends."""
    return msgspec.json.encode(places)


def photon(*features: dict[str, Any]) -> bytes:
    """What Photon sends."""
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


def changed(place: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """A place with some of its parts otherwise."""
    return place | parts
