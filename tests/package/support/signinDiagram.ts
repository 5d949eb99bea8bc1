import type { SigninEvent } from '../../../src/core/signin/SigninEvent';
import { transition } from '../../../src/core/signin/signinMachine';
import { isPending, type SigninMachineState } from '../../../src/core/signin/SigninMachineState';
import { EXAMPLES, nameOfExample, SIGNIN_EVENTS } from './SIGNIN_EVENTS';
import { SIGNIN_STATES } from './SIGNIN_STATES';

const ANY = 'any_state';
const PENDING = 'pending';

/** The node of a state. States that differ in what they remember share one. */
const nodeOf = (state: SigninMachineState): string =>
  state.status === 'idle' && state.isDue ? 'idle_due' : state.status.replace('-', '_');

export const NODES = [...new Set(SIGNIN_STATES.map(nodeOf))];
export const PENDING_NODES = [...new Set(SIGNIN_STATES.filter(isPending).map(nodeOf))];

/**
 * Where these events come in a sign-in that goes its way. The machine takes them in other states, too: the app's own
 * `pusher.signin()` makes pusher-js ask, and Pusher answer, at any time. To draw that would hide all else.
 */
const DRAWN_FROM: Partial<Record<SigninEvent['type'], SigninMachineState['status']>> = {
  'auth-data-needed': 'connecting',
  authenticated: 'authenticating',
  'request-failed': 'authenticating',
  succeeded: 'verifying',
};

interface Edge {
  from: string;
  to: string;
  event: string;
}

/** The transitions between the nodes. */
const EDGES: Edge[] = Object.entries(EXAMPLES).flatMap(([event, example]) =>
  SIGNIN_STATES.filter(({ status }) => status === (DRAWN_FROM[example.type] ?? status)).map((state) => ({
    from: nodeOf(state),
    to: nodeOf(transition(state, example)[0]),
    event,
  })),
);

/** The transitions between two nodes, or from a group of nodes to one: `pending --> failed`, with the names of the events. */
export function signinArrows(): { from: string; to: string; events: string[] }[] {
  const shared = shareEdges(shareEdges(EDGES, NODES, ANY), PENDING_NODES, PENDING);
  const arrows = new Map<string, { from: string; to: string; events: Set<string> }>();
  for (const { from, to, event } of shared) {
    if (from === to) continue;
    const arrow = arrows.get(`${from} ${to}`) ?? { from, to, events: new Set<string>() };
    arrows.set(`${from} ${to}`, arrow);
    arrow.events.add(event);
  }
  return [...arrows.values()].map((arrow) => ({ ...arrow, events: mergeExamples([...arrow.events]) }));
}

/** Draws the machine as a Mermaid state diagram: transitions that all states, or all pending ones, share are drawn once. */
export function signinDiagram(): string {
  return [
    'stateDiagram-v2',
    `  state "any state" as ${ANY}`,
    '  state "idle, sign-in due" as idle_due',
    '  state "signed-in" as signed_in',
    `  state ${PENDING} {`,
    ...PENDING_NODES.map((node) => `    ${node}`),
    '  }',
    ...signinArrows().map(({ from, to, events }) => `  ${from} --> ${to}: ${events.join('<br/>')}`),
  ].join('\n');
}

/** Replaces edges that lead from each of the nodes to the same one by an edge from the group. */
function shareEdges(edges: Edge[], nodes: string[], group: string): Edge[] {
  const isShared = ({ to, event }: Edge) =>
    // Mermaid draws no arrow from a group to one of its own states.
    (group === ANY || !nodes.includes(to)) &&
    nodes.every((node) => {
      const targets = edges.filter((edge) => edge.from === node && edge.event === event);
      return targets.length > 0 && targets.every((edge) => edge.to === to);
    });
  return edges.map((edge) => (nodes.includes(edge.from) && isShared(edge) ? { ...edge, from: group } : edge));
}

/** `a (1)` and `a (2)` become `a (1 or 2)`, or `a` if there is no other example of `a`. */
function mergeExamples(names: string[]): string[] {
  return Object.entries(SIGNIN_EVENTS).flatMap(([type, { examples }]) => {
    const given = Object.keys(examples).filter((example) => names.includes(nameOfExample(type, example)));
    if (given.length === 0) return [];
    if (given.length === Object.keys(examples).length) return [type];
    // Of "now" and "now, after another user", the first says enough.
    const short = given.filter((example) => !given.some((other) => example.startsWith(`${other}, `)));
    return [nameOfExample(type, short.join(' or '))];
  });
}
