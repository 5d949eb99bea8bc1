import type { Answer } from './Answers';

/** Several answers as one: the frames of the first, then those of the next. */
export function inOrder(...answers: readonly Answer[]): Answer {
  return { frames: answers.flatMap(({ frames }) => frames) };
}
