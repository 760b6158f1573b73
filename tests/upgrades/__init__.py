"""From one release to the next, and back: nobody notices, and nothing is lost."""
