"""Addresses of target groups, and of the facts of one person that lead to them."""

from django.urls import path

from sluitend.portals.desk.views import groups

urlpatterns = [
    path("doelgroepen/", groups.show_groups, name="groups"),
    path("doelgroepen/<slug:group>/", groups.show_members, name="group-members"),
    path("persoon/<int:person_id>/gegevens/", groups.show_facts, name="facts"),
    path("persoon/<int:person_id>/gegevens/noteren/", groups.record, name="record-fact"),
    path("persoon/<int:person_id>/gegevens/intrekken/", groups.take_back, name="withdraw-fact"),
    path("persoon/<int:person_id>/gegevens/aanvraag/", groups.decide, name="decide-application"),
]
