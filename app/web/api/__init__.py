"""The door of other programs: what an organisation, a platform or a reader of figures may do here
with a token, by the same deeds and the same limits as people. JSON alone; no cookie opens it."""
