import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Without this, React's act warnings vanish where the test runner has no globals.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(cleanup);
