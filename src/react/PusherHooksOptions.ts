/** Options of `createPusherHooks`. */
export interface PusherHooksOptions {
  /**
   * Which provider the hooks read:
   *
   * - `'shared'`: the nearest provider above, of whatever call of `createPusherHooks`, or of the package itself;
   * - `'own'`: the nearest provider above that is of the same call.
   *
   * Default `'shared'`.
   */
  context?: 'shared' | 'own';
}
