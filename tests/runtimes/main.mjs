import { createServer } from 'node:http';
import * as server from 'react-pusher-user/server';
import * as assert from './assert.mjs';
import { outcome, runSuite } from './suite.mjs';

// The suite in a process of Node, Bun or Deno. FACTS are those of run.mjs; the last line that is printed has the results.
const facts = JSON.parse(process.env.FACTS);
const results = await runSuite(server, { ...facts, hasEnv: true });
results.push(await outcome('serves by node:http', serveByNode));
console.log(JSON.stringify(results));
process.exit();

async function serveByNode() {
  const { vectors, app } = facts;
  const handler = server.createUserAuthHandler({ ...app, getUser: () => vectors.user });
  const http = createServer(server.toNodeHandler(handler));
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${http.address().port}/`;
  const ask = (body) => fetch(url, { method: 'POST', body: new URLSearchParams(body) });
  await assert.reply(await ask({ socket_id: '12.34' }), 200, vectors.signedUser);
  assert.status(await ask({ socket_id: '12.34', rest: 'x'.repeat(20_000) }), 413);
  assert.status(await fetch(url), 405);
  http.close();
}
