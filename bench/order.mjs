// Finds an order of the modules in the bundle in which it compresses well: likes side by side. An order is tried by moving
// a few modules at a time, for a minute. It is written to tsup.order.json, which the build follows (`npm run order`).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const FILE = 'tsup.order.json';
/** What size-limit takes off for the import itself. */
const EMPTY = 46;
const SECONDS = Number(process.argv[2] ?? 60);
const config = readFileSync('tsup.config.ts', 'utf8');
const mangleProps = new RegExp(/mangleProps =\s*\/(.*)\/;/.exec(config)[1]);

const shared = { bundle: true, write: false, format: 'esm', legalComments: 'none' };

/** As tsup builds the package. */
async function pack(order) {
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: ['src/index.ts'],
    inject: order,
    metafile: true,
    target: 'es2022',
    packages: 'external',
    platform: 'neutral',
    minifySyntax: true,
    mangleProps,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const modules = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput && path !== 'src/index.ts');
  return { text: outputFiles[0].text, modules };
}

/** What size-limit measures: all that the package exports, in an app's bundle. */
async function bundle(order) {
  const { text: contents, modules } = await pack(order);
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents: "import * as all from 'package'; console.log(all)" },
    minify: true,
    external: ['react', 'react-dom', 'pusher-js'],
    plugins: [
      {
        name: 'package',
        setup(its) {
          its.onResolve({ filter: /^package$/ }, () => ({ path: 'package', namespace: 'package' }));
          its.onLoad({ filter: /./, namespace: 'package' }, () => ({ contents }));
        },
      },
    ],
  });
  return { size: gzipSync(outputFiles[0].contents, { level: 9 }).length - EMPTY, modules };
}

const below = (limit) => Math.floor(Math.random() * limit);

let best = await bundle(JSON.parse(readFileSync(FILE, 'utf8')).filter((path) => existsSync(path)));
const before = best.size;
const end = Date.now() + SECONDS * 1000;
while (Date.now() < end) {
  const order = [...best.modules];
  const moved = order.splice(below(order.length), 1 + below(5));
  order.splice(below(order.length + 1), 0, ...moved);
  const next = await bundle(order);
  if (next.size <= best.size) best = next;
}
writeFileSync(FILE, JSON.stringify(best.modules, null, 2) + '\n');
console.log(`${before} -> ${best.size} bytes`);
