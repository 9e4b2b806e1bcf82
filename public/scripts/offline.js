// Keeps the page that it is loaded by for when there is no network, and says so once it is.

/** @param {HTMLElement} element carries the text to say: `data-kept` */
export default async function offline(element) {
  // Private windows, and pages without TLS, have none.
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  // Fonts are asked for by the style sheet: once they are there, their addresses are known.
  await document.fonts.ready;
  const loaded = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data === "kept") element.textContent = element.dataset.kept;
  };
  active.postMessage({ keep: location.pathname, loaded }, [port2]);
}
