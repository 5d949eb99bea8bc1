// setup.ts
import { cleanup } from '@testing-library/react';
import { resetTestPushers } from 'react-pusher-user/testing';
import { afterEach } from 'vitest';

afterEach(cleanup);
afterEach(resetTestPushers);
