"""The pages: filters -> results -> cards -> table. Only here is Streamlit used."""
