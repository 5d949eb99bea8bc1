import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// React prints `act` warnings only when this is set. Testing Library sets it only when `beforeAll` is a global.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(cleanup);
