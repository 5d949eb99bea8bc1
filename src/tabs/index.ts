/**
 * The code of `shareConnection`: one connection for all tabs. The provider loads it.
 *
 * @packageDocumentation
 */
export { shareSocket } from './shareSocket';
