"""What stands about the API for anyone who writes programs: a page to read, and the OpenAPI
document."""
