"""Post: messages leave the house over a carrier that the settings name, each of them at most once."""
