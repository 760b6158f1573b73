"""Which community is this, who is at the door, where may she come in, and what if she may not."""
