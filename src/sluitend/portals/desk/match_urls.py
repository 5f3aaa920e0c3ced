"""Addresses of matching: rounds, the list of a demand, the work of a person, the switch and the card."""

from django.urls import path

from sluitend.portals.desk.views.matching import lists, rounds

urlpatterns = [
    path("matchen/", rounds.show_rounds, name="match-rounds"),
    path("matchen/vergelijken/", rounds.ask, name="request-match-round"),
    path("matchen/stilzetten/", rounds.stop, name="suspend-matching"),
    path("matchen/hervatten/", rounds.go_on, name="resume-matching"),
    path("matchen/kaart/", rounds.show_card, name="match-card"),
    path("matchen/kaart.md", rounds.export_card, name="match-card-file"),
    path("matchen/ronde/<int:round_id>/", rounds.show_round, name="match-round"),
    path("matchen/ronde/<int:round_id>/besluiten/", rounds.decide, name="decide-match-line"),
    path("matchen/ronde/<int:round_id>/naspelen/", rounds.show_replay, name="match-replay"),
    path("werkgevers/vragen/<int:demand_id>/kandidaten/", lists.show_shortlist, name="shortlist"),
    path("persoon/<int:person_id>/passend-werk/", lists.show_work, name="fitting-work"),
    path("persoon/<int:person_id>/passend-werk/niet-meedoen/", lists.stay_out, name="start-abstention"),
    path("persoon/<int:person_id>/passend-werk/meedoen/", lists.take_part, name="end-abstention"),
]
