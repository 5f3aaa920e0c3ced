"""Letters: what is printed for people, as PDF that a screen reader can read and an archive can keep."""
