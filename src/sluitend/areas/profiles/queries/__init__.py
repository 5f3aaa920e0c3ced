"""Everything that can be asked of a profile, one file per use case; each goes through the gate."""

from sluitend.areas.profiles.queries.concepts import FoundConcept, find_concepts
from sluitend.areas.profiles.queries.handover import Handover, read_handover
from sluitend.areas.profiles.queries.profile import Profile, SectionView, read_profile, read_section
from sluitend.areas.profiles.rows import Section

__all__ = [
    "FoundConcept",
    "Handover",
    "Profile",
    "Section",
    "SectionView",
    "find_concepts",
    "read_handover",
    "read_profile",
    "read_section",
]
