"""Addresses of the council's face."""

from django.urls import path

from sluitend.portals.council.views import lasting, map, noughts, results, turnout
from sluitend.portals.drawing import PNG, SVG

urlpatterns = [
    path("", noughts.show_noughts, name="council"),
    path("cohorten/", noughts.show_cohorts, name="council-cohorts"),
    path("uitstroom.csv", noughts.export_exits, name="council-csv"),
    path("resultaten/", results.show_results, name="results"),
    path("resultaten/tabel.csv", results.export_results, name="results-csv"),
    path("resultaten/tekening.svg", results.draw_results, {"kind": SVG}, name="results-svg"),
    path("resultaten/tekening.png", results.draw_results, {"kind": PNG}, name="results-png"),
    path("kaart/", map.show_map, name="map"),
    path("kaart/tabel.csv", map.export_map, name="map-csv"),
    path("kaart/tekening.svg", map.draw_areas, {"kind": SVG}, name="map-svg"),
    path("kaart/tekening.png", map.draw_areas, {"kind": PNG}, name="map-png"),
    path("na-vertrek/", lasting.show_lasting, name="lasting"),
    path("na-vertrek/tabel.csv", lasting.export_lasting, name="lasting-csv"),
    path("opkomst/", turnout.show_turnout, name="turnout"),
    path("opkomst/tabel.csv", turnout.export_turnout, name="turnout-csv"),
    path("opkomst/tekening.svg", turnout.draw_chart, {"kind": SVG}, name="turnout-svg"),
    path("opkomst/tekening.png", turnout.draw_chart, {"kind": PNG}, name="turnout-png"),
]
