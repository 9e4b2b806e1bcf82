// Reads texts of the page aloud, with voices that are on the device: they work without a network, and what is read is
// told to nobody. A button names what it reads, `data-speak` (ids of elements), and in which language that is
// written, `data-voice`. The style sheet hides every button that no voice is there for.

const root = document.documentElement;
const synth = window.speechSynthesis;
let listens = false;
let reads = null;

/** The languages that this device has a voice of its own for. */
function voices() {
  return synth.getVoices().filter((voice) => voice.localService);
}

const isOf = (voice, lang) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang;

function tellVoices() {
  const langs = new Set(voices().map((voice) => voice.lang.toLowerCase().split(/[-_]/)[0]));
  root.dataset.voices = [...langs].join(" ");
}

/** Sentences, one after the other: long texts break off on some devices. */
function sentences(text) {
  const parts = text.match(/[^.!?؟\n]+[.!?؟]*/g) || [];
  return parts.map((part) => part.trim()).filter(Boolean);
}

function stop() {
  if (reads) delete reads.dataset.speaking;
  reads = null;
  synth.cancel();
}

function read(button) {
  const texts = button.dataset.speak.split(" ").map((id) => document.getElementById(id));
  const voice = voices().find((one) => isOf(one, button.dataset.voice));
  if (!voice) return;
  reads = button;
  button.dataset.speaking = "true";
  const parts = texts.filter(Boolean).flatMap((text) => sentences(text.innerText));
  parts.forEach((part, at) => {
    const said = new SpeechSynthesisUtterance(part);
    said.voice = voice;
    said.lang = voice.lang;
    // A little slower than people talk: for who listens to a language that is not their first.
    said.rate = 0.9;
    said.onend = said.onerror = () => {
      if (reads === button && (at === parts.length - 1 || !button.isConnected)) stop();
    };
    synth.speak(said);
  });
  if (!parts.length) stop();
}

function pressed(event) {
  const button = event.target.closest("[data-speak]");
  if (!button) return;
  const stops = reads === button;
  stop();
  if (!stops) read(button);
}

/** Another page, or another text in the place of this one: what was being read is no longer there. */
function gone() {
  if (reads && !reads.isConnected) stop();
}

export default function speak() {
  if (!synth || !window.SpeechSynthesisUtterance) return;
  stop();
  tellVoices();
  if (listens) return;
  listens = true;
  // Most browsers know their voices only some time after they were first asked.
  synth.addEventListener?.("voiceschanged", tellVoices);
  document.addEventListener("click", pressed);
  addEventListener("pagehide", stop);
  new MutationObserver(gone).observe(document.body, { childList: true, subtree: true });
}
