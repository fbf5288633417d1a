// Log contact: says beforehand whether it will count as a visit, by the rule the page carries. The server decides.
const form = document.querySelector("[data-contact]");
const verdict = form.querySelector("[data-verdict]");
const rule = verdict.dataset;
const field = name => form.elements[name];
const value = name => field(name)?.value ?? "";
const chosen = name => form.querySelectorAll(`input[name="${name}"]:checked`).length;
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86400000;

const reason = () => {
  const how = form.querySelector("input[name=Form]:checked")?.value;
  const day = value("HeldOn");
  if (how !== "Visit" && !(how === "Video" && rule.video)) return "Kun et møde, fysisk eller på video, tæller som besøg.";
  if (rule.person && chosen("ContactPersonIds") === 0 && value("NewPersonName").trim() === "") return "Vælg mindst én kontaktperson.";
  if (rule.minutes && Number(value("Minutes") || 0) < Number(rule.minutes)) return `Mødet skal vare mindst ${rule.minutes} minutter. Skriv varigheden.`;
  if (rule.within && daysBetween(day, rule.today) > Number(rule.within)) return "Mødet er registreret for sent til at tælle.";
  if (rule.onceADay && rule.counted.split(" ").includes(`${value("ProductionUnitId")}@${day}`)) return "Der er allerede talt et besøg på arbejdsstedet den dag.";
  return "";
};

const decide = () => {
  const why = reason();
  verdict.hidden = false;
  verdict.classList.toggle("crm-verdict--yes", why === "");
  verdict.querySelector("[data-verdict-reason]").textContent = why;
  const next = form.querySelector("[data-next-step]");
  if (next) next.hidden = (form.querySelector("input[name=NextStep]:checked")?.value ?? "None") === "None";
};
form.addEventListener("input", decide);
decide();

// What was typed survives a lost connection and an expired login: the form is not let go before the server answers as this user.
const message = form.querySelector("[data-guard-message]");
const say = html => { message.replaceChildren(...html); message.hidden = false; };
let cleared = false;
form.addEventListener("submit", async event => {
  if (cleared || event.defaultPrevented) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  try {
    const answer = await fetch("/account/alive", { redirect: "manual", cache: "no-store" });
    if (!answer.ok) {
      const link = Object.assign(document.createElement("a"), { href: "/account/login", target: "_blank", rel: "opener", textContent: "Log ind i en ny fane" });
      return say(["Du er logget ud. ", link, ", og tryk så på Gem igen. Det, du har skrevet, er her stadig."]);
    }
    message.hidden = true;
    cleared = true;
    form.requestSubmit(event.submitter);
    cleared = false;
  } catch {
    say(["Der er ingen forbindelse lige nu. Det, du har skrevet, er her stadig. Prøv igen om lidt."]);
  }
}, { capture: true });
