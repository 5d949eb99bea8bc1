/** How the app's auth endpoint answers. */
export type EndpointAnswer = 'allow' | 'deny' | 'fail' | 'stall' | 'wrong-secret' | 'wrong-user';

/** How the two servers behave: the app's own, which signs, and Pusher's. */
export interface ServerRules {
  endpoint: EndpointAnswer;
  /** Pusher leaves `pusher:signin` unanswered. */
  ignoresSignin: boolean;
  /** Pusher turns new connections away. */
  refusesConnections: boolean;
}

export const WELL_BEHAVED: ServerRules = {
  endpoint: 'allow',
  ignoresSignin: false,
  refusesConnections: false,
};
