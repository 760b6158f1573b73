"""PostgreSQL's tables cut into parts by community: every key and index begins with it (decision 2),
so a question of one town reads one part, and a part can be moved by itself to another machine."""
