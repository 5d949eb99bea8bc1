import { createContext } from 'react';

/** A value that a component under a constant element can see change. */
export const Label = createContext('');
