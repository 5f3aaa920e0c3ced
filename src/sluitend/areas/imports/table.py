"""A table as it was read from a file: headings, and rows of text with the line on which each stood."""

from dataclasses import dataclass, field

Row = tuple[int, list[str]]


@dataclass(frozen=True, kw_only=True)
class Table:
    """What a file held. `digest` stands for the content where a request is compared with an earlier one."""

    name: str
    kind: str
    headings: tuple[str, ...]
    digest: str
    rows: list[Row] = field(repr=False)
