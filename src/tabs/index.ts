/**
 * One connection for all tabs: what `<PusherProvider shareConnection>` loads.
 *
 * @packageDocumentation
 */
export { loadSharing } from './loadSharing';
