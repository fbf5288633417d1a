// Draws a figure that others measure: results against targets. Marks and dashes tell them apart without colour; the table holds the same numbers.
const box = document.querySelector("[data-figure-chart]");

if (box && window.Chart) {
  const { unit, labels, results, targets } = JSON.parse(box.dataset.figureChart);
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--crm-${name}`).trim();
  const danish = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });
  const said = value => `${danish.format(value)}${unit === "%" ? " %" : ""}`;
  box.hidden = false;

  new Chart(box.querySelector("canvas"), {
    type: "line",
    data: {
      labels,
      datasets: [
        { label: "Resultat", data: results, borderColor: colour("accent"), backgroundColor: colour("accent"), borderWidth: 3, pointRadius: 4, spanGaps: true },
        { label: "Mål", data: targets, borderColor: colour("ink-3"), backgroundColor: colour("ink-3"), borderDash: [3, 4], pointStyle: "rectRot", pointRadius: 6, spanGaps: true },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: "bottom", labels: { usePointStyle: true } }, tooltip: { callbacks: { label: item => `${item.dataset.label}: ${said(item.parsed.y)}` } } },
      scales: { x: { grid: { display: false } }, y: { beginAtZero: true, ticks: { callback: said }, grid: { color: colour("line-soft") } } },
    },
  });
}
