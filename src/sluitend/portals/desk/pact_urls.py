"""Addresses of pacts: members, meetings, and what both sides promise."""

from django.urls import path

from sluitend.portals.desk.views.pacts import pacts

urlpatterns = [
    path("", pacts.show_pacts, name="pacts"),
    path("vastleggen/", pacts.add, name="add-pact"),
    path("<int:pact_id>/", pacts.show_pact, name="pact"),
    path("<int:pact_id>/wijzigen/", pacts.correct, name="correct-pact"),
    path("<int:pact_id>/lid/", pacts.add_member, name="add-pact-member"),
    path("<int:pact_id>/lid/weg/", pacts.end_member, name="end-pact-member"),
    path("<int:pact_id>/bijeenkomst/", pacts.plan_meeting, name="plan-pact-meeting"),
    path("<int:pact_id>/verslag/", pacts.note_meeting, name="record-pact-meeting"),
    path("<int:pact_id>/afspraak/", pacts.agree, name="make-pact-agreement"),
    path("<int:pact_id>/resultaat/", pacts.count_result, name="record-pact-result"),
    path("<int:pact_id>/afspraak/einde/", pacts.end_agreement, name="end-pact-agreement"),
]
