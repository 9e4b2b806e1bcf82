### Signing in by FranceConnect and ProConnect.
