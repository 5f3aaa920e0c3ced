"""Addresses of one person's coming, going, and how they can be reached."""

from django.urls import path

from sluitend.portals.desk.views import entering, person_post, reach

urlpatterns = [
    path("terug/", entering.show_readmission, name="readmission"),
    path("terug/bevestigen/", entering.readmit, name="readmit"),
    path("uit/", entering.show_discharge, name="discharge"),
    path("uit/bevestigen/", entering.discharge, name="discharge-person"),
    path("bereiken/", reach.show_reach, name="reach"),
    path("bereiken/toevoegen/", reach.add, name="add-contact"),
    path("bereiken/beeindigen/", reach.end, name="end-contact"),
    path("bereiken/eerste-keus/", reach.prefer, name="prefer-contact"),
    path("bereiken/gebied/", reach.move, name="move-person"),
    path("bereiken/huisgenoot/", reach.share, name="share-household"),
    path("bereiken/huishouden/", reach.join, name="join-household"),
    path("bereiken/alleen/", reach.leave, name="leave-household"),
    path("post/", person_post.show_post, name="person-post"),
    path("post/schrijven/", person_post.write, name="write-message"),
    path("post/pauze/", person_post.pause, name="start-pause"),
    path("post/pauze/voorbij/", person_post.resume, name="end-pause"),
]
