import './diagram.css';

interface StateNodeProps {
  name: string;
  tone: 'plain' | 'busy' | 'good' | 'bad';
  isCurrent: boolean;
  detail?: string;
}

/** One state in a list of states. */
export function StateNode({ name, tone, isCurrent, detail }: StateNodeProps) {
  return (
    <li
      className={`state state-${name}`}
      data-tone={tone}
      data-current={isCurrent}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {name}
      {detail && <small> {detail}</small>}
    </li>
  );
}
