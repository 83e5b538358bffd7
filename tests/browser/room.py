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
MOST_MILLISECONDS = 10_000
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

    On a busy computer Plotly now and then misses a change of width, and draws at the next one:
    whether words have their room is asked after that.
    """
    if not _fits(page):
        size = page.viewport_size or {"width": 0, "height": 0}
        narrowed(page, size["width"], size["height"] + 1)
        _fits(page)
    return list(page.evaluate(CUT))


def _fits(page: Page) -> bool:
    with suppress(Late):
        page.wait_for_function(f"() => !({CUT})().length", timeout=MOST_MILLISECONDS, polling=200)
        return True
    return False


def sideways(page: Page) -> int:
    """Return by how many pixels the page would have to be moved sideways."""
    return int(page.evaluate(SIDEWAYS))
