import { useId } from 'react';
import type { EndpointAnswer } from './ServerRules';

const ANSWERS: readonly { value: EndpointAnswer; label: string; hint: string }[] = [
  { value: 'allow', label: 'Allows', hint: '200' },
  { value: 'deny', label: 'Denies', hint: '403' },
  { value: 'fail', label: 'Fails', hint: '500' },
  { value: 'stall', label: 'Stalls', hint: 'no answer' },
  { value: 'wrong-secret', label: 'Bad signature', hint: 'wrong secret' },
  { value: 'wrong-user', label: 'Wrong user', hint: 'not userId' },
];

interface EndpointChoiceProps {
  /** `null`: not ours to choose. */
  value: EndpointAnswer | null;
  onChange: (value: EndpointAnswer) => void;
}

/** How the auth endpoint answers. */
export function EndpointChoice({ value, onChange }: EndpointChoiceProps) {
  const name = useId();
  return (
    <fieldset className="group">
      <legend>Auth endpoint</legend>
      <div className="choices">
        {ANSWERS.map((answer) => (
          <label className="choice" key={answer.value}>
            <input
              type="radio"
              name={name}
              value={answer.value}
              checked={answer.value === value}
              onChange={() => onChange(answer.value)}
            />
            <span>{answer.label}</span>
            <small>{answer.hint}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
