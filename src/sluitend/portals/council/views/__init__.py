"""The pages of the council, one file for each."""
