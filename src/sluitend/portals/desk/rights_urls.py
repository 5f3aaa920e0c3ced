"""Addresses of the rights of one person."""

from django.urls import path

from sluitend.portals.desk.views.dossiers import rights

urlpatterns = [
    path("", rights.show_rights, name="rights"),
    path("vragen/", rights.ask, name="ask-rights"),
    path("besluit/", rights.decide, name="decide-request"),
    path("verlengen/", rights.extend, name="extend-request"),
    path("opheffen/", rights.lift, name="end-restriction"),
    path("dossier/", rights.export, name="export-file"),
    path("verbeteren/", rights.correct, name="correct-person"),
    path("bsn/", rights.put_bsn_right, name="correct-bsn"),
    path("bewaren/", rights.hold, name="start-hold"),
    path("bewaren/<int:hold_id>/beeindigen/", rights.let_go, name="end-hold"),
    path("inloglink/", rights.make_link, name="make-link"),
]
