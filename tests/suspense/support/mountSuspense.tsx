import { Component, type ReactNode, startTransition, StrictMode, Suspense, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { PusherProvider, type PusherProviderProps, useInspector } from 'react-pusher-user';
import { useRetry } from 'react-pusher-user/suspense';
import { expect, onTestFinished, vi } from 'vitest';
import { passAndRender, withoutAct } from '../../support/time';

interface Next {
  props?: Partial<PusherProviderProps>;
  children?: ReactNode;
  /** Whether React may show what was there before until it can show this. */
  isTransition?: boolean;
}

/** Mounts children inside a provider, an error boundary and a `<Suspense>` boundary, as an app does: not in `act`. */
export async function mountSuspense(
  props: PusherProviderProps,
  children: ReactNode,
  { strict = false } = {},
) {
  withoutAct();
  const container = document.body.appendChild(document.createElement('div'));
  const reported: unknown[] = [];
  const root = createRoot(container, { onCaughtError: (error) => void reported.push(error) });
  let fallbacks = 0;
  let reset!: () => void;
  let error: Error | null = null;
  let actions!: { signin: () => Promise<unknown>; signout: () => void; retry: () => void };
  function Controls() {
    // Not by `useSignin()`, which would count as a component that shows the error of a sign-in.
    const { signin, signout } = useInspector().signin.getValue();
    actions = { signin, signout, retry: useRetry() };
    return null;
  }
  const Fallback = () => {
    useLayoutEffect(() => {
      fallbacks++;
    }, []);
    return '…';
  };
  class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
    override state: { error: Error | null } = { error: null };
    static getDerivedStateFromError = (caught: Error) => ({ error: caught });
    override render() {
      error = this.state.error;
      reset = () => {
        this.setState({ error: null });
      };
      return error ? `failed: ${(error as { code?: string }).code ?? 'unknown'}` : this.props.children;
    }
  }
  let current = { props, children };
  const draw = () => {
    const app = (
      <PusherProvider {...current.props}>
        <Controls />
        <Boundary>
          <Suspense fallback={<Fallback />}>{current.children}</Suspense>
        </Boundary>
      </PusherProvider>
    );
    root.render(strict ? <StrictMode>{app}</StrictMode> : app);
  };
  draw();
  await passAndRender();
  // React renders the siblings of what has suspended.
  await passAndRender();
  let isMounted = true;
  const unmount = () => {
    if (isMounted) root.unmount();
    isMounted = false;
    container.remove();
  };
  onTestFinished(unmount);
  return {
    container,
    /** The text that can be seen: React hides what a fallback stands for. */
    text: () => visibleText(container),
    /** Waits for the text: React shows a fallback for 300 ms at least, in real time. Then the effects have run, too. */
    async shows(text: string) {
      await passAndRender();
      await vi.waitFor(() => expect(visibleText(container).trim()).toBe(text));
      await passAndRender();
    },
    /** How many times the fallback has been shown. */
    fallbacks: () => fallbacks,
    /** What the error boundary has caught. */
    error: () => error,
    reported,
    reset: () => {
      reset();
    },
    signin: () => void actions.signin(),
    signout: () => {
      actions.signout();
    },
    /** Calls what `useRetry()` returns. */
    retry: () => {
      actions.retry();
    },
    async rerender({ isTransition = false, ...next }: Next) {
      current = {
        props: { ...current.props, ...next.props } as PusherProviderProps,
        children: 'children' in next ? next.children : current.children,
      };
      if (isTransition) startTransition(draw);
      else draw();
      await passAndRender();
    },
    unmount,
  };
}

/** The text of an element without the parts that are hidden. */
function visibleText(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? '';
      return node.style.display === 'none' ? '' : visibleText(node);
    })
    .join('');
}
