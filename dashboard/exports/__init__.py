"""Files to take away, one module a format: bytes out, no Streamlit."""
