"""Between the web server and the faces: who acts and when, and a clear page when something is refused."""
