/**
 * `useGap`, which tells when events may have been missed, and its bridges to TanStack Query and SWR.
 *
 * @packageDocumentation
 */
'use client';

export type { Gap, GapReason } from './Gap';
export { invalidateQueries } from './invalidateQueries';
export type { QueryInvalidator } from './invalidateQueries';
export { onGap } from './onGap';
export { revalidate } from './revalidate';
export type { SwrMutate } from './revalidate';
export { useGap } from './useGap';
