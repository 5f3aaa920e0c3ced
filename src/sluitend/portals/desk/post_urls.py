"""Addresses of the post: the outbox, one message, print runs, and how texts read."""

from django.urls import path

from sluitend.portals.desk.views import post, printing

urlpatterns = [
    path("", post.show_outbox, name="outbox"),
    path("teksten/", post.show_wording, name="wording"),
    path("bericht/<int:dispatch_id>/", post.show_message, name="message"),
    path("bericht/<int:dispatch_id>/afzeggen/", post.cancel, name="cancel-message"),
    path("bericht/<int:dispatch_id>/retour/", post.note_return, name="note-return"),
    path("bericht/<int:dispatch_id>/verstuurd/", post.decide, name="decide-message"),
    path("bericht/<int:dispatch_id>/opnieuw/", post.send_once_more, name="send-again"),
    path("printen/", printing.show_runs, name="print-runs"),
    path("printen/beginnen/", printing.start, name="start-print-run"),
    path("printen/<int:print_run_id>/stoppen/", printing.stop, name="cancel-print-run"),
    path("printen/<int:print_run_id>/<int:number>/<slug:format>/", printing.download, name="print-file"),
]
