import { useEffect, useRef } from 'react';
import type { PathStep } from '../../recorder/PathStep';
import { PENDING_NODES, SIGNIN_NODES } from '../../signin/signinGraph';
import type { SigninNode } from '../../signin/SigninNode';
import { nodeTone } from '../tones';
import { ARROW_LABELS, ARROW_PATHS, NODE_HEIGHT, NODE_PLACES, NODE_WIDTH, PENDING_FRAME } from './DIAGRAM';

/** The width of the drawing, in its own units. */
const WIDTH = 832;

interface SigninDiagramProps {
  current: PathStep;
  previous: PathStep | undefined;
}

/** Draws the machine, with the current state and the arrow that led there in color. */
export function SigninDiagram({ current, previous }: SigninDiagramProps) {
  const figureRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current: figure } = figureRef;
    if (figure)
      figure.scrollLeft = (figure.scrollWidth * NODE_PLACES[current.node].x) / WIDTH - figure.clientWidth / 2;
  }, [current.node]);
  const isPending = PENDING_NODES.some((node) => node === current.node);
  return (
    <figure
      className="diagram"
      aria-label={`States of the sign-in. Now: ${current.node}`}
      // In a narrow panel, the diagram scrolls.
      tabIndex={0}
      ref={figureRef}
    >
      <svg viewBox={`0 -6 ${WIDTH} 280`} aria-hidden="true" data-tone={nodeTone(current.node)}>
        <defs>
          <marker
            id="head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M1 1 7 4 1 7" />
          </marker>
        </defs>
        <rect className="frame" {...PENDING_FRAME} rx="12" data-current={isPending} />
        <text className="frame-name" x={PENDING_FRAME.x + 74} y={PENDING_FRAME.y + PENDING_FRAME.height - 10}>
          pending
        </text>
        {Object.entries(ARROW_PATHS).map(([name, path]) => (
          <path
            key={name}
            className="arrow"
            d={path}
            markerEnd="url(#head)"
            data-current={isTaken(name, current.node, previous?.node)}
          />
        ))}
        {ARROW_LABELS.map(({ x, y, text }) => (
          <text key={`${x} ${y}`} className="arrow-name" x={x} y={y}>
            {text}
          </text>
        ))}
        {SIGNIN_NODES.map((node) => (
          <StateBox key={node} node={node} isCurrent={node === current.node} />
        ))}
      </svg>
    </figure>
  );
}

function StateBox({ node, isCurrent }: { node: SigninNode; isCurrent: boolean }) {
  const { x, y } = NODE_PLACES[node];
  return (
    <g className="state" data-tone={nodeTone(node)} data-current={isCurrent}>
      <rect x={x - NODE_WIDTH / 2} y={y - NODE_HEIGHT / 2} width={NODE_WIDTH} height={NODE_HEIGHT} rx="9" />
      <text x={x} y={y + 4.5}>
        {node}
      </text>
    </g>
  );
}

/** Whether an arrow led to the current state. */
function isTaken(name: string, to: SigninNode, from: SigninNode | undefined): boolean {
  if (from === undefined || from === to) return false;
  if (`${from} → ${to}` in ARROW_PATHS) return name === `${from} → ${to}`;
  return name === `pending → ${to}` && PENDING_NODES.some((node) => node === from);
}
