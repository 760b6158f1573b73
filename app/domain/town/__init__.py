"""What is true of a whole community: figures and what stands beside them, colours, the café."""
