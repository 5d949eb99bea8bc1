/**
 * One connection for all tabs: what `<PusherProvider shareConnection>` loads.
 *
 * @packageDocumentation
 */
'use client';

export { shareSocket } from './shareSocket';
