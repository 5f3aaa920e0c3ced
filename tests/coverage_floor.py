"""After the suite: every line and branch of the rooms that hold the promise, and 95% of the house, have been walked."""

import json
import sys
from pathlib import Path

WHOLE = ("ledger", "gate", "journal", "compute/promises", "compute/policy")
FLOOR = 95.0


def main() -> int:
    """Print what was not walked where all of it must be; gives 1 when a floor is not met."""
    report = json.loads(Path(".sluitend/coverage.json").read_text())
    walked = report["summary"]["percent_covered"]
    gaps = list_gaps(report["files"])
    for gap in gaps:
        print(gap)
    print(f"the house as a whole: {walked:.1f}%, of which {FLOOR:.0f}% must be walked")
    return int(bool(gaps) or walked < FLOOR)


def list_gaps(files: dict[str, dict[str, list[object]]]) -> list[str]:
    """Give each file of the whole rooms that has lines or branches nobody walked."""
    return [
        f"{name}: lines {found['missing_lines']}, branches {found['missing_branches']}"
        for name, found in files.items()
        if name.split("sluitend/", 1)[-1].startswith(WHOLE) and (found["missing_lines"] or found["missing_branches"])
    ]


if __name__ == "__main__":
    sys.exit(main())
