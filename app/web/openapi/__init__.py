"""What stands about the API for who writes programs: a page to read, and the OpenAPI document."""
