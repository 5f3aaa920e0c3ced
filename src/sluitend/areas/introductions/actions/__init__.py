"""Everything that changes about sessions with employers, one file per use case; each goes through the gate."""

from sluitend.areas.introductions.actions.choose import choose_candidate, record_candidate_outcome
from sluitend.areas.introductions.actions.consent import record_consent, record_my_consent
from sluitend.areas.introductions.actions.propose import propose_candidate
from sluitend.areas.introductions.actions.session import NewSession, close_session, open_session, show_candidates
from sluitend.areas.introductions.actions.video import record_my_video

__all__ = [
    "NewSession",
    "choose_candidate",
    "close_session",
    "open_session",
    "propose_candidate",
    "record_candidate_outcome",
    "record_consent",
    "record_my_consent",
    "record_my_video",
    "show_candidates",
]
