import type { ShareRequest } from 'react-pusher-user';
import { createState } from './createState';
import type { Page } from './Page';
import { SharedAuth } from './SharedAuth';
import type { TabSocket } from './TabEnvironment';
import type { GroupClient, TabGroup } from './TabGroup';
import { VirtualSocket } from './VirtualSocket';

/** How long a socket waits for a leader, in milliseconds. After that, the tab opens a socket of its own. */
const PATIENCE = 8000;
/** How often a client may be sent to another group within a time: users who alternate must not chase each other for ever. */
const MOVES = { most: 5, milliseconds: 60_000 };

/** One client of pusher-js whose sockets are shared. */
export class SharedClient {
  readonly state = createState();
  readonly auth: SharedAuth;
  readonly #page: Page;
  /** The user in the name of the group. */
  #user: string | null;
  /** By the URL of the sockets. */
  readonly #groups = new Map<string, { group: TabGroup; client: GroupClient }>();
  #moves: number[] = [];

  constructor(page: Page, { userId, sharing }: Pick<ShareRequest, 'userId' | 'sharing'>) {
    this.#page = page;
    this.#user = userId ?? null;
    this.auth = new SharedAuth(page.environment, sharing.shareAuth === false ? null : this.#user);
  }

  /** Opens a socket for pusher-js: one that leads to the hub of the group. */
  open(url: string, openReal: () => TabSocket): TabSocket {
    const { environment } = this.#page;
    const group = this.#join(url, openReal);
    const socket: VirtualSocket = new VirtualSocket(this.#page.nextId(), {
      post: (message) => group.post(message),
      onMove: (user) => this.#move(user),
      onAuth: (key, reply) => this.auth.onReply(socket, key, reply),
      onClosed: () => {
        stopTimer();
        group.disconnect(socket);
        this.auth.onSocketClosed(socket);
      },
    });
    const openedAt = environment.now();
    const stopTimer = environment.startTimer(
      () => {
        const problem = this.#problemOf(group, openedAt);
        if (!problem || !socket.isWaiting) return;
        group.disconnect(socket);
        socket.useOwn(environment.openSocket(openReal));
        this.state.set({ role: null, tabs: 0, problem });
      },
      group.isRefused || this.#isMovedTooOften ? 0 : PATIENCE,
    );
    this.auth.socket = socket;
    if (!this.#isMovedTooOften) group.connect(socket);
    return socket;
  }

  dispose(): void {
    for (const { group, client } of this.#groups.values()) this.#page.leave(client, group);
    this.#groups.clear();
  }

  get #isMovedTooOften(): boolean {
    const now = this.#page.environment.now();
    this.#moves = this.#moves.filter((time) => now - time < MOVES.milliseconds);
    return this.#moves.length >= MOVES.most;
  }

  #join(url: string, openReal: () => TabSocket): TabGroup {
    const joined = this.#groups.get(url);
    if (joined) return joined.group;
    const client: GroupClient = { openReal, onState: (state) => this.state.set(state) };
    const group = this.#page.join(client, url, this.#user);
    this.#groups.set(url, { group, client });
    return group;
  }

  #move(user: string): void {
    this.#moves.push(this.#page.environment.now());
    this.#user = user === '' ? null : user;
    this.dispose();
  }

  #problemOf(group: TabGroup, openedAt: number): string | null {
    if (group.isRefused)
      return 'The browser does not grant this page the locks by which tabs share a connection.';
    if (this.#isMovedTooOften)
      return 'The users or members of this tab and of others have alternated too often.';
    return group.lastHeard < openedAt ? 'No tab with the shared connection has answered.' : null;
  }
}
