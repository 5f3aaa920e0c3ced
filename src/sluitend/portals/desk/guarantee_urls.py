"""Addresses of guarantees of employers with their candidates, and of demand ahead."""

from django.urls import path

from sluitend.portals.desk.views.pacts import guarantees, outlook

urlpatterns = [
    path("", guarantees.show_guarantees, name="guarantees"),
    path("vooruitzicht/", outlook.show_outlook, name="demand-outlook"),
    path("vooruitzicht/vastleggen/", outlook.record, name="record-demand-outlook"),
    path("werkgever/<int:employer_id>/", guarantees.show_of_employer, name="employer-guarantees"),
    path("werkgever/<int:employer_id>/afspreken/", guarantees.make, name="make-guarantee"),
    path("<int:guarantee_id>/", guarantees.show_guarantee, name="guarantee"),
    path("<int:guarantee_id>/kandidaat/", guarantees.add_candidate, name="add-guarantee-candidate"),
    path("<int:guarantee_id>/begonnen/", guarantees.note_start, name="record-guarantee-start"),
    path("<int:guarantee_id>/teruggeven/", guarantees.withdraw, name="withdraw-guarantee-candidate"),
    path("<int:guarantee_id>/verwachting/", guarantees.note_expectation, name="record-guarantee-expectation"),
    path("<int:guarantee_id>/afronden/", guarantees.settle, name="settle-guarantee"),
]
