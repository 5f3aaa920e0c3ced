"""The contract of packs: each one that ships is readable, each bad one is refused at its line with advice."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from sluitend.compute.policy import Pack, PackError, read_pack
from sluitend.policy_files import load_packs

ROOT = Path(__file__).parents[2]
BAD_PACKS = sorted((Path(__file__).parent / "bad_packs").glob("*.toml"))
EXPECTED = re.compile(r"# expect: (\d+): (.+)")
SHIPPED = {"national", "amsterdam-2000", "amsterdam-2019", "enschede-2010", "leeuwarden-2000", "venlo-2013"}


@pytest.fixture(scope="module")
def packs() -> Mapping[str, Pack]:
    return load_packs(ROOT / "policies")


def test_the_shipped_packs_are_all_readable(packs: Mapping[str, Pack]) -> None:
    assert packs.keys() >= SHIPPED


def test_there_are_at_least_forty_bad_packs() -> None:
    assert len(BAD_PACKS) >= 40


@pytest.mark.parametrize("path", BAD_PACKS, ids=lambda path: path.stem)
def test_a_bad_pack_is_refused_at_its_line_with_what_to_do(path: Path, packs: Mapping[str, Pack]) -> None:
    text = path.read_text("utf-8")
    line, fragment = EXPECTED.match(text).groups()
    with pytest.raises(PackError) as refusal:
        read_pack(text, file=str(path), parents=packs)
    (finding,) = refusal.value.findings
    assert (finding.line, fragment in finding.what) == (int(line), True), str(finding)
    assert str(refusal.value).startswith(f"{path}:{line}:{finding.column}: {finding.what}. {finding.why}. ")
    assert len(finding.now.split()) >= 3
