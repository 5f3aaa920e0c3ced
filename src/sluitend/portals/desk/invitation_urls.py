"""Addresses of inviting somebody, and of how an appointment went."""

from django.urls import path

from sluitend.portals.desk.views import invitations

urlpatterns = [
    path("persoon/<int:person_id>/uitnodiging/", invitations.show_invitation, name="invitation"),
    path("persoon/<int:person_id>/uitnodiging/maken/", invitations.invite, name="invite"),
    path("persoon/<int:person_id>/uitnodiging/poging/", invitations.note_attempt, name="record-attempt"),
    path("persoon/<int:person_id>/uitnodiging/overslaan/", invitations.skip, name="skip-attempt"),
    path("persoon/<int:person_id>/uitnodiging/intrekken/", invitations.take_back, name="cancel-invitation"),
    path("persoon/<int:person_id>/uitnodiging/onbereikbaar/", invitations.report, name="report-unreachable"),
    path("persoon/<int:person_id>/uitnodiging/bevestigen/", invitations.agree, name="agree-unreachable"),
    path("persoon/<int:person_id>/uitnodiging/bereikbaar/", invitations.end, name="end-unreachable"),
    path("afspraak/<int:appointment_id>/uitkomst/", invitations.attend, name="record-attendance"),
]
