//! Signing in at FranceConnect, ProConnect or a city's own provider.
