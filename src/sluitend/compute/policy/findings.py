"""What is wrong with a pack: every finding with its place, what happened, why it matters and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sluitend.compute.policy.locating import Place


@dataclass(frozen=True, kw_only=True, order=True)
class Finding:
    """One thing that is refused, in Dutch; `line` and `column` count from 1."""

    file: str
    line: int
    column: int
    what: str
    why: str
    now: str

    def __str__(self) -> str:
        """Give the finding on one line, in the form that editors turn into a link."""
        return f"{self.file}:{self.line}:{self.column}: {self.what}. {self.why}. {self.now}."


class PackError(Exception):
    """A pack was refused; `findings` holds everything that is wrong with it, in order of line."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep the findings in order of file and line."""
        super().__init__(findings)
        self.findings = tuple(sorted(findings))

    def __str__(self) -> str:
        """Give one line for each finding."""
        return "\n".join(str(finding) for finding in self.findings)


@dataclass(frozen=True)
class Report:
    """Collects the findings of one file while it is read; `places` tells where each path stands."""

    file: str
    places: Mapping[str, Place]
    findings: list[Finding] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def refuse(self, path: str, *, what: str, why: str, now: str) -> None:
        """Add a finding about a path such as "promise.offer.within"; sentences without their full stop."""
        self.refused.add(path)
        place = self._find_place(path)
        self.findings.append(Finding(file=self.file, line=place.line, column=place.column, what=what, why=why, now=now))

    def _find_place(self, path: str) -> Place:
        # Something that is missing has no place of its own: then its table is pointed at, or else the top.
        while path not in self.places and path:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.places.get(path, Place(line=1, column=1))
