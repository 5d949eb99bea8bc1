import type { PusherServer, UserData } from 'react-pusher-user/testing/server';
import type { TestAuth, TestAuthReply, TestAuthRequest } from './TestAuth';

export interface TestAuthHost {
  getServer(): PusherServer;
  /** The user who is logged in on the page of that socket. */
  userOf(socketId: string): UserData | null;
  /** Changes the user who is logged in on pages without a provider. */
  logIn(user: UserData | null): void;
}

/** A request that is not answered yet. */
interface OpenRequest extends TestAuthRequest {
  /** The milliseconds that the endpoint takes for it. */
  readonly delay: number;
  /** Answers it at once. */
  end(): void;
}

export interface TestAuthControl extends TestAuth {
  readonly openRequests: readonly OpenRequest[];
  /** Forgets all settings, and answers what is open. */
  reset(): void;
}

type Recorded = TestAuthRequest & { status?: number };

export function createTestAuth(host: TestAuthHost): TestAuthControl {
  const requests: Recorded[] = [];
  const openRequests = new Set<OpenRequest>();
  const failures: number[] = [];
  let denial: number | null = null;
  let delay = 0;

  const answerNow = (request: TestAuthRequest, isOver: boolean): TestAuthReply => {
    if (isOver) return refusal(503, 'The test is over.');
    const status = failures.shift() ?? denial;
    if (status !== null) return refusal(status, `The test makes the endpoint answer ${status}.`);
    return sign(host.getServer(), request, host.userOf(request.socketId));
  };

  return {
    requests,
    get openRequests() {
      return [...openRequests];
    },
    deny: (status = 403) => void (denial = status),
    allow: () => void (denial = null),
    delay: (milliseconds) => void (delay = milliseconds),
    logIn: host.logIn,
    failOnce: (status = 500) => void failures.push(status),
    async answer({ socketId, channelName }) {
      const recorded: Recorded = { socketId, ...(channelName !== undefined && { channelName }) };
      requests.push(recorded);
      const isOver = await waitFor(recorded, delay, openRequests);
      const answer = answerNow(recorded, isOver);
      recorded.status = answer.status;
      return answer;
    },
    reset() {
      for (const request of openRequests) request.end();
      requests.length = 0;
      failures.length = 0;
      denial = null;
      delay = 0;
    },
  };
}

/** @returns whether the test ended before the delay was over */
function waitFor(request: TestAuthRequest, delay: number, open: Set<OpenRequest>): Promise<boolean> {
  if (delay === 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (isOver: boolean) => {
      clearTimeout(timer);
      open.delete(entry);
      resolve(isOver);
    };
    const timer = setTimeout(() => finish(false), delay);
    const entry: OpenRequest = { ...request, delay, end: () => finish(true) };
    open.add(entry);
  });
}

function sign(server: PusherServer, { socketId, channelName }: TestAuthRequest, user: UserData | null) {
  if (!user) {
    return refusal(403, "Nobody is logged in: render PusherTestProvider with user={{ id: 'ada' }}.");
  }
  if (channelName === undefined) {
    return { status: 200, body: server.authenticateUser(socketId, user) } as const;
  }
  const { id: user_id, user_info } = user;
  const member = channelName.startsWith('presence-') ? { user_id, user_info } : undefined;
  return { status: 200, body: server.authorizeChannel(socketId, channelName, member) } as const;
}

const refusal = (status: number, error: string): TestAuthReply => ({ status, body: { error } });
