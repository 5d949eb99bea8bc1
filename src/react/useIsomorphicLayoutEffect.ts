import { useEffect, useLayoutEffect } from 'react';

/** `useLayoutEffect`, which React 18 warns of in a server render, where no effect runs. */
export const useIsomorphicLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;
