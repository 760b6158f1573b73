"""What happens by itself: follow-ups, how long what is kept, copies, the sealed journal."""
