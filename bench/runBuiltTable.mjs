// Runs one table of the bench that `run.mjs` has built.
import { Window } from 'happy-dom';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , builtFile, table, resultFile, namePart] = process.argv;

// react-dom looks for `window` when it is loaded. All other globals stay Node's own, so that rows measure
// Node's `fetch`.
const window = new Window();
Object.assign(globalThis, { window, document: window.document });
// Node 20 has no `navigator`.
globalThis.navigator ??= window.navigator;

const { runTable } = await import(pathToFileURL(builtFile).href);
const { records, isWithinLimits } = await runTable(table, namePart);
writeFileSync(resultFile, JSON.stringify(records));
// `process.exit` is needed because some peers leave timers and sockets behind.
process.exit(isWithinLimits ? 0 : 1);
