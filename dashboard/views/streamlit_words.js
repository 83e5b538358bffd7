// What Streamlit says in English is said in the reader's language: texts, and the names that screen
// readers are told. Only texts and names change, never elements: those are React's.
(() => {
  const NAMES = ["aria-label", "title", "placeholder"];
  // Texts of the record and of files, which may happen to read as Streamlit's own words do.
  const NOT_STREAMLIT = "[data-testid=stHtml], [data-testid=stDataFrame] table, " +
    "[role=listbox]:not([data-empty]) [role=option], " +
    "[data-testid=stFileChipName], [data-testid=stIconMaterial], .js-plotly-plot, script, style";
  const told = new WeakMap();
  let sayings = [];

  const inWords = (english) => {
    for (const [pattern, words] of sayings) {
      const found = english.match(pattern);
      if (found) return words.replace("{}", () => found[1]);
    }
    return english;
  };

  const say = (node, name, current, put) => {
    const known = told.get(node)?.[name];
    const english = known && known.words === current ? known.english : current;
    const words = inWords(english);
    if (words === current) return;
    told.set(node, { ...told.get(node), [name]: { english, words } });
    put(words);
  };

  const text = (node) => {
    if (!node.parentElement || node.parentElement.closest(NOT_STREAMLIT)) return;
    say(node, "text", node.data, (words) => { node.data = words; });
  };

  const names = (element) => {
    if (element.closest(NOT_STREAMLIT)) return;
    for (const name of NAMES)
      if (element.hasAttribute(name))
        say(element, name, element.getAttribute(name), (w) => element.setAttribute(name, w));
  };

  const all = (node) => {
    if (node.nodeType === Node.TEXT_NODE) text(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.closest(NOT_STREAMLIT)) return;
    names(node);
    node.childNodes.forEach(all);
  };

  window.sayInWords = (words) => {
    sayings = Object.entries(words).map(([english, said]) => [
      new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{}", "(.*)")}$`, "s"),
      said,
    ]);
    all(document.body);
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(all);
      else if (change.type === "attributes") names(change.target);
      else text(change.target);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributeFilter: NAMES,
  });
})();
