"""The face in the terminal: the same use cases as the screens, with progress bars."""
