/**
 * The cipher of encrypted channels. `react-pusher-user/server` loads it by itself when an event is encrypted: you need not import it.
 *
 * @packageDocumentation
 */
export { encryptEvent } from './encryptEvent';
