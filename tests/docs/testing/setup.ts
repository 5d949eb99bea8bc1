// setup.ts
import { resetTestPushers } from 'react-pusher-user/testing';
import { afterEach } from 'vitest';

afterEach(resetTestPushers);
