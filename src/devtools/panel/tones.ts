import type { ConnectionStatus, Signin } from 'react-pusher-user';
import type { SigninNode } from '../signin/SigninNode';

/** The color of a state: nothing to report, under way, good or bad. */
export type Tone = 'plain' | 'busy' | 'good' | 'bad';

const CONNECTION_TONES: Record<ConnectionStatus, Tone> = {
  initialized: 'plain',
  connecting: 'busy',
  connected: 'good',
  unavailable: 'bad',
  failed: 'bad',
  disconnected: 'plain',
};

const SIGNIN_TONES: Record<Signin['status'], Tone> = {
  idle: 'plain',
  pending: 'busy',
  'signed-in': 'good',
  error: 'bad',
};

const NODE_TONES: Record<SigninNode, Tone> = {
  idle: 'plain',
  'idle, due': 'plain',
  connecting: 'busy',
  authenticating: 'busy',
  retrying: 'busy',
  verifying: 'busy',
  'signed-in': 'good',
  failed: 'bad',
};

export const connectionTone = (state: ConnectionStatus): Tone => CONNECTION_TONES[state];
export const signinTone = (status: Signin['status']): Tone => SIGNIN_TONES[status];
export const nodeTone = (node: SigninNode): Tone => NODE_TONES[node];
