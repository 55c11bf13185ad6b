// Run the library in Pyodide, away from the page, so that the page answers while it loads and works.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = new URL(".", import.meta.url);

/** Count what is fetched, for the page to show how far it is. */
function countFetched(total) {
  const plain = self.fetch;
  let received = 0;
  self.fetch = async (...request) => {
    const response = await plain(...request);
    const counted = new TransformStream({
      transform(chunk, controller) {
        received += chunk.byteLength;
        self.postMessage({ progress: Math.min(received / total, 1) });
        controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
  };
}

async function start() {
  const { archives, bytes } = await (await fetch(new URL("parts.json", here))).json();
  countFetched(bytes);
  const fetched = archives.map(async (name) => (await fetch(new URL(name, here))).arrayBuffer());
  const pyodide = await loadPyodide({ indexURL: new URL("pyodide/", here).href });
  for (const archive of await Promise.all(fetched)) pyodide.unpackArchive(new Uint8Array(archive), "wheel");
  return pyodide.pyimport("one_cart.view").answer;
}

const answering = start();
answering.then(
  () => self.postMessage({ ready: true }),
  (error) => self.postMessage({ failed: String(error) }),
);
self.onmessage = async ({ data: { number, request } }) => {
  const answer = await answering;
  try {
    self.postMessage({ number, view: JSON.parse(answer(JSON.stringify(request))) });
  } catch (error) {
    self.postMessage({ failed: String(error) });
  }
};
