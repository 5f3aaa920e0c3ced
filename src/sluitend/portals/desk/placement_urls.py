"""Addresses of placements, of wage values, and of what an offer to an employer comes to."""

from django.urls import path

from sluitend.portals.desk.views import offers, wage_values
from sluitend.portals.desk.views.placements import listing, one, person

urlpatterns = [
    path("plaatsingen/", listing.show_placements, name="placements"),
    path("plaatsingen/plaatsingen.csv", listing.export_placements, name="placements-file"),
    path("plaatsingen/<int:placement_id>/", one.show_placement, name="placement"),
    path("plaatsingen/<int:placement_id>/overeenkomst.pdf", one.print_agreement, name="placement-agreement"),
    path("plaatsingen/<int:placement_id>/veranderen/", one.extend, name="extend-placement"),
    path("plaatsingen/<int:placement_id>/beeindigen/", one.end, name="end-placement"),
    path("plaatsingen/<int:placement_id>/handtekening/", one.sign, name="sign-placement"),
    path("plaatsingen/<int:placement_id>/link/", one.make_link, name="make-agreement-link"),
    path("plaatsingen/<int:placement_id>/subsidie/", one.grant_subsidy, name="decide-subsidy"),
    path("werkgevers/<int:employer_id>/plaatsingen/", listing.show_at_employer, name="employer-placements"),
    path("werkgevers/<int:employer_id>/plaatsingen/toets/", listing.ask_check, name="record-check"),
    path("werkgevers/<int:employer_id>/plaatsingen/besluit/", listing.decide_check, name="decide-check"),
    path("persoon/<int:person_id>/plaatsingen/", person.show_placements, name="person-placements"),
    path("persoon/<int:person_id>/plaatsingen/vastleggen/", person.record, name="record-placement"),
    path("persoon/<int:person_id>/loonwaarde/", wage_values.show_wage_values, name="wage-values"),
    path("persoon/<int:person_id>/loonwaarde/vastleggen/", wage_values.record, name="record-wage-value"),
    path("persoon/<int:person_id>/loonwaarde/intrekken/", wage_values.take_back, name="withdraw-wage-value"),
    path("rekenhulp/", offers.show_estimate, name="offer-estimate"),
    path("rekenhulp/maanden.csv", offers.export_months, name="offer-months"),
]
