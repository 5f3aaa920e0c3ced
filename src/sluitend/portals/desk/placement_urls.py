"""Addresses of placements, and of what an offer to an employer comes to."""

from django.urls import path

from sluitend.portals.desk.views import offers, wage_values

urlpatterns = [
    path("persoon/<int:person_id>/loonwaarde/", wage_values.show_wage_values, name="wage-values"),
    path("persoon/<int:person_id>/loonwaarde/vastleggen/", wage_values.record, name="record-wage-value"),
    path("persoon/<int:person_id>/loonwaarde/intrekken/", wage_values.take_back, name="withdraw-wage-value"),
    path("rekenhulp/", offers.show_estimate, name="offer-estimate"),
    path("rekenhulp/maanden.csv", offers.export_months, name="offer-months"),
]
