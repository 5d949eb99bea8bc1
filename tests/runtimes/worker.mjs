import * as server from 'react-pusher-user/server';
import { runSuite } from './suite.mjs';

// The suite in workerd. The request's body has the facts of run.mjs.
export default {
  /** @param {Request} request */
  async fetch(request) {
    const facts = await request.json();
    return Response.json(await runSuite(server, { ...facts, hasEnv: false }));
  },
};
