import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';

/** Expects that rendering the element throws, and keeps React's report of the error off the console. */
export function expectRenderError(element: ReactNode, message: string | RegExp): void {
  const spy = vi.spyOn(console, 'error').mockReturnValue();
  expect(() => render(element)).toThrow(message);
  spy.mockRestore();
}
