import { useId } from 'react';
import type { EndpointAnswer } from './ServerRules';

const ANSWERS: Record<EndpointAnswer, { label: string; hint: string }> = {
  allow: { label: 'Allows', hint: '200 OK' },
  deny: { label: 'Denies', hint: '403 Forbidden' },
  fail: { label: 'Fails', hint: '500 Server Error' },
  stall: { label: 'Stalls', hint: 'No response' },
  'wrong-secret': { label: 'Bad signature', hint: 'Wrong secret' },
  'wrong-user': { label: 'Wrong user', hint: 'Other user id' },
};

interface EndpointChoiceProps {
  /** `null` if the endpoint is the reader's own and the playground cannot control it. */
  value: EndpointAnswer | null;
  onChange: (value: EndpointAnswer) => void;
  /** The answers to offer. */
  answers: readonly EndpointAnswer[];
  legend?: string;
}

/** Selects how an auth endpoint answers. */
export function EndpointChoice({ value, onChange, answers, legend = 'Auth endpoint' }: EndpointChoiceProps) {
  const name = useId();
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <div className="choices">
        {answers.map((answer) => (
          <label className="choice" key={answer}>
            <input
              type="radio"
              name={name}
              value={answer}
              checked={answer === value}
              onChange={() => onChange(answer)}
            />
            <span>{ANSWERS[answer].label}</span>
            <small>{ANSWERS[answer].hint}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
