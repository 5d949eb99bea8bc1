// A server that `recordModules.ts` observes imports this file first. It writes into RECORD_FILE which of RECORD_TEXTS each module
// contains that the server runs.
import { appendFileSync, readFileSync } from 'node:fs';
import { Module, register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const { RECORD_FILE, RECORD_TEXTS } = process.env;
const texts = JSON.parse(RECORD_TEXTS);

function record(source) {
  for (const text of texts) if (source.includes(text)) appendFileSync(RECORD_FILE, `${text}\n`);
}

// Node calls `load` in a thread of its own, which imports this file once more.
if (isMainThread) {
  register(import.meta.url);
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, ...rest) {
    record(source);
    return compile.call(this, source, ...rest);
  };
}

/** Records what is imported. What is required comes to `_compile`. */
export function load(url, context, nextLoad) {
  if (url.startsWith('file:')) record(readFileSync(fileURLToPath(url), 'utf8'));
  return nextLoad(url, context);
}
