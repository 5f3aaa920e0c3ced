"""The cellar: settings, addresses, the only clock and the embedded database; sees everything, is seen by nobody."""
