/** A member of a presence channel. */
export interface Member {
  user_id: string;
  user_info?: unknown;
}
