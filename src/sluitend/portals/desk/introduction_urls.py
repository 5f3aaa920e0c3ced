"""Addresses of sessions with employers, and of who is put forward for them."""

from django.urls import path

from sluitend.portals.desk.views import introductions, proposing

urlpatterns = [
    path("voorselecties/", introductions.show_sessions, name="sessions"),
    path("voorselecties/<int:session_id>/", introductions.show_session, name="session"),
    path("voorselecties/<int:session_id>/laten-zien/", introductions.show_list, name="show-candidates"),
    path("voorselecties/<int:session_id>/kiezen/", introductions.pick, name="pick-candidate"),
    path("voorselecties/<int:session_id>/toestemming/", introductions.note_consent, name="session-consent"),
    path("voorselecties/<int:session_id>/keuze/", introductions.note_choice, name="choose-candidate"),
    path("voorselecties/<int:session_id>/uitkomst/", introductions.note_outcome, name="record-outcome"),
    path("voorselecties/<int:session_id>/afsluiten/", introductions.close, name="close-session"),
    path("werkgevers/<int:employer_id>/voorselectie/", introductions.open_one, name="open-session"),
    path("persoon/<int:person_id>/voordragen/", proposing.show_introductions, name="introductions"),
    path("persoon/<int:person_id>/voordragen/doen/", proposing.propose, name="propose-candidate"),
    path("persoon/<int:person_id>/voordragen/toestemming/", proposing.note_consent, name="record-consent"),
]
