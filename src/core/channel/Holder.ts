/** One hook that keeps a channel subscribed. */
export interface Holder {
  /** The component, if a developer tool could name it when it mounted. */
  readonly name: string | null;
}
