// A file that takes a while: after two seconds a box says so, shows how much has come, and lets the reader stop. Without script it is a plain link.
const patience = 2000;
const isFile = url => url.origin === location.origin && /\/(export\.(xlsx|csv)|report\.pdf)$/.test(url.pathname);
const nameOf = answer => decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "fil");
const megabytes = bytes => `${(bytes / 1e6).toLocaleString("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;

// The box is there from the start and empty, so that a screen reader tells of what comes into it.
const box = Object.assign(document.createElement("div"), { className: "crm-download", role: "status", hidden: true });
const text = document.createElement("p");
const bar = Object.assign(document.createElement("progress"), { className: "crm-progress", ariaLabel: "Overførsel" });
const stop = Object.assign(document.createElement("button"), { type: "button", className: "button button-tertiary crm-button-small", textContent: "Stop" });
box.append(text, bar, stop);
document.querySelector("main")?.append(box);

const read = async answer => {
  const parts = [];
  const whole = Number(answer.headers.get("Content-Length")) || 0;
  let come = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: answer.headers.get("Content-Type") });
    parts.push(value);
    come += value.length;
    text.textContent = `Henter filen: ${megabytes(come)}${whole ? ` af ${megabytes(whole)}` : ""}`;
    if (whole) { bar.max = whole; bar.value = come; }
  }
};

const save = (blob, name) => {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

let running;
const fetchFile = async url => {
  running?.abort();
  const own = running = new AbortController();
  text.textContent = "Filen bliver lavet ...";
  bar.removeAttribute("value");
  const later = setTimeout(() => { box.hidden = false; }, patience);
  try {
    const answer = await fetch(url, { signal: own.signal });
    const isPage = (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
    if (!answer.ok || isPage) return location.assign(url); // a refusal, or the login, is for the reader to see
    save(await read(answer), nameOf(answer));
  } catch {
    if (!own.signal.aborted) location.assign(url);
  } finally {
    clearTimeout(later);
    if (running === own) { running = undefined; box.hidden = true; }
  }
};

stop.addEventListener("click", () => running?.abort());
addEventListener("pagehide", () => running?.abort());

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
  const url = new URL(link.href);
  if (!isFile(url)) return;
  event.preventDefault();
  fetchFile(url);
});

document.addEventListener("submit", event => {
  const form = event.target;
  const url = new URL(event.submitter?.formAction || form.action);
  if (event.defaultPrevented || form.method !== "get" || !isFile(url)) return;
  event.preventDefault();
  url.search = new URLSearchParams(new FormData(form, event.submitter));
  form.closest("[data-menu]")?.removeAttribute("open");
  fetchFile(url);
});
