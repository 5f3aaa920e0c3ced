"""The pages of rights and destroying, one file per screen."""
