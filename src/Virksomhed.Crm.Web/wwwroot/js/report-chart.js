// Draws the tables of a report. Filled and outlined bars, marks and dashes tell the series apart without colour; each table holds the same numbers.
const style = getComputedStyle(document.documentElement);
const colour = name => style.getPropertyValue(`--crm-${name}`).trim();
const danish = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 2 });
const looks = {
  bar: [
    { backgroundColor: colour("accent"), borderColor: colour("accent"), borderWidth: 1 },
    { backgroundColor: "#fff", borderColor: colour("accent"), borderWidth: 2 },
    { backgroundColor: colour("ink-3"), borderColor: colour("ink"), borderWidth: 1 },
  ],
  line: [
    { borderColor: colour("accent"), backgroundColor: colour("accent"), borderWidth: 3, pointRadius: 2, spanGaps: true },
    { borderColor: colour("ink"), backgroundColor: colour("ink"), borderDash: [6, 4], borderWidth: 2, pointStyle: "rectRot", pointRadius: 4, spanGaps: true },
  ],
};

for (const box of window.Chart ? document.querySelectorAll("[data-report-chart]") : []) {
  const { kind, labels, series } = JSON.parse(box.dataset.reportChart);
  box.hidden = false;

  new Chart(box.querySelector("canvas"), {
    type: kind,
    data: { labels, datasets: series.map((one, i) => ({ ...one, ...looks[kind][i % looks[kind].length] })) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: { position: "bottom", labels: { usePointStyle: true } },
        tooltip: { callbacks: { label: item => `${item.dataset.label}: ${danish.format(item.parsed.y)}` } },
      },
      scales: { x: { grid: { display: false } }, y: { beginAtZero: true, ticks: { callback: value => danish.format(value) }, grid: { color: colour("line-soft") } } },
    },
  });
}
