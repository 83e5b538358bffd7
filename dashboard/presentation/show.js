"use strict";

// Cards that a long table is shared among; what is left then is said as a number.
const MOST_PARTS = 2;
const MILLISECONDS = 1000;
// How long to wait for the dashboard before the presentation goes on without it.
const PATIENCE = 5000;
const MOVES = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
const SWIPE = 60;

const page = document.documentElement;
const words = document.body.dataset;
const main = document.querySelector("main");
const made = main.innerHTML;
const find = (name) => document.getElementById(name);
const [told, count, pace, run, exit] = ["told", "count", "pace", "run", "leave"].map(find);
const asked = new URLSearchParams(location.search);
const number = new Intl.NumberFormat(page.lang);
const overflows = (place) => place.scrollHeight > place.clientHeight + 1;

let cards = [];
let at = 0;
let clock = 0;
let theme = "light";

function filled(text, values) {
  return text.replace(/{(\w+)}/g, (_, name) => values[name]);
}

function build() {
  main.innerHTML = made;
  for (const card of main.querySelectorAll(".im-card")) cut(card, 1, 0);
  for (const room of main.querySelectorAll(".im-column > .im-room:not([data-rows])")) shorten(room, "li");
  cards = [...main.querySelectorAll(".im-card")];
  show(Math.max(0, cards.findIndex((card) => `#${card.id}` === location.hash)));
}

// Take from the end what does not fit, and return it.
function shorten(room, kind) {
  const rows = [...room.querySelectorAll(kind)];
  const taken = [];
  while (rows.length > 1 && overflows(room)) {
    taken.unshift(rows.pop());
    taken[0].remove();
  }
  return taken;
}

// Show of a table what fits, the rest on a further card, and say how much is left after that.
function cut(card, part, before) {
  const room = card.querySelector(".im-room[data-rows]");
  if (!room) return;
  const whole = card.cloneNode(true);
  const taken = shorten(room, "tbody tr");
  const shown = before + room.querySelectorAll("tbody tr").length;
  const beside = card.querySelector(".im-picture");
  if (taken.length && part < MOST_PARTS && !beside) return goOn(card, whole, part, before, shown);
  const more = room.nextElementSibling;
  const say = (left) => (more.textContent = filled(words.more, { number: number.format(left) }));
  if (shown === Number(room.dataset.rows)) return;
  more.hidden = false;
  say(Number(room.dataset.rows) - shown);
  const further = shorten(room, "tbody tr").length;
  say(Number(room.dataset.rows) - shown + further);
}

function goOn(card, whole, part, before, shown) {
  whole.id = `${card.id}-${part + 1}`;
  for (const row of [...whole.querySelectorAll("tbody tr")].slice(0, shown - before)) row.remove();
  card.after(whole);
  mark(card, part);
  mark(whole, part + 1);
  cut(whole, part + 1, shown);
}

function mark(card, part) {
  const sign = document.createElement("span");
  sign.className = "im-part";
  sign.textContent = `${part}/${MOST_PARTS}`;
  card.querySelector("h2").append(" ", sign);
}

function show(wanted) {
  at = Math.min(Math.max(wanted, 0), cards.length - 1);
  cards.forEach((card, place) => card.classList.toggle("im-on", place === at));
  count.textContent = `${at + 1} / ${cards.length}`;
  for (const place of cards[at].querySelectorAll(".im-picture")) {
    if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
  }
  const title = cards[at].querySelector("h2").textContent;
  say(filled(words.told, { number: at + 1, all: cards.length, title }), true);
  remember();
  scrollTo(0, 0);
  wait();
}

// Put where we are into the address, so that the link leads back to this card.
function remember() {
  const query = asked.toString();
  history.replaceState(null, "", `?${query}#${cards[at].id}`);
}

function say(text, quietly = false) {
  const line = quietly ? document.createElement("span") : document.createTextNode("");
  line.textContent = text;
  told.replaceChildren(line);
}

function wait() {
  clearTimeout(clock);
  page.classList.remove("im-running");
  const running = asked.has("every");
  run.setAttribute("aria-pressed", running);
  if (!running) return;
  page.style.setProperty("--pace", `${pace.value}s`);
  void page.offsetWidth;
  page.classList.add("im-running");
  clock = setTimeout(() => show((at + 1) % cards.length), pace.value * MILLISECONDS);
  navigator.wakeLock?.request("screen").catch(() => {});
}

function setPace(running) {
  if (running) asked.set("every", pace.value);
  else asked.delete("every");
  remember();
  wait();
}

function setTheme(wanted) {
  page.dataset.theme = wanted;
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else page.requestFullscreen?.().catch(() => {});
}

// Without the dashboard there is no page to go back to: stay, and say so.
async function leave(event) {
  event?.preventDefault();
  if (exit.hidden) return;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(exit.href, { cache: "no-store", signal });
    if (!answer.ok) throw new Error(answer.statusText);
    location.assign(exit.href);
  } catch {
    say(words.gone);
  }
}

function scrolls(step) {
  const view = document.scrollingElement;
  const rest = view.scrollHeight - view.clientHeight - view.scrollTop;
  return step > 0 ? rest > 1 : view.scrollTop > 0;
}

addEventListener("keydown", (event) => {
  const key = event.key;
  const inside = event.target.closest?.("select, button, a");
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (key === "Escape") return leave(event);
  if (key === "F5") return event.preventDefault(), fill();
  if (inside?.matches("select") && !key.startsWith("Page")) return;
  let step = MOVES[key];
  if (key === " " && !inside) step = event.shiftKey ? -1 : 1;
  if (step && !/^Arrow(Left|Right)$/.test(key) && scrolls(step)) return;
  if (key === "Home") step = -cards.length;
  if (key === "End") step = cards.length;
  if (!step) return;
  event.preventDefault();
  show(at + step);
});

let touched = null;
addEventListener("touchstart", (event) => (touched = event.changedTouches[0]), { passive: true });
addEventListener("touchend", (event) => {
  const [across, down] = ["clientX", "clientY"].map((axis) => event.changedTouches[0][axis] - touched[axis]);
  if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) show(at - Math.sign(across));
});

find("back").onclick = () => show(at - 1);
find("next").onclick = () => show(at + 1);
find("full").onclick = fill;
find("full").hidden = !document.fullscreenEnabled;
exit.onclick = leave;
// A page that was saved as a file has no view to go back to.
exit.hidden = location.protocol === "file:";
run.onclick = () => setPace(!asked.has("every"));
pace.onchange = () => asked.has("every") && setPace(true);
find("theme").onclick = () => {
  theme = theme === "dark" ? "light" : "dark";
  setTheme(theme);
  asked.set("theme", theme);
  remember();
};
// Paper is white, whatever the screen is.
addEventListener("beforeprint", () => setTheme("light"));
addEventListener("afterprint", () => setTheme(theme));
addEventListener("resize", build);
addEventListener("hashchange", build);

const dark = asked.has("theme") ? asked.get("theme") === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
theme = dark ? "dark" : "light";
setTheme(theme);
const paces = [...pace.options].map((option) => option.value);
if (paces.includes(asked.get("every"))) pace.value = asked.get("every");
else asked.delete("every");
document.fonts.ready.then(build);
