"""Checks the interests in ``data/interests``: run ``python -m tests.interests`` after writing any."""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

import data
from planner.people.ground.sources import Entry, gather, listings, name_key, read_entries
from planner.people.ground.taxonomy import Binding, Taxonomy
from planner.values.text import word_set

FOLDER = Path(data.__file__).parent / "interests"
BUNDLE = FOLDER.with_suffix(".json.gz")
FIELDS = 4
SHORT = 2
EVERYDAY = word_set(
    "a act age aim air all and apple arm ask away baby back bad bag ball band bank bar base bass bat "
    "bath bay beach bear beat bed bee bell belt best big bill bird bit black blue board boat body book "
    "boot born boss bow bowl box boy brave break bridge bright bring brother brown bug build bull burn "
    "bus bush busy butter button buy cake call calm camp can cap car card care carry case cash cast "
    "catch cave chair chance change charge chase chat check chief child city class clay clean clear "
    "cliff climb clock close cloth cloud club coach coal coast coat cold color colour come cook cool "
    "copy core cork corn cost course court cover cow crane crew cross crown cry cup cut cycle daisy "
    "dark date day deal dear deck deep deer desk dial dig dirt dish dive door double down draft draw "
    "dream dress drive drop drum dry duck dust eagle ear early earn earth east easy eat edge egg eight "
    "end energy engine enter even ever eye face fact fair fall family fan far farm fast father feed "
    "feel fence few field fight file fill find fine fire first fish five fix flag flat flight float "
    "floor flow flower fly foil fold folk foot force forest fork form four fox frame free fresh friend "
    "front fruit full fun garden gas gate general get giant gift girl glass go goal gold good grace "
    "grand grass gray great green ground group grow guard guide gun hair half hall ham hand hang happy "
    "harbor hard hat have head heart heat heavy help high hill hip hire hit hold hole home honey hook "
    "hope horn horse hot house hunt hunter ice iron island jack jam jet job join joint joy juice jump "
    "just keep key kick kid king kitchen kite knife knight lab lady lake lamb land lane large last late "
    "lawn layer lead leaf lean learn leave left leg lemon lens less level library lie life lift light "
    "like line lion list live load lock log long look lose lot loud love low luck magic mail main make "
    "man map march mark market mass master match may meal mean meat meet memory metal middle might mile "
    "milk mill mind mine mint minute miss mix model mole money moon more morning mother motion mount "
    "mountain mouse mouth move much nail name near neck need nest net never new news next nice night "
    "nine north nose note now number nut oak ocean off offer office oil old olive one open orange orbit "
    "order organ other out oven over own pace pack page paint pair pan panel paper park part party pass "
    "past path pay peace peach pen people pepper phone pick picture pie piece pig pilot pin pink pipe "
    "pirate pitch place plain plan plane plant plate play player plot point polo pool pop port post pot "
    "pound power practice press print prune pull pump punch pup push queen quick quiet race rain ram "
    "range rare rat raw ray read ready real red reel rest rice ride right ring rise risk river road "
    "robin rock roll roof room root rope rose rough round route row royal rule run rush sail saint "
    "salad salt sand save saw scale school score screen sea seal season seat second see seed sell send "
    "sense series serve set seven shade shake shape share sharp shed sheet shell shine ship shirt shoe "
    "shoot shop short shot show side sign silk silver simple single six size skate ski skin skip sky "
    "sleep slice slide slow small smart smoke snow soap soft soil soul sound soup south space spa speed "
    "spin spirit split spot spring square squash stage stamp stand star start state station stay steam "
    "steel step stick still stock stone stop store storm story strike string strong study style sugar "
    "suit summer sun sure surf swallow sweet swim swing table tail take talk tall tank tap target task "
    "taste team ten tent term test text thing think three tie tiger time tin tip tire toast today ton "
    "tool top touch tour tower town toy track trade trail train tree trek trial trick trip trout truck "
    "true trump trust try tube tune turkey turn twist two type uncle under union united up use view "
    "villa village visit voice walk wall war wash watch water wave way wear weather web wedding week "
    "weight west wheel white wide wild will win wind window wing winner winter wire wolf wood wool word "
    "work world worth wrap write yard year yellow young zone"
)
"""Words of every day: as a name on their own they need settling."""


