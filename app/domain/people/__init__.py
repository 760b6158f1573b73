"""What is true of somebody: how she comes in, is reached and known again, what she said yes to."""
