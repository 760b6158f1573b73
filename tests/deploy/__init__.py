"""What stands in deploy/ and docs/production.md, tried on the programs that read it."""
