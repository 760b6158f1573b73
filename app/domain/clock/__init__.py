"""What happens by itself: follow-ups, how long each thing is kept, copies, the sealed journal."""
