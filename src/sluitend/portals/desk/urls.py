"""Addresses of the desk; each leads to one act."""

from django.urls import path

from sluitend.portals.desk.views import hand_over, person, promise, search, worklist

urlpatterns = [
    path("lijst/", worklist.show_worklist, name="worklist"),
    path("toezegging/<int:promise_id>/", promise.show_promise, name="promise"),
    path("toezegging/<int:promise_id>/afronden/", promise.settle, name="settle"),
    path("persoon/<int:person_id>/", person.show_person, name="person"),
    path("persoon/<int:person_id>/bsn/", person.show_bsn, name="bsn"),
    path("overdragen/<int:person_id>/", hand_over.show_owners, name="owners"),
    path("overdragen/<int:person_id>/bevestigen/", hand_over.hand_over, name="hand-over"),
    path("zoeken/", search.search, name="search"),
]
