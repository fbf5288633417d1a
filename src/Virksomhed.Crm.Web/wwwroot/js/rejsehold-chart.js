// Draws the year of the rejsehold: requests and visits as bars, working days to a visit as a line. The table holds the same numbers.
const box = document.querySelector("[data-rejsehold-chart]");

if (box && window.Chart) {
  const { labels, requests, visits, median } = JSON.parse(box.dataset.rejseholdChart);
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--crm-${name}`).trim();
  document.querySelector("[data-rejsehold-box]").hidden = false;

  new Chart(box.querySelector("canvas"), {
    data: {
      labels,
      datasets: [
        { type: "line", label: "Arbejdsdage til besøg, median", data: median, yAxisID: "days", borderColor: colour("ink"), backgroundColor: colour("ink"), borderDash: [3, 4], pointStyle: "rectRot", pointRadius: 6, spanGaps: true },
        { type: "bar", label: "Anmodninger", data: requests, yAxisID: "count", backgroundColor: colour("accent") },
        { type: "bar", label: "Besøg", data: visits, yAxisID: "count", backgroundColor: colour("accent-line") },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: "bottom", labels: { usePointStyle: true } } },
      scales: {
        x: { grid: { display: false } },
        count: { beginAtZero: true, ticks: { precision: 0 }, grid: { color: colour("line-soft") }, title: { display: true, text: "Antal" } },
        days: { beginAtZero: true, position: "right", ticks: { precision: 0 }, grid: { drawOnChartArea: false }, title: { display: true, text: "Arbejdsdage" } },
      },
    },
  });
}
