// The field kit as an app: keeps its page for when there is no network, and waits for the browser's offer to install
// it, which comes before the WebAssembly is there. What it finds out stands on the element: `data-kept`,
// `data-install`; `parvis:shell` tells of a change.

/** @param {HTMLElement} kit the element that the screens are drawn in */
export default function start(kit) {
  const tell = () => kit.dispatchEvent(new CustomEvent("parvis:shell"));
  let offer = null;
  const mark = (how) => {
    kit.dataset.install = how;
    tell();
  };
  if (isInstalled()) mark("done");
  else if (isIos()) mark("ios");
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    mark("ask");
  });
  addEventListener("appinstalled", () => mark("done"));
  kit.addEventListener("parvis:install", async () => {
    if (!offer) return;
    const mine = offer;
    offer = null;
    await mine.prompt();
    const { outcome } = await mine.userChoice;
    mark(outcome === "accepted" ? "done" : "menu");
  });
  keep().then((kept) => {
    if (!kept) return;
    kit.dataset.kept = "";
    tell();
  });
}

function isInstalled() {
  return matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
}

/** Safari on a phone or a tablet, which never offers by itself. A tablet says that it is a Mac, and has a touch screen. */
function isIos() {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

/** Whether the page is kept with every file that it needs. */
async function keep() {
  // Private windows, and pages without TLS, have none.
  if (!("serviceWorker" in navigator)) return false;
  try {
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
    const answered = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data === "kept");
    });
    active.postMessage({ keep: location.pathname, loaded }, [port2]);
    return await answered;
  } catch {
    return false;
  }
}
