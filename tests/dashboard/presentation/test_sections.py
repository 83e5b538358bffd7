from __future__ import annotations

from dataclasses import replace

from dashboard.content.charts import timeline_of
from dashboard.presentation.card import chart_card
from dashboard.presentation.sections import sections


def test_the_legend_of_a_card_explains_what_is_drawn_on_it(about):
    subject = about("secon", "en")
    chart = timeline_of(subject)
    assert "Other step not done" in sections(subject, chart_card(chart))
    *kept, steps = chart.lanes
    crowded = replace(chart, lanes=(*kept, *(f"Lane {n}" for n in range(40)), steps))
    shown = sections(subject, chart_card(crowded))
    assert "Publication not out" in shown
    assert "Other step" not in shown
