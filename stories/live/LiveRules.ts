/** How the server of the live data behaves. */
export interface LiveRules {
  /** A price now and then. */
  isTicking: boolean;
  /** Every line drops, and new ones are refused for now (4100): pusher-js tries again and again. */
  isOut: boolean;
}
