"""Everything that can change what is known of somebody, one file per use case; each goes through the gate."""

from sluitend.areas.profiles.actions.record import record_my_profile, record_profile, verify_section
from sluitend.areas.profiles.actions.vocabulary import NewConcept, import_vocabulary
from sluitend.areas.profiles.pen import Answer

__all__ = ["Answer", "NewConcept", "import_vocabulary", "record_my_profile", "record_profile", "verify_section"]
