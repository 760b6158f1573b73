"""How an answer travels: headers, cookies, compressed, and with forms that nobody can forge."""
