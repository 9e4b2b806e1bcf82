//! Addresses into points: the Géoplateforme behind an interface.
