"""The whole country in one PostgreSQL, cut by community: filled, asked, and reckoned on paper."""
