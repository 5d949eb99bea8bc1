/** What is known about a user. All of it is signed, and sent to the user's own client. */
export interface UserData {
  /** At most 128 of the characters `A-Z a-z 0-9 _ - = @ , . ;`. */
  id: string;
  /** What the other members of presence channels see of the user. */
  user_info?: object;
  /** The ids of at most 100 users, of whom the user learns when they go online or offline. */
  watchlist?: readonly string[];
}
