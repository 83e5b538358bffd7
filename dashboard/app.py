"""The server: `streamlit run dashboard/app.py`. Pages, region outlines, and rules for browsers."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard.server.front_page import FrontPage
from dashboard.server.presenting import Presenting
from dashboard.server.published import routes
from dashboard.server.rules import RulesForBrowsers

app = st.App(
    Path(__file__).parent / "router.py",
    routes=routes(),
    middleware=[Middleware(RulesForBrowsers), Middleware(Presenting), Middleware(FrontPage)],
)
