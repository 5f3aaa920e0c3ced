"""Addresses of the council's face."""

from django.urls import path

from sluitend.portals.council import views

urlpatterns = [
    path("", views.show_noughts, name="council"),
    path("cohorten/", views.show_cohorts, name="council-cohorts"),
    path("uitstroom.csv", views.export_exits, name="council-csv"),
]
