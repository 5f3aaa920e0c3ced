"""What people fill in of a profile; a section is a form of its own, and a page may hold several."""

from sluitend.portals.desk.forms.profiles.section import ProfileForm, SectionForm, VerifyForm

__all__ = ["ProfileForm", "SectionForm", "VerifyForm"]
