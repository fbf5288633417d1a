// Suggestions while typing in the search box, and a way to every page. Without this file the box is a plain search form.
const form = document.querySelector("[data-search]");
const input = form.querySelector("input");
const list = form.querySelector("[data-search-results]");
const status = document.createElement("p");
const pause = 120; // milliseconds without a key before asking

let timer;
let request;
let active = -1;

list.id = "search-results";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Forslag");
status.className = "sr-only";
status.setAttribute("role", "status");
form.append(status);
for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
  input.setAttribute(name, value);
}

const options = () => [...list.querySelectorAll("[role=option]")];

const mark = index => {
  active = index;
  options().forEach((option, at) => option.setAttribute("aria-selected", at === index));
  const option = options()[index];
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
};

const close = () => {
  clearTimeout(timer);
  request?.abort();
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  mark(-1);
};

const show = html => {
  list.innerHTML = html; // made by our own server, which encodes what people typed
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  mark(-1);
  const found = options().length;
  status.textContent = found === 0 ? "Ingen forslag" : found === 1 ? "1 forslag" : `${found} forslag`;
};

const ask = async () => {
  request?.abort();
  request = new AbortController();
  const { signal } = request;
  try {
    const answer = await fetch(`/employers/search?q=${encodeURIComponent(input.value)}`, { signal });
    if (!answer.ok || answer.redirected) return close(); // the login has expired: Enter still searches, by way of the login page
    const html = await answer.text();
    if (!signal.aborted && document.activeElement === input) show(html);
  } catch (error) {
    if (error.name !== "AbortError") close();
  }
};

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, pause);
});

input.addEventListener("focus", () => { if (input.value === "" || list.hidden) ask(); });

input.addEventListener("keydown", event => {
  const count = options().length;
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
    event.preventDefault();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    const step = event.key === "ArrowDown" ? 1 : -1;
    mark(active === -1 && step === -1 ? count - 1 : (active + step + count) % count);
  } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
    event.preventDefault();
    options()[active].click();
  } else if (event.key === "Tab") {
    close();
  }
});

// A click in the list must not take the focus first, or the list would be gone before the click arrives.
list.addEventListener("mousedown", event => event.preventDefault());
input.addEventListener("blur", close);
