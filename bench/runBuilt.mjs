// Runs a table of what `run.mjs` has built, in this environment.
import { Window } from 'happy-dom';
import { pathToFileURL } from 'node:url';

const [, , built, table, part] = process.argv;

// Before react-dom is loaded, which looks for it then. All else stays Node's own: `fetch` above all.
const window = new Window();
Object.assign(globalThis, { window, document: window.document });
// Node 20 has none.
globalThis.navigator ??= window.navigator;

const { main } = await import(pathToFileURL(built).href);
// What a peer has left behind would go on for ever.
process.exit((await main(table, part)) ? 0 : 1);
