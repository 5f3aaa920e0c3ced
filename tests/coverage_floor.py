"""After the suite: every line and branch of the rooms that hold the promise, and 95% of the house, have been walked."""

import json
import sys
from pathlib import Path

import coverage

WHOLE = ("ledger", "gate", "journal", "compute/promises", "compute/policy")
FLOOR = 95.0


def main() -> int:
    """Print what was not walked where all of it must be; gives 1 when a floor is not met."""
    data = coverage.Coverage()
    data.load()
    report = data.json_report(outfile=".sluitend/coverage.json")
    gaps = list_gaps()
    for gap in gaps:
        print(gap)
    if report < FLOOR:
        print(f"the house as a whole: {report:.1f}% of {FLOOR:.0f}%")
    return int(bool(gaps) or report < FLOOR)


def list_gaps() -> list[str]:
    """Give each file of the whole rooms that has lines or branches nobody walked."""
    files = json.loads(Path(".sluitend/coverage.json").read_text())["files"]
    gaps = []
    for name, found in files.items():
        room = name.split("sluitend/", 1)[-1]
        if room.startswith(WHOLE) and (found["missing_lines"] or found["missing_branches"]):
            gaps.append(f"{name}: lines {found['missing_lines']}, branches {found['missing_branches']}")
    return gaps


if __name__ == "__main__":
    sys.exit(main())
