// Small helps on every page. Everything works without this file.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const search = $("[data-search] input");

const openSearch = event => {
  event.preventDefault();
  search?.focus();
  search?.select();
};

const closeMenus = () => {
  if (location.hash === "#menu") {
    location.hash = "#top";
    $(".crm-top__menu")?.focus();
  }
  $$("[data-menu][open]").forEach(menu => {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) $("summary", menu).focus();
  });
};

document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  if (ctrlK || (event.key === "/" && !typing)) openSearch(event);
  if (event.key === "Escape") closeMenus();
});

// A click elsewhere closes an open menu.
document.addEventListener("click", event => {
  $$("[data-menu][open]").filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; });
});

// A double click sends once. Disabling waits a moment, so that the button's own name and value are still sent.
document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => $$("button[type=submit], button:not([type])", form).forEach(button => { button.disabled = true; }));
});

// The back button brings a page back as it was left, sent form and all.
addEventListener("pageshow", event => {
  if (!event.persisted) return;
  $$("form[data-once]").forEach(form => {
    delete form.dataset.sent;
    $$("button[disabled]", form).forEach(button => { button.disabled = false; });
  });
});

// A template for a note goes in where the note is empty, and never over what somebody wrote: <button data-agenda="Line|Line" data-for="Note">
document.addEventListener("click", event => {
  const button = event.target.closest("[data-agenda]");
  if (!button) return;
  const note = document.getElementById(button.dataset.for);
  const agenda = button.dataset.agenda.replaceAll("|", "\n\n");
  if (!note.value.includes(agenda)) note.value = note.value ? `${note.value}\n\n${agenda}` : agenda;
  note.focus();
  note.dispatchEvent(new Event("input", { bubbles: true }));
});

// Filters start closed on a phone; without script they are open.
if (matchMedia("(max-width: 767.98px)").matches) $$("[data-collapse]").forEach(box => { box.open = false; });

// A refused form is read from its errors.
$("[data-focus]")?.focus();

// Printing needs a script, so the button only shows where there is one.
$$("[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
