"""Settings, house rules and the server's configuration."""
