// The board of job orders: a card is dragged to another phase, or moved with Shift and an arrow key. The server decides; the buttons behind "Flyt" do
// the same without script and on touch screens. How an order ends is asked on a page of its own.
const board = document.querySelector("[data-board]");
const form = board.querySelector("[data-board-move]");
const lanes = [...board.querySelectorAll("[data-lane]")];
let dragged = null;

document.querySelectorAll("[data-board-hint]").forEach(hint => { hint.hidden = false; });

const move = (card, lane) => {
  if (form.dataset.sent || !card || !lane || card.closest("[data-lane]") === lane) return;
  if (lane.dataset.lane === "closed") {
    location.assign(`/job-orders/${card.dataset.card}/close`);
    return;
  }
  form.dataset.sent = "yes";
  form.action = `/job-orders/board/${card.dataset.card}/move${location.search}`;
  form.elements.Version.value = card.dataset.version;
  form.elements.Phase.value = lane.dataset.lane;
  form.requestSubmit();
};

board.addEventListener("dragstart", event => {
  dragged = event.target.closest?.("[data-card]");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.card);
});

board.addEventListener("dragend", () => {
  dragged = null;
  lanes.forEach(lane => lane.classList.remove("crm-lane--over"));
});

lanes.forEach(lane => {
  lane.addEventListener("dragover", event => {
    if (!dragged) return;
    event.preventDefault();
    lane.classList.add("crm-lane--over");
  });
  lane.addEventListener("dragleave", event => { if (!lane.contains(event.relatedTarget)) lane.classList.remove("crm-lane--over"); });
  lane.addEventListener("drop", event => {
    event.preventDefault();
    move(dragged, lane);
  });
});

const steps = { ArrowLeft: -1, ArrowRight: 1 };

board.addEventListener("keydown", event => {
  const card = event.target.closest("[data-card]");
  if (!event.shiftKey || !(event.key in steps) || event.target !== card) return;
  event.preventDefault();
  move(card, lanes[lanes.indexOf(card.closest("[data-lane]")) + steps[event.key]]);
});

// Back from a move, the card is where the keys were.
if (location.hash.startsWith("#order-")) document.getElementById(location.hash.slice(1))?.focus();

// The back button brings the page back as it was left.
addEventListener("pageshow", () => { delete form.dataset.sent; });
