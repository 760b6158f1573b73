"""What is true of a giver: how we met, and how often she hears of needs."""
