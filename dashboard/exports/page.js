"use strict";

// A4 without its margins, at 96 pixels an inch.
const PAPER_WIDTH = 680;
const charts = [...document.querySelectorAll(".im-chart")];
const isMap = (place) => Boolean(place.style.aspectRatio);

for (const place of charts) {
  const figure = JSON.parse(document.getElementById(`${place.id}-figure`).textContent);
  Plotly.newPlot(place, figure.data, figure.layout, figure.config);
}

// Paper is narrower than most windows, and a drawn chart does not follow by itself.
addEventListener("beforeprint", () => {
  for (const place of charts) {
    const scale = isMap(place) ? PAPER_WIDTH / place.clientWidth : 1;
    Plotly.relayout(place, { width: PAPER_WIDTH, height: place.clientHeight * scale });
  }
});

addEventListener("afterprint", () => {
  for (const place of charts) {
    const height = isMap(place) ? null : place.clientHeight;
    Plotly.relayout(place, { width: null, height, autosize: true });
  }
});
