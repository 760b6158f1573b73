"""What is kept of a person, in words: for the page that she may read, print and take along."""
