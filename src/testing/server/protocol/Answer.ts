import type { PusherFrame } from './PusherFrame';

/**
 * What the server sends on one connection: frames, and after them a close frame or a drop without one. An answer with
 * neither is silence.
 */
export interface Answer {
  frames: readonly PusherFrame[];
  close?: { code: number; reason?: string } | 'drop';
}

export const SILENCE: Answer = { frames: [] };

/** An answer of one frame. */
export function createAnswer(event: string, data?: unknown, channel?: string): Answer {
  const frame = { event, ...(channel !== undefined && { channel }), ...(data !== undefined && { data }) };
  return { frames: [frame] };
}

/** An answer of one `pusher:error` frame. */
export function createErrorAnswer(code: number | null, message: string, channel?: string): Answer {
  return createAnswer('pusher:error', { code, message }, channel);
}

/** One answer with the frames of all the given answers, in their order. */
export function joinAnswers(...answers: readonly Answer[]): Answer {
  return { frames: answers.flatMap(({ frames }) => frames) };
}
