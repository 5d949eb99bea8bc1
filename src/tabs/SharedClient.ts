import { createState } from './createState';
import { groupName } from './groupName';
import { Peer } from './Peer';
import { PROBLEM } from './PROBLEM';
import { SharedAuth } from './SharedAuth';
import type { StandbyCode } from './standby/standbyCode';
import type { TabEnvironment, TabSocket } from './TabEnvironment';

/** How often a client may be sent to another group within a time: users who alternate must not chase each other for ever. */
const MOVES = { most: 5, milliseconds: 60_000 };

export interface SharingOptions {
  environment: TabEnvironment;
  /** Whether tabs share what the app's server has signed. */
  shareAuth: boolean;
  /** The code with which a tab may keep a warm second socket. */
  standbyCode: StandbyCode | null;
}

/** One client of pusher-js whose sockets are shared. */
export class SharedClient {
  readonly state = createState();
  readonly auth: SharedAuth;
  readonly #options: SharingOptions;
  /** The user whose signatures this tab shares. */
  readonly #sharer: string | null;
  /** The user in the name of the group. */
  #user: string | null;
  /** By the URL of the group. pusher-js may try one with TLS and one without. */
  readonly #peers = new Map<string, Peer>();
  #moves: number[] = [];

  constructor(options: SharingOptions, userId: string | null) {
    const { environment, shareAuth, standbyCode } = options;
    this.#options = options;
    this.#user = userId;
    this.#sharer = shareAuth ? userId : null;
    const signer = standbyCode && this.#sharer !== null ? new standbyCode.Signer() : null;
    this.auth = new SharedAuth(environment, this.#sharer, signer);
  }

  /** Opens a socket for pusher-js: one that leads to the hub of the group. */
  open(url: string, openReal: () => TabSocket): TabSocket {
    const now = this.#options.environment.now();
    this.#moves = this.#moves.filter((time) => now - time < MOVES.milliseconds);
    const isMovedTooOften = this.#moves.length >= MOVES.most;
    const peer = this.#peers.get(url) ?? this.#join(url, openReal);
    const socket = peer.open(isMovedTooOften ? PROBLEM.movedTooOften : undefined);
    this.auth.socket = socket;
    return socket;
  }

  /** Has the group replace its real socket. */
  replaceSocket(): void {
    this.auth.socket?.replace();
  }

  dispose(): void {
    for (const peer of this.#peers.values()) peer.end();
    this.#peers.clear();
  }

  #join(url: string, openReal: () => TabSocket): Peer {
    const { environment, standbyCode } = this.#options;
    const isSharer = this.#user !== null && this.#user === this.#sharer;
    const peer = new Peer({
      environment,
      group: groupName(url, this.#user),
      user: this.#user,
      standbyCode: isSharer ? standbyCode : null,
      client: {
        openReal,
        onState: (state) => this.state.set(state),
        onMove: (user) => this.#move(user),
        onAuth: (socket, key, reply) => this.auth.onReply(socket, key, reply),
        onSign: (request) => this.auth.signer?.sign(request),
        onResumed: (socket) => this.auth.onResumed(socket),
        onSocketClosed: (socket) => this.auth.onSocketClosed(socket),
      },
    });
    this.#peers.set(url, peer);
    return peer;
  }

  #move(user: string): void {
    this.#moves.push(this.#options.environment.now());
    this.#user = user === '' ? null : user;
    this.dispose();
  }
}
