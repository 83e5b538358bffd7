"""The floor of every ratio: the least that a Streamlit page can show."""

import streamlit as st

st.metric("Partners", 10)
