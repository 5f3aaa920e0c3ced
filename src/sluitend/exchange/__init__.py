"""Doors to other systems: files come in and go out here, and nowhere else."""
