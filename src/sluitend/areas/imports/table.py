"""A table as it was read from a file: sheets with their rows of text, and the line on which each stood."""

from dataclasses import dataclass, field

Row = tuple[int, list[str]]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet with the lines on which anything stands, headings and what is above them too; text has no name."""

    name: str
    rows: list[Row] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Table:
    """What a file held. `digest` stands for the content where a request is compared with an earlier one."""

    name: str
    kind: str
    digest: str
    sheets: tuple[Sheet, ...]
