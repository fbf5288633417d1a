// The public form: says what CVR calls the number that was typed, and fills the name in. The server does the same without a script.
const form = document.querySelector("[data-inquiry]");
const [number, name, answer] = [form.elements.Cvr, form.elements.CompanyName, form.querySelector("[data-cvr-answer]")];
let asked = "";
let filled = "";

const tell = async () => {
  const typed = number.value.replace(/[\s.-]/g, "").replace(/^DK/i, "");
  if (typed === asked) return;
  asked = typed;
  if (typed.length < 8) { answer.textContent = ""; return; }
  try {
    const address = new URL(form.dataset.inquiry, location.href);
    address.searchParams.set("nummer", typed);
    const response = await fetch(address);
    if (!response.ok || typed !== asked) return;
    const found = await response.json();
    answer.textContent = found.say;
    if (found.name && (name.value === "" || name.value === filled)) { name.value = filled = found.name; }
  } catch {
    answer.textContent = "";
  }
};
number.addEventListener("input", tell);
number.addEventListener("change", tell);
tell();
