"""The packs of this installation, read from disk when the first one is asked for."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from sluitend.compute.policy.pack import Pack


class LazyPacks(Mapping[str, Pack]):
    """Behaves as the mapping it reads; commands that need no pack do not wait for it."""

    @cached_property
    def _packs(self) -> Mapping[str, Pack]:
        from sluitend.policy_files import find_pack_folder, load_packs

        return load_packs(find_pack_folder())

    def __getitem__(self, name: str) -> Pack:
        return self._packs[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packs)

    def __len__(self) -> int:
        return len(self._packs)
