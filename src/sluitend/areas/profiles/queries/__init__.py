"""Everything that can be asked of a profile, one file per use case; each goes through the gate."""

from sluitend.areas.profiles.expected import Expected
from sluitend.areas.profiles.queries.concepts import FoundConcept, find_concepts
from sluitend.areas.profiles.queries.profile import Profile, SectionView, read_my_section, read_profile, read_section
from sluitend.areas.profiles.rows import Section

__all__ = [
    "Expected",
    "FoundConcept",
    "Profile",
    "Section",
    "SectionView",
    "find_concepts",
    "read_my_section",
    "read_profile",
    "read_section",
]
