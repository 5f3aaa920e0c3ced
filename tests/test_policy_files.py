"""Packs on disk: parents before children, circles and broken files refused, everything reported at once."""

from pathlib import Path

import pytest

from sluitend.compute.policy import PackError
from sluitend.policy_files import PackFolderError, find_pack_folder, load_pack_file, load_packs

NATIONAL = 'name = "Landelijk"\nfrom = 2000-01-01\nsource = "Wet"\n'
CITY = 'name = "Stad"\nextends = "{0}"\nfrom = 2020-01-01\nsource = "Besluit"\n'


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def test_a_pack_is_read_after_the_one_it_extends(tmp_path: Path) -> None:
    folder = write(tmp_path, a_city=CITY.format("z_region"), z_region=CITY.format("national"), national=NATIONAL)
    packs = load_packs(folder)
    assert {name: pack.extends for name, pack in packs.items()} == {
        "a_city": "z_region",
        "z_region": "national",
        "national": None,
    }


def test_the_findings_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    bad = CITY.format("national") + "colour = 1\n"
    with pytest.raises(PackError) as refusal:
        load_packs(write(tmp_path, national=NATIONAL, one=bad, two=bad))
    assert [Path(finding.file).name for finding in refusal.value.findings] == ["one.toml", "two.toml"]


def test_what_builds_on_a_refused_pack_is_not_refused_as_well(tmp_path: Path) -> None:
    folder = write(tmp_path, national=NATIONAL + "colour = 1\n", one=CITY.format("national"), two=CITY.format("one"))
    with pytest.raises(PackError) as refusal:
        load_packs(folder)
    assert [Path(finding.file).name for finding in refusal.value.findings] == ["national.toml"]


def test_packs_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="Er is geen pak `one`"):
        load_packs(write(tmp_path, national=NATIONAL, one=CITY.format("two"), two=CITY.format("one")))


def test_a_file_that_is_no_text_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "national.toml").write_bytes(b"name = \xff\xfe")
    with pytest.raises(PackError, match=r"national\.toml:1:1: Dit bestand is niet als tekst te lezen"):
        load_packs(tmp_path)


def test_a_byte_order_mark_of_another_editor_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "national.toml").write_text(NATIONAL, "utf-8-sig")
    assert load_packs(tmp_path)["national"].title == "Landelijk"


def test_one_file_is_checked_against_the_national_pack_of_the_folder(tmp_path: Path) -> None:
    policies, drafts = tmp_path / "policies", tmp_path / "drafts"
    policies.mkdir()
    drafts.mkdir()
    write(policies, national=NATIONAL)
    write(drafts, national="nonsense", city=CITY.format("national"), broken="nonsense")
    assert load_pack_file(drafts / "city.toml", folder=policies).extends == "national"


def test_one_file_that_is_wrong_is_refused_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, national=NATIONAL, city=CITY.format("nationaal"), broken="nonsense")
    with pytest.raises(PackError) as refusal:
        load_pack_file(folder / "city.toml", folder=folder)
    assert len(refusal.value.findings) == 1


def test_a_folder_that_is_not_there_is_told_with_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(PackFolderError, match="Zet in SLUITEND_POLICIES de map"):
        load_packs(tmp_path / "nowhere")


def test_the_folder_can_be_set_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SLUITEND_POLICIES", raising=False)
    assert (find_pack_folder() / "national.toml").is_file()
    monkeypatch.setenv("SLUITEND_POLICIES", str(tmp_path))
    assert find_pack_folder() == tmp_path
