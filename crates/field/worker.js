// The worker's JavaScript, put behind what wasm-bindgen makes for scripts without modules: a classic worker, since
// old phones know no other. First message: { wasm: address }. Then { id, message, bytes? }, each answered by
// { id, answer, bytes? }; `answer` is JSON. When the code can't be loaded, every question is answered { id, gone }.

let ready = null;

function start(address) {
  return wasm_bindgen({ module_or_path: address });
}

self.onmessage = async ({ data }) => {
  if (data.wasm) {
    ready = start(data.wasm);
    // Told to each question in its turn.
    ready.catch(() => {});
    return;
  }
  const { id, message, bytes } = data;
  try {
    await ready;
    const [answer, more] = wasm_bindgen.answer(message, bytes);
    self.postMessage({ id, answer, bytes: more }, more ? [more.buffer] : []);
  } catch (error) {
    self.postMessage({ id, gone: String(error) });
  }
};
