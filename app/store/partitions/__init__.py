"""PostgreSQL's tables cut into parts by community: every key and index begins with it (decision 2),
so a question reads one part, and a part can be moved to another disk or machine by itself."""
