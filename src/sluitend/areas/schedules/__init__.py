"""Schedules: drafts of who is invited in which week by whom, with the proof of how good they are, until one holds."""
