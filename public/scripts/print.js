// A button that prints: shown where scripts run. Without it, the browser's own menu does the same.

/** @param {HTMLElement} button */
export default function offer(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
