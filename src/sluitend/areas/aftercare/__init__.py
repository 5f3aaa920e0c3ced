"""Aftercare: whoever began to work is spoken, heard and helped, so that no job is lost in silence."""
