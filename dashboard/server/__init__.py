"""What our server adds to Streamlit's own."""
