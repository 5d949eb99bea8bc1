/** How the app's auth endpoint answers. */
export type EndpointAnswer = 'allow' | 'deny' | 'fail' | 'stall' | 'wrong-secret' | 'wrong-user';

/** How the app's backend and Pusher behave. */
export interface ServerRules {
  endpoint: EndpointAnswer;
  /** Pusher does not answer `pusher:signin`. */
  ignoresSignin: boolean;
  /** Pusher refuses new connections. */
  refusesConnections: boolean;
}

export const DEFAULT_RULES: ServerRules = {
  endpoint: 'allow',
  ignoresSignin: false,
  refusesConnections: false,
};
