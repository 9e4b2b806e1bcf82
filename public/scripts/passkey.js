// Asks the device for a passkey, or to make one, and sends its answer as the form's. `start.js` calls it with the
// frame around the form. Without it, the page says what else there is.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

export default function start(frame) {
  const form = frame.querySelector("form");
  const said = frame.querySelector("[data-passkey-said]");
  const without = frame.querySelector("[data-passkey-without]");
  if (!form || !window.PublicKeyCredential || !navigator.credentials) return;
  form.hidden = false;
  without.hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    said.textContent = frame.dataset.waiting;
    try {
      form.elements.answer.value = JSON.stringify(await answer(frame.dataset));
      form.submit();
    } catch (error) {
      button.disabled = false;
      said.textContent = frame.dataset[word(error)];
    }
  });
}

/** Which of the page's texts tells what went wrong. */
function word(error) {
  // Closed, refused, or too late: browsers don't tell which.
  if (error.name === "NotAllowedError" || error.name === "AbortError") return "stopped";
  return error.name === "InvalidStateError" ? "known" : "failed";
}

/** What the device answers, as JSON (W3C Web Authentication, `toJSON`). */
async function answer({ ask, way }) {
  const asked = await fetch(ask, { method: "POST", headers: { Accept: "application/json" } });
  if (!asked.ok) throw new Error(`asked in vain: ${asked.status}`);
  const { publicKey } = JSON.parse(await asked.json());
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of [publicKey.excludeCredentials, publicKey.allowCredentials]) {
    for (const one of list || []) one.id = bytes(one.id);
  }
  const made = await navigator.credentials[way]({ publicKey });
  const { response } = made;
  const told = { clientDataJSON: text(response.clientDataJSON) };
  if (way === "create") {
    told.attestationObject = text(response.attestationObject);
    if (response.getTransports) told.transports = response.getTransports();
  } else {
    told.authenticatorData = text(response.authenticatorData);
    told.signature = text(response.signature);
    if (response.userHandle) told.userHandle = text(response.userHandle);
  }
  return { id: made.id, rawId: text(made.rawId), type: made.type, extensions: {}, response: told };
}
