"""What a reader should see, described once and drawn by as many renderers as there are places."""
