/** How the server of the live data behaves. */
export interface LiveRules {
  /** The server sends prices at an interval. */
  sendsPrices: boolean;
  /** The server drops all connections and refuses new ones with code 4100, after which pusher-js keeps trying. */
  hasOutage: boolean;
}
