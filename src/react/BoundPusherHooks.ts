import type { Register } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';

/** What `createPusherHooks<MyTypes>()` returns: every hook and component of the package, and `bind` for hooks of other entries. */
export interface BoundPusherHooks<Types = Register> extends PusherHooks<Types> {
  /**
   * Binds a hook of another entry to the provider that these hooks read. Needed only with `{ context: 'own' }`.
   *
   * @typeParam Hook - the type of the hook, which the result has, too
   *
   * @example
   * ```ts
   * import { useGap } from 'react-pusher-user/gap';
   *
   * const shop = createPusherHooks({ context: 'own' });
   * export const useShopGap = shop.bind(useGap);
   * ```
   */
  bind: <Hook extends (...args: never[]) => unknown>(hook: Hook) => Hook;
}
