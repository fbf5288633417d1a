// Draws the year's visits against the straight line. The same numbers stand in the table below, which stays open where this file does not run.
const box = document.querySelector("[data-visit-chart]");
const table = document.querySelector("[data-visit-table]");

const draw = () => {
  const { year, days, points, target, expected, low, high } = JSON.parse(box.dataset.visitChart);
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--crm-${name}`).trim();
  const danish = new Intl.NumberFormat("da-DK");
  const monthStarts = Array.from({ length: 12 }, (_, month) => (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / 864e5);
  const monthNames = monthStarts.map((_, month) => new Intl.DateTimeFormat("da-DK", { month: "short", timeZone: "UTC" }).format(Date.UTC(year, month, 1)));
  const dayName = day => new Intl.DateTimeFormat("da-DK", { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(year, 0, day));

  const [today, actual] = points.at(-1);
  const line = (label, data, look) => ({ label, data: data.map(([x, y]) => ({ x, y })), pointRadius: 0, pointHitRadius: 8, borderWidth: 2, ...look });
  const toYearEnd = end => end === null ? [] : [[today, actual], [days, end]];
  const bound = { borderColor: "transparent", pointHitRadius: 0 };

  new Chart(box.querySelector("canvas"), {
    type: "line",
    data: {
      datasets: [
        line("Besøg", [[0, 0], ...points], { borderColor: colour("accent"), backgroundColor: colour("accent-soft"), borderWidth: 3, fill: "origin" }),
        line("Den lige linje", target === null ? [] : [[0, 0], [days, target]], { borderColor: colour("ink-3"), borderDash: [2, 4] }),
        line("Prognose", toYearEnd(expected), { borderColor: colour("accent"), borderDash: [6, 5] }),
        line("Højst", toYearEnd(high), bound),
        line("Mindst", toYearEnd(low), { ...bound, backgroundColor: colour("accent-soft"), fill: "-1" }),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      parsing: false,
      font: { family: "IBM Plex Sans" },
      interaction: { mode: "nearest", axis: "x", intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: item => item.datasetIndex < 3,
          callbacks: { title: items => items.length ? dayName(items[0].parsed.x) : "", label: item => `${item.dataset.label}: ${danish.format(item.parsed.y)}` },
        },
      },
      scales: {
        x: {
          type: "linear", min: 0, max: days, grid: { display: false },
          afterBuildTicks: axis => { axis.ticks = monthStarts.map(value => ({ value })); },
          ticks: { autoSkip: false, maxRotation: 0, align: "start", callback: (value, index) => innerWidth < 768 && index % 2 ? "" : monthNames[index] },
        },
        y: { beginAtZero: true, ticks: { callback: value => danish.format(value), precision: 0 }, grid: { color: colour("line-soft") } },
      },
    },
  });
};

if (box && window.Chart) {
  box.hidden = false;
  draw();
  table.open = false;
}
