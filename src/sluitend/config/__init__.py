"""The cellar: settings, addresses, the only clock, the embedded database. Sees everything, is seen by nobody."""
