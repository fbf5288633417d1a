// Moves the progress bar of an import. Without this file the page reloads itself.
const box = document.querySelector("[data-progress]");

const look = async () => {
  try {
    const answer = await fetch(box.dataset.progress, { headers: { "X-Requested-With": "fetch" } });
    if (answer.redirected || answer.status === 404) return location.reload();
    if (answer.ok) {
      box.innerHTML = await answer.text();
      if (box.querySelector("[data-state=ready]")) return location.reload();
    }
  } catch {
    // The connection is away for a moment; the import goes on without us.
  }
  setTimeout(look, 1500);
};

if (box) setTimeout(look, 1000);
