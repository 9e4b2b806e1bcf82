// Makes photos smaller before they are sent: a phone's 8 MB become 400 KB, and nothing of where and when they were
// taken leaves the device. `start.js` calls it with the form. Without it, or where it fails, the server does the same.

/** The longer side in pixels, as the server keeps it. */
const SIDE = 1600;
const QUALITY = 0.85;

export default function start(form) {
  const input = form.querySelector("input[type=file]");
  const said = form.querySelector("[data-photo-said]");
  if (!input || !window.createImageBitmap || !window.DataTransfer) return;
  let work = null;
  input.addEventListener("change", () => {
    said.textContent = input.files.length ? form.dataset.working : "";
    const mine = (work = shrunk([...input.files]).then((files) => {
      // Other photos may have been chosen in the meantime.
      if (mine !== work) return;
      work = null;
      if (!files.length) return;
      const kept = new DataTransfer();
      files.forEach((file) => kept.items.add(file));
      input.files = kept.files;
      said.textContent = form.dataset.ready;
    }));
  });
  // Sent while a photo is being made smaller: the form waits for it.
  form.addEventListener("submit", (event) => {
    if (!work || !form.requestSubmit) return;
    event.preventDefault();
    const { submitter } = event;
    work.then(() => form.requestSubmit(submitter));
  });
}

async function shrunk(files) {
  const done = [];
  // One after the other: three photos at once are more than a small phone's memory holds.
  for (const file of files) done.push(await smaller(file));
  return done;
}

/** The photo made smaller, or the photo itself where that does not work. */
async function smaller(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const brush = canvas.getContext("2d");
    // A drawing's transparent ground is white on paper.
    brush.fillStyle = "white";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((then) => canvas.toBlob(then, "image/jpeg", QUALITY));
    if (!blob) return file;
    return new File([blob], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    return file;
  }
}
