"""The arithmetic of the dashboard, in pandas alone: what was held, reached, due and missing."""
