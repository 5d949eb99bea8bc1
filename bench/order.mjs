// Finds an order of the modules in the bundle in which it compresses well: likes side by side. An order is tried by moving
// a few modules at a time, for a minute. It is written to tsup.order.json, which the build follows (`npm run order`).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const FILE = 'tsup.order.json';
const SECONDS = Number(process.argv[2] ?? 60);
const config = readFileSync('tsup.config.ts', 'utf8');
const mangleProps = new RegExp(/mangleProps =\s*\/(.*)\/;/.exec(config)[1]);

async function bundle(order) {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/index.ts'],
    inject: order,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    minifySyntax: true,
    mangleProps,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // Again, as an app's bundler does it.
  const { code } = await transform(outputFiles[0].text, { minify: true, format: 'esm' });
  const [{ inputs }] = Object.values(metafile.outputs);
  const modules = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput && path !== 'src/index.ts');
  return { size: gzipSync(code, { level: 9 }).length, modules };
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
