"""What is sent to services on the network, to whom and when, in words."""

from __future__ import annotations

from planner.online.servers import NAMES, OFF, Online, geocoder_server, router_server

NOTHING = "Nothing. Your book, its backups and these settings stay on this machine."
LONGEST_QUESTION = 300
"""Characters of an address that are sent at most."""
ELSE = "Nothing else: your book, its backups and these settings stay on this machine."


def said_of_sending(online: Online) -> tuple[str, ...]:
    """All that may be sent with these settings, a paragraph each; or that it is nothing."""
    told = []
    if server := geocoder_server(online):
        told.append(
            f"To {NAMES[online.geocoder]} at {_shown(server)}, each time you press ctrl+l beside an address: "
            "that address and its city as they are typed, or for a place without an address its name and "
            "city; and that hostbook asks. No name of a person, unless you type one into the address. What "
            "it answers is kept in your book, and erased with the person it is of."
        )
    if server := router_server(online):
        told.append(
            f"To {NAMES[online.router]} at {_shown(server)}, when a plan needs to know how long a way takes: "
            "the latitude and longitude of its two ends, such as your home and the place, and whether it is "
            "walked, cycled or driven; and that hostbook asks. No name and no address. What it answers is "
            "kept in your book, and erased with the person it is of."
        )
    return (*told, ELSE) if told else (NOTHING,)


def question(text: str, city: str = "") -> str:
    """An address as it is sent: what is typed of it, on one line, and its city where it is not in it."""
    street, town = (" ".join(part.split()) for part in (text, city))
    if street and town and town.casefold() not in street.casefold():
        street = f"{street}, {town}"
    return (street or town)[:LONGEST_QUESTION]


def why_off(online: Online) -> str:
    """What keeps a router that was chosen from being asked; empty where nothing does."""
    if online.router == OFF or router_server(online):
        return ""
    return f"{NAMES[online.router]} needs the address of a server; until then it is not asked."


def _shown(server: str) -> str:
    return server.removeprefix("https://")
