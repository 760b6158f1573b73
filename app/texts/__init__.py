"""What we say, as far as Python must name it. A page's own words stand in its template."""
