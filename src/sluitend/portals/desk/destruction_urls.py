"""Addresses of destroying."""

from django.urls import path

from sluitend.portals.desk.views.dossiers import destruction

urlpatterns = [
    path("", destruction.show_destruction, name="destruction"),
    path("voorstellen/", destruction.propose, name="propose-destruction"),
    path("<int:list_id>/akkoord/", destruction.approve, name="approve-destruction"),
    path("<int:list_id>/uitvoeren/", destruction.destroy, name="destroy-files"),
    path("<int:list_id>/verklaring/", destruction.show_certificate, name="certificate"),
]
