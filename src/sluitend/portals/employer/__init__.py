"""The employer's face: what is promised both ways, asking for people, and sessions with whoever agreed to be shown."""
