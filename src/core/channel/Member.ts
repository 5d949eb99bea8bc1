/** A member of a presence channel. The same member is the same object while its `info` is the same. */
export interface Member<Info = unknown> {
  /** The `user_id` that your channel auth endpoint gave. */
  id: string;
  /** The `user_info` that your channel auth endpoint gave. */
  info: Info;
}