def files() -> list[tuple[str, str]]:
    """Every file of interests, its name and its text."""
    return [(p.name, p.read_text(encoding="utf-8")) for p in sorted(FOLDER.glob("*.txt"))]


def problems() -> Iterator[str]:
    """All that is wrong with the files, each with the file and the line."""
    wrong = [p for name, text in files() for p in _shapes(name, text)]
    yield from wrong
    if wrong:
        return
    entries = [e for name, text in files() for e in read_entries(name, text)]
    yield from _keys(entries)
    keys = {e.key for e in entries}
    missing = [(e, topic) for e in entries for topic, _ in e.under if topic not in keys]
    yield from (f"{e.line}: {e.name!r} stands under {topic!r}, which is no entry" for e, topic in missing)
    circles = [] if missing else list(_circles(entries))
    yield from circles
    if missing or circles:
        return
    yield from _names(entries)


def _shapes(file: str, text: str) -> Iterator[str]:
    opened = False
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        where = f"{file}:{number}"
        if line.startswith("["):
            opened = True
            if not line.endswith("]"):
                yield f"{where}: a section is [topic; topic]"
            continue
        fields = [f.strip() for f in line.split("|")]
        if not opened:
            yield f"{where}: begin with a section, such as [football (soccer)]"
        if "\t" in raw:
            yield f"{where}: no tabs"
        if len(fields) > FIELDS:
            yield f"{where}: names | more topics | words that settle it | binding, and no more"
        if not fields[0].split(";")[0].strip():
            yield f"{where}: no name"
        if len(fields) == FIELDS and fields[3] not in {b.value for b in Binding}:
            yield f"{where}: the binding is broad, loose or narrow, not {fields[3]!r}"


def _keys(entries: list[Entry]) -> Iterator[str]:
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in first:
            yield (
                f"{entry.line}: {entry.key!r} is at {first[entry.key].line} already: add to that line, "
                "or tell the two apart in brackets"
            )
        first.setdefault(entry.key, entry)


def _circles(entries: list[Entry]) -> Iterator[str]:
    under = {e.key: [t for t, _ in e.under] for e in entries}
    done: set[str] = set()

    def visit(key: str, path: tuple[str, ...]) -> Iterator[str]:
        if key in path:
            yield f"a circle: {' → '.join((*path[path.index(key) :], key))}"
            return
        if key not in done:
            done.add(key)
            for topic in under[key]:
                yield from visit(topic, (*path, key))

    for key in under:
        yield from visit(key, ())


def _names(entries: list[Entry]) -> Iterator[str]:
    known = Taxonomy(gather(entries))
    numbers = {e.key: n for n, e in enumerate(entries)}
    for name, found in listings(entries).items():
        sure = [x.entry for x in found if not x.unsure]
        if len(sure) > 1:
            places = " and ".join(f"{e.line} ({e.key})" for e in sure)
            yield f"{name!r} names {len(sure)} things: {places}; mark it with ? at all but one, or drop it"
        if sure and (name in EVERYDAY or len(name) <= SHORT):
            yield f"{sure[0].line}: {name!r} is an everyday word or very short: mark it with ?"
        for listing in found:
            if listing.unsure and not known.near(numbers[listing.entry.key]):
                yield f"{listing.entry.line}: {name!r} is marked with ?, and no words settle it"
    for entry in entries:
        for name, _ in entry.names:
            if not name_key(name):
                yield f"{entry.line}: {name!r} has no letter or digit"


def written() -> list[Entry]:
    """Every entry of every file."""
    return [e for name, text in files() for e in read_entries(name, text)]


def gathered() -> bytes:
    """The interests as they are bundled, before they are packed."""
    return msgspec.json.encode(gather(written()))


def bundled() -> bytes:
    """What is in the bundle."""
    return gzip.decompress(BUNDLE.read_bytes())


def main() -> int:
    """Prints every problem and the counts, and with ``--write`` bundles; 1 where there is a problem."""
    found = list(problems())
    entries = written()
    if "--write" in sys.argv and not found:
        BUNDLE.write_bytes(gzip.compress(gathered(), mtime=0))
    counts = Counter(e.line.partition(":")[0] for e in entries)
    names = sum(len(e.names) for e in entries)
    lines = [*found, *(f"{n:6} entries in {file}" for file, n in counts.items())]
    lines.append(f"{len(entries):6} entries, {names} names, {len(found)} problems")
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
