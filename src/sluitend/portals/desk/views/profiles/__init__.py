"""The client profile, one file per page."""
