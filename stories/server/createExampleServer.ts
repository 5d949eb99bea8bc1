import type { PusherServerOptions } from 'react-pusher-user/testing';
import { createPageServer } from '../playground/createPageServer';
import type { TrafficLog } from '../playground/createTrafficLog';
import { createValue } from '../playground/createValue';
import type { BackendRules } from './BackendRules';
import { backends } from './backends';
import { createBackend } from './createBackend';
import { dropIntervalOf, rulesOf } from './FAULTS';
import { interceptByRules } from './interceptByRules';
import type { ServerSettings } from './ServerSettings';

export type ExampleServer = ReturnType<typeof createExampleServer>;

export interface ExampleServerOptions extends Omit<PusherServerOptions, 'dialect'> {
  rules?: Partial<BackendRules>;
}

/** Creates the server of an example: Pusher, and a backend that answers `fetch('/pusher/user-auth')` in this page. */
export function createExampleServer(
  log: TrafficLog,
  { dialect, latency, fault }: ServerSettings,
  { rules: ownRules, ...options }: ExampleServerOptions = {},
) {
  const page = createPageServer(log, latency, {
    apps: [APP],
    ...options,
    dialect,
    dropEvery: dropIntervalOf(fault),
  });
  const toolbarRules = rulesOf(fault);
  const rules = createValue<BackendRules>({
    ...toolbarRules,
    channelEndpoint: toolbarRules.endpoint,
    ignoresSubscriptions: false,
    rejectsClientEvents: false,
    watchlist: null,
    ...ownRules,
  });
  const backend = createBackend(page, rules);
  backends.add(backend);
  interceptByRules(page.server, rules);
  page.refuse(rules.get().refusesConnections);

  return {
    ...page,
    rules,

    /** Changes some of the rules. */
    applyRules(part: Partial<BackendRules>) {
      rules.set({ ...rules.get(), ...part });
      page.refuse(rules.get().refusesConnections);
    },

    close() {
      backends.delete(backend);
      page.close();
    },
  };
}

/** As an app of Pusher's dashboard where everything is switched on. */
const APP = { id: 'app-id', key: 'your-key', secret: 'app-secret', subscriptionCount: true };
