"""The way in: logging in and out, the first page of each role, staying logged in, and health."""
