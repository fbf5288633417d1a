// Passkeys: asks the device for one when a form for it is sent, puts the answer into the form and sends that. A form that is hidden shows itself where the
// browser knows passkeys; without a script it stays hidden, and the password is there.
const forms = document.querySelectorAll("form[data-passkey-options], form[data-passkey-login]");
const canUse = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON);

const make = options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) });

const find = async form => {
  const token = new FormData();
  token.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  const answer = await fetch(form.dataset.passkeyLogin, { method: "POST", body: token });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json()) });
};

const send = async form => {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const { passkeyOptions } = form.dataset;
    form.elements.Credential.value = JSON.stringify(await (passkeyOptions ? make(passkeyOptions) : find(form)));
    form.submit();
  } catch {
    // Declined by the person, no passkey here, or no connection: the form is still there.
    failed.hidden = false;
  }
};

if (canUse) forms.forEach(form => {
  form.hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(form);
  });
});
