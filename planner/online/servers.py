"""Which services on the network may be asked, and where they are; none until the host switches one on."""

import re

from planner import __version__
from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.record import Record, changed
from planner.values.text import inert_line

AGENT = f"hostbook/{__version__}"
"""What hostbook calls itself to whomever it asks."""
OFF = "off"
GEOCODERS = (OFF, "nominatim", "photon")
ROUTERS = (OFF, "osrm", "valhalla")
NAMES = {"nominatim": "Nominatim", "photon": "Photon", "osrm": "OSRM", "valhalla": "Valhalla"}
"""The services as they call themselves."""
PUBLIC = {"nominatim": "https://nominatim.openstreetmap.org", "photon": "https://photon.komoot.io"}
"""Where a geocoder is asked when no server is named. There is no public router for such use: one is named."""

_HOST = LatePattern(
    r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.?", re.IGNORECASE
)
_IPV6 = LatePattern(r"[0-9a-f:.]+", re.IGNORECASE)
LONGEST = 300
"""Characters that an address of a server may have."""


class Online(Record, frozen=True, kw_only=True):
    """What hostbook may ask on the network.

    Attributes:
        geocoder: ``off``, ``nominatim`` or ``photon``: who is asked where an address is.
        geocoder_server: its address, where it is not the public one.
        router: ``off``, ``osrm`` or ``valhalla``: who is asked how long a way takes.
        router_server: its address.
    """

    geocoder: str = OFF
    geocoder_server: str = ""
    router: str = OFF
    router_server: str = ""


def read_server(text: str) -> str | Problem:
    """The address of a server as hostbook keeps it: scheme, host, perhaps a port and a path; empty for none.

    Where no scheme is typed, it is https; on this machine itself, http.
    """
    typed = text.strip()
    if not typed:
        return ""
    if "://" not in typed:
        typed = f"{'http' if _is_here(typed) else 'https'}://{typed}"
    from urllib.parse import urlsplit  # noqa: PLC0415 - wanted only where a server is named

    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError:
        return _UNREAD
    host = parts.hostname or ""
    if parts.scheme.lower() not in ("http", "https"):
        return Problem(text="A server's address begins with http:// or https://.")
    if parts.query or parts.fragment or "@" in parts.netloc:
        return Problem(text="Type only where the server is: no name, no password, nothing after “?”.")
    named = _IPV6.fullmatch(host) if ":" in host else _HOST.fullmatch(host)
    if (
        not named
        or len(typed) > LONGEST
        or any(c.isspace() or not c.isprintable() for c in typed)
        or port == 0
    ):
        return _UNREAD
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


_UNREAD = Problem(text="Type a server's address, such as https://nominatim.example.org.")


def _is_here(typed: str) -> bool:
    """Whether an address without a scheme is this machine's own."""
    return typed.startswith(("localhost", "127.", "[::1]"))


def geocoder_server(online: Online) -> str:
    """Where the geocoder is asked: the server that is named, else the public one; empty while it is off."""
    if online.geocoder == OFF:
        return ""
    return online.geocoder_server or PUBLIC.get(online.geocoder, "")


def router_server(online: Online) -> str:
    """Where the router is asked; empty while it is off, and while no server is named."""
    return "" if online.router == OFF else online.router_server


def amiss(online: Online) -> tuple[Problem, ...]:
    """What of it hostbook knows nothing of or cannot use; whatever it is about stays off."""
    found = []
    for field, known in (("geocoder", GEOCODERS), ("router", ROUTERS)):
        chosen, server = getattr(online, field), getattr(online, f"{field}_server")
        if chosen not in known:
            names = ", ".join(known)
            text = f"There is no {field} “{inert_line(chosen)}” (there are {names}); it stays off."
            found.append(Problem(field=field, text=text))
        elif isinstance(read_server(server), Problem):
            text = f"The {field}'s server “{inert_line(server)}” is no address; the {field} stays off."
            found.append(Problem(field=f"{field}_server", text=text))
        elif field == "router" and chosen != OFF and not server.strip():
            text = f"{NAMES[chosen]} is switched on without the address of a server; it stays off."
            found.append(Problem(field=field, text=text))
    return tuple(found)


def usable(online: Online) -> Online:
    """The same with what is amiss switched off, and the servers as they are to be asked."""
    for problem in amiss(online):
        field = problem.field.removesuffix("_server")
        online = changed(online, **{field: OFF, f"{field}_server": ""})
    servers = (read_server(online.geocoder_server), read_server(online.router_server))
    return changed(online, geocoder_server=str(servers[0]), router_server=str(servers[1]))
