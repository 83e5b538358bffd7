"""Whether everything has the room it needs: what is cut, and what is wider than the page."""

from __future__ import annotations

from contextlib import suppress

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as Late

from tests.browser.reading import settled

# Texts and values that do not fit what clips them, in their own words. What scrolls is not cut.
CUT = """() => {
  const clips = style => ['hidden', 'clip'].includes(style.overflowX);
  const unseen = e => { const r = e.getBoundingClientRect();
    return r.width <= 1 || r.height <= 1 || r.right <= 0
      || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})
      || getComputedStyle(e).clipPath !== 'none'; };
  const own = e => e.matches('input') ? e.value
    : [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ').trim();
  const extent = e => { const range = document.createRange(); range.selectNodeContents(e);
    return range.getBoundingClientRect(); };
  const cutBy = (e, outer) => { const r = extent(e), o = outer.getBoundingClientRect();
    return r.right > o.right + 1.5 || r.left < o.left - 1.5; };
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('script, style, noscript, [aria-hidden=true] svg') || !own(e) || unseen(e))
      continue;
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth
        && (clips(getComputedStyle(e)) || e.matches('input'))) { found.push(own(e)); continue; }
    if (e.matches('input')) continue;
    for (let o = e; o && o !== document.body; o = o.parentElement) {
      const style = getComputedStyle(o);
      if (unseen(o) || ['auto', 'scroll'].includes(style.overflowX)) break;
      if (clips(style) && cutBy(e, o)) { found.push(own(e)); break; }
    }
  }
  return found;
}"""
MOST_MILLISECONDS, MILLISECONDS_BETWEEN, TIMES = 20_000, 100, 5
FITS = f"""({{times}}) => {{
  window.timesItFitted = ({CUT})().length ? 0 : (window.timesItFitted ?? 0) + 1;
  return window.timesItFitted >= times && Boolean(delete window.timesItFitted);
}}"""
# How many pixels the page, or a table on it, is wider than its place.
SIDEWAYS = """() => Math.max(...[document.scrollingElement,
    ...document.querySelectorAll('[data-testid=stMain], .im-scroll, .im-beside')]
  .map(e => e.scrollWidth - e.clientWidth))"""


def narrowed(page: Page, width: int, height: int = 900) -> Page:
    """Give a page another width, and wait until it stands in it."""
    page.set_viewport_size({"width": width, "height": height})
    # Plotly draws anew once the width has been the same for two frames.
    page.evaluate("() => new Promise(d => requestAnimationFrame(() => requestAnimationFrame(d)))")
    return settled(page)


def cut(page: Page) -> list[str]:
    """Return the texts that are cut once charts have had their time to be drawn anew.

    A chart that is being drawn anew has no texts for a moment, and then old ones at new places:
    only what fits again and again fits.
    """
    with suppress(Late):
        page.wait_for_function(
            FITS, arg={"times": TIMES}, timeout=MOST_MILLISECONDS, polling=MILLISECONDS_BETWEEN
        )
        return []
    return list(page.evaluate(CUT))


def sideways(page: Page) -> int:
    """Return by how many pixels the page would have to be moved sideways."""
    return int(page.evaluate(SIDEWAYS))
