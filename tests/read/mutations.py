"""Good inputs changed at random, the same for a seed: what readers must stand without raising, hanging or swelling."""

import random
from collections.abc import Iterator
from pathlib import Path

from good_inputs import write_good_inputs

PIECES = [
    b"\x00",
    b"<",
    b"{",
    b"[" * 5_000,
    b"(" * 5_000,
    b"<div>" * 5_000,
    b"&" * 2_000,
    b'"',
    b",",
    b"\n" * 3_000,
    b"9" * 3_000,
    b"\xff\xfe",
    b"\\u0",
    b"%%EOF",
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Change a file at one to six places."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randrange(1, 400)]
            case 2:
                changed[at:at] = changed[at : at + chance.randrange(1, 4_000)] * chance.randrange(1, 30)
            case 3:
                changed[at:at] = chance.choice(PIECES)
            case _:
                del changed[at:]
    return bytes(changed)


def write_mutated(number: int, seed: int, folder: Path) -> Iterator[Path]:
    """Write and yield one mutated file after another, of each format in turn."""
    chance = random.Random(seed)  # noqa: S311  no secret
    good = write_good_inputs(folder / "good")
    for at in range(number):
        source = good[at % len(good)]
        target = folder / f"{at}-{source.name}"
        target.write_bytes(mutated(source.read_bytes(), chance))
        yield target
