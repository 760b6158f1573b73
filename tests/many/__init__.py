"""Many processes on one PostgreSQL: a pooler between them, a server that is started anew, and
nothing that only one of them knows."""
