// Warns while a short text about a case is typed, when it looks like a name, a CPR number or a diagnosis. The patterns are the server's own, which decides.
for (const box of document.querySelectorAll("[data-case-text]")) {
  const patterns = JSON.parse(box.dataset.caseText).map(pattern => new RegExp(pattern, "u"));
  const [text, warning, check] = [box.querySelector("input[type=text], textarea"), box.querySelector("[data-case-warning]"), box.querySelector("[data-case-check]")];
  const asked = !check.hidden;

  const look = () => {
    const found = patterns.some(pattern => pattern.test(text.value));
    warning.hidden = !found;
    check.hidden = !found && !asked;
  };
  text.addEventListener("input", look);
  look();
}
