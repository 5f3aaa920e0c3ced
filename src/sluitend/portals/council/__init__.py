"""The council's face: three noughts, two honest figures, and why people left."""
