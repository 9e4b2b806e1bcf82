// A ballot is sent once: whoever types on before the next one is there would write into the one that is on its way.

/** @param {HTMLFormElement} form has one field, and is sent with Enter */
export default function keying(form) {
  const field = form.querySelector("input:not([type=hidden])");
  const sending = (is) => {
    form.toggleAttribute("data-sending", is);
    field.readOnly = is;
  };
  form.addEventListener("submit", (event) => {
    if (form.hasAttribute("data-sending")) event.preventDefault();
    else sending(true);
  });
  // Back to it, as the browser kept it.
  addEventListener("pageshow", (event) => event.persisted && sending(false));
}
