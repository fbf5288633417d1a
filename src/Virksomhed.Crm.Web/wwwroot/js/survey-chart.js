// Draws satisfaction quarter by quarter against the limit of "high". Marks and dashes tell the lines apart without colour; the table holds the same numbers.
const box = document.querySelector("[data-survey-chart]");

if (box && window.Chart) {
  const { labels, recruitment, service, limit } = JSON.parse(box.dataset.surveyChart);
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--crm-${name}`).trim();
  const danish = new Intl.NumberFormat("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  document.querySelector("[data-survey-box]").hidden = false;

  new Chart(box.querySelector("canvas"), {
    type: "line",
    data: {
      labels,
      datasets: [
        { label: "Hjælp til arbejdskraft", data: recruitment, borderColor: colour("accent"), backgroundColor: colour("accent"), borderWidth: 3, pointRadius: 4, spanGaps: true },
        { label: "Virksomhedsservice", data: service, borderColor: colour("ink"), backgroundColor: colour("ink"), borderDash: [6, 4], pointStyle: "rectRot", pointRadius: 6, spanGaps: true },
        { label: "Høj tilfredshed", data: labels.map(() => limit), borderColor: colour("ink-3"), backgroundColor: colour("ink-3"), borderDash: [2, 3], borderWidth: 1, pointRadius: 0 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: "bottom", labels: { usePointStyle: true } }, tooltip: { callbacks: { label: item => `${item.dataset.label}: ${danish.format(item.parsed.y)}` } } },
      scales: { x: { grid: { display: false } }, y: { min: 1, max: 5, ticks: { stepSize: 1 }, grid: { color: colour("line-soft") } } },
    },
  });
}
