"""The dashboard: a Dataset -> screens and files."""
