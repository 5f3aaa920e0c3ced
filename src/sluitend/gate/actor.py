"""Who acts: the person or machine behind a request, and in which role and for which purpose."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Actor:
    """One who asks something of the house; `scope` is filled in by the gate alone.

    `once` is the key of this request: with the same key nothing is done twice.
    """

    party_id: int | None
    role: str
    organisation_id: int | None = None
    purpose: str = "work"
    strength: str = "password"
    on_behalf_of: int | None = None
    origin: str = ""
    once: UUID | None = None
    scope: str = ""
