// A device on which one person votes after the other: everything of a voter is forgotten when they are done, when they
// leave without a word, and when the kiosk starts again.

/** Tells every second, while a voter is here, whether it is time. */
let clock = 0;
let touched = 0;
let page = null;

const waits = () => {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith("parvis.cast."));
  } catch {
    return false;
  }
};

/** Nothing of a voter stays, in any of a browser's places that a page can write to. */
function wipe() {
  for (const place of ["localStorage", "sessionStorage"]) {
    try {
      window[place].clear();
    } catch {
      // Blocked: then nothing is kept here.
    }
  }
  if ("caches" in window) {
    caches.keys().then((names) => names.forEach((name) => caches.delete(name)), () => {});
  }
}

const touch = () => (touched = Date.now());

/** Whatever was pressed, somebody is here. Not before the press is over: it would go on to what lies below. */
function answered() {
  touch();
  const asks = document.getElementById("kiosk-asks");
  if (asks && asks.open) asks.close();
}

/** Ends the turn: the form's own way, after what the device keeps is gone. */
function end() {
  const form = document.getElementById("kiosk-end");
  if (form) form.requestSubmit();
  else location.replace(page.home);
}

/** A sealed ballot whose voter is on the roll would be lost: it is sent first, however long that takes. */
function ending(event) {
  if (event.target.id !== "kiosk-end") return;
  if (!waits()) {
    wipe();
    return;
  }
  event.preventDefault();
  document.getElementById("kiosk-waits").hidden = false;
  const again = document.getElementById("unsent-again");
  if (again) again.click();
  else if (page.booth) location.assign(page.booth);
}

function tick() {
  const idle = (Date.now() - touched) / 1000;
  if (page.place === "start") {
    // Left in a language that the next one may not read.
    if (idle >= page.asks && location.pathname !== page.home) location.replace(page.home);
    return;
  }
  if (idle >= page.forgets) {
    // Not again before the next second but one: what is on its way is given time.
    touched = Date.now() - (page.forgets - 10) * 1000;
    end();
  } else if (idle >= page.asks) {
    const asks = document.getElementById("kiosk-asks");
    if (asks && !asks.open) asks.showModal();
    document.getElementById("kiosk-count").textContent = Math.ceil(page.forgets - idle);
  }
}

/** @param {HTMLElement} element says where the kiosk is, and how long it waits */
export default function kiosk(element) {
  const { place, asks, forgets, home, booth } = element.dataset;
  page = { place, home, booth, asks: Number(asks), forgets: Number(forgets) };
  touched = Date.now();
  if (place === "start") {
    wipe();
    history.replaceState({ n: 0, y: 0 }, "");
  }
  if (clock) return;
  clock = setInterval(tick, 1000);
  for (const sign of ["pointerdown", "keydown", "scroll", "input"]) {
    addEventListener(sign, touch, { capture: true, passive: true });
  }
  addEventListener("click", answered, { capture: true });
  // Before `start.js` and the booth's own listeners, which see to the form as it is sent.
  document.addEventListener("submit", ending, { capture: true });
  // A page that the browser kept alive for "back" is another voter's.
  addEventListener("pageshow", (event) => event.persisted && location.replace(home));
}
