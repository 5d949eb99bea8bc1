import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, of which React 18 warns on servers. */
export const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
