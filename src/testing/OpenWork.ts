/** Something that is still on the way. */
export interface OpenWork {
  /** What it is, and what the test can do about it. */
  readonly text: string;
  /** It ends only when the test does something, such as passing time. */
  readonly needsTest: boolean;
}
