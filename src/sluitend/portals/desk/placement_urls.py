"""Addresses of placements, and of what an offer to an employer comes to."""

from django.urls import path

from sluitend.portals.desk.views import offers

urlpatterns = [
    path("rekenhulp/", offers.show_estimate, name="offer-estimate"),
    path("rekenhulp/maanden.csv", offers.export_months, name="offer-months"),
]
