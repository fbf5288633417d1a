// The board of the rejsehold: a trip is dragged to another day or member, or moved with Shift and an arrow key. The server decides; the form behind
// "Flyt" does the same without script and on touch screens.
const board = document.querySelector("[data-rota]");
const form = board.querySelector("[data-rota-move]");
const cells = [...board.querySelectorAll("[data-cell]")];
let dragged = null;

board.querySelectorAll("[data-rota-hint]").forEach(hint => { hint.hidden = false; });

const move = (trip, cell) => {
  if (form.dataset.sent || !trip || !cell || trip.closest("[data-cell]") === cell) return;
  form.dataset.sent = "yes";
  form.action = `/rejsehold/${trip.dataset.trip}/move`;
  form.elements.Version.value = trip.dataset.version;
  form.elements.MemberId.value = cell.dataset.member;
  form.elements.Day.value = cell.dataset.day;
  form.requestSubmit();
};

board.addEventListener("dragstart", event => {
  dragged = event.target.closest?.("[draggable=true]");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.trip);
});

board.addEventListener("dragend", () => {
  dragged = null;
  cells.forEach(cell => cell.classList.remove("crm-rota__day--over"));
});

cells.forEach(cell => {
  cell.addEventListener("dragover", event => {
    if (!dragged) return;
    event.preventDefault();
    cell.classList.add("crm-rota__day--over");
  });
  cell.addEventListener("dragleave", () => cell.classList.remove("crm-rota__day--over"));
  cell.addEventListener("drop", event => {
    event.preventDefault();
    move(dragged, cell);
  });
});

// Five days to a row of cells, a row to each member.
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -5, ArrowDown: 5 };

board.addEventListener("keydown", event => {
  const trip = event.target.closest("[draggable=true]");
  if (!event.shiftKey || !(event.key in steps) || !trip || event.target !== trip) return;
  const [step, from] = [steps[event.key], cells.indexOf(trip.closest("[data-cell]"))];
  const sideways = Math.abs(step) === 1;
  const to = from + step;
  if (from < 0 || (sideways && Math.floor(from / 5) !== Math.floor(to / 5))) return;
  event.preventDefault();
  move(trip, cells[to]);
});

// Back from a move, the trip is where the keys were.
if (location.hash.startsWith("#trip-")) document.getElementById(location.hash.slice(1))?.focus();

// The back button brings the page back as it was left.
addEventListener("pageshow", () => { delete form.dataset.sent; });
