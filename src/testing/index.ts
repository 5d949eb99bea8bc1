/**
 * A test kit: the real provider and the real pusher-js, with a Pusher server in memory. It has all of
 * `react-pusher-user/testing/server`, too.
 *
 * @packageDocumentation
 */
import { followTestRunner } from './followTestRunner';

export * from 'react-pusher-user/testing/server';
export { createTestPusher } from './createTestPusher';
export { PusherTestError } from './PusherTestError';
export { PusherTestProvider } from './PusherTestProvider';
export { resetTestPushers } from './resetTestPushers';

export type { PusherTestErrorCode } from './PusherTestError';
export type { PusherTestProviderProps } from './PusherTestProvider';
export type { TestAuth, TestAuthReply, TestAuthRequest } from './TestAuth';
export type { TestFrame } from './TestFrame';
export type { TestChannel, TestMember, TestPusher, TestPusherOptions, TestUser } from './TestPusher';

followTestRunner();
