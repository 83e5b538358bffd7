"""A view for the room: one card at a time, in large type, as one page that needs no network."""
