/** A member of a presence channel, as the other members see it: at most 1 kB as JSON. */
export interface PresenceMember {
  /** At most 128 characters. */
  user_id: string;
  user_info?: object;
}
