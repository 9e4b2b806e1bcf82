### Qui peut faire quoi.
