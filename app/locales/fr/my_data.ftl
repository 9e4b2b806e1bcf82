### Vos données.
