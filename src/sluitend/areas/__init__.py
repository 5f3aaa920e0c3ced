"""The work itself; each room may look down the stairs, never up or sideways."""
