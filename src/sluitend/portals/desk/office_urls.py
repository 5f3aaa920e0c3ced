"""Addresses of the office: colleagues, accounts, teams, partners and areas; each leads to one act."""

from django.urls import path

from sluitend.portals.desk.views.office import account, places, splitting, staff

urlpatterns = [
    path("medewerkers/", staff.show_staff, name="staff"),
    path("medewerkers/nieuw/", staff.start_staff, name="staff-form"),
    path("medewerkers/toevoegen/", staff.hire, name="add-staff"),
    path("medewerkers/<int:staff_id>/", staff.show_colleague, name="colleague"),
    path("medewerkers/<int:staff_id>/team/", staff.choose_team, name="team-of-staff"),
    path("medewerkers/<int:staff_id>/team/bewaren/", staff.move, name="move-staff"),
    path("medewerkers/<int:staff_id>/uit-dienst/", staff.let_go, name="end-service"),
    path("medewerkers/<int:staff_id>/overdragen/", staff.choose_taker, name="takers-of-caseload"),
    path("medewerkers/<int:staff_id>/overdragen/bevestigen/", staff.give_away, name="hand-over-caseload"),
    path("medewerkers/<int:staff_id>/account/maken/", account.open_account, name="add-account"),
    path("medewerkers/<int:staff_id>/account/wachtwoord/", account.give_password, name="renew-password"),
    path("medewerkers/<int:staff_id>/account/afsluiten/", account.shut_out, name="close-account"),
    path("medewerkers/<int:staff_id>/account/openen/", account.let_in, name="reopen-account"),
    path("teams/", places.show_teams, name="teams"),
    path("teams/nieuw/", places.start_team, name="team-form"),
    path("teams/toevoegen/", places.found_team, name="add-team"),
    path("partners/", places.show_partners, name="partners"),
    path("partners/toevoegen/", places.join, name="add-partner"),
    path("gebieden/", places.show_areas, name="areas"),
    path("gebieden/toevoegen/", places.draw_area, name="add-area"),
    path("gebieden/<int:area_id>/eindigen/", places.close_area, name="end-area"),
    path("gebieden/<int:area_id>/splitsen/", splitting.show_split, name="area-split"),
    path("gebieden/<int:area_id>/splitsen/bekijken/", splitting.show_preview, name="area-split-preview"),
    path("gebieden/<int:area_id>/splitsen/uitvoeren/", splitting.split, name="split-area"),
    path("gebieden/splitsing/<int:split_id>/terugdraaien/", splitting.undo, name="undo-area-split"),
    path("wachtwoord/", account.show_own, name="password"),
    path("wachtwoord/bewaren/", account.choose_own, name="renew-my-password"),
]
