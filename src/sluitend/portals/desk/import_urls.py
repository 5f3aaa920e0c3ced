"""Addresses of reading files and merging; each leads to one act."""

from django.urls import path

from sluitend.portals.desk.views.imports import batch, columns, files, merges, row, together

urlpatterns = [
    path("", files.show_batches, name="imports"),
    path("nieuw/", files.upload, name="upload"),
    path("<int:batch_id>/kolommen/", columns.show_columns, name="import-columns"),
    path("<int:batch_id>/koppen/", columns.choose, name="choose-headings"),
    path("<int:batch_id>/vergelijken/", columns.match, name="match-import"),
    path("<int:batch_id>/", batch.show_batch, name="import"),
    path("<int:batch_id>/doorvoeren/", batch.apply, name="apply-import"),
    path("<int:batch_id>/goedkeuren/", batch.approve, name="approve-import"),
    path("<int:batch_id>/terugdraaien/", batch.undo, name="undo-import"),
    path("<int:batch_id>/opzijleggen/", batch.close, name="close-import"),
    path("<int:batch_id>/beslissen/", together.decide_together, name="decide-rows"),
    path("rij/<int:row_id>/", row.show_row, name="import-row"),
    path("rij/<int:row_id>/beslissen/", row.decide, name="decide-row"),
    path("samenvoegen/", merges.show_merges, name="merges"),
    path("samenvoegen/<int:person_id>/<int:gone_id>/", merges.show_merge, name="merge"),
    path("samenvoegen/<int:person_id>/<int:gone_id>/bevestigen/", merges.merge, name="merge-people"),
    path("uit-elkaar/<int:merge_id>/", merges.unmerge, name="unmerge-people"),
]
