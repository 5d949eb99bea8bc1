import { useId } from 'react';
import type { EndpointAnswer } from './ServerRules';

const ANSWERS: Record<EndpointAnswer, { label: string; hint: string }> = {
  allow: { label: 'Allows', hint: '200' },
  deny: { label: 'Denies', hint: '403' },
  fail: { label: 'Fails', hint: '500' },
  stall: { label: 'Stalls', hint: 'no answer' },
  'wrong-secret': { label: 'Bad signature', hint: 'wrong secret' },
  'wrong-user': { label: 'Wrong user', hint: 'not userId' },
};

interface EndpointChoiceProps {
  /** `null`: not ours to choose. */
  value: EndpointAnswer | null;
  onChange: (value: EndpointAnswer) => void;
  /** Those to choose from. */
  answers: readonly EndpointAnswer[];
  /** Which endpoint. */
  legend?: string;
}

/** How the auth endpoint answers. */
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
