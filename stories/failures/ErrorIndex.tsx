import { CHANNEL_FAILURES } from './CHANNEL_FAILURES';
import { errorTexts } from './errorTexts';
import { RichText } from './RichText';
import { SIGNIN_FAILURES } from './SIGNIN_FAILURES';
import './error-index.css';

/** Links to the story of each error code. */
export function ErrorIndex() {
  return (
    <div className="error-index page-wide sb-unstyled">
      <CodeList
        title="SigninError"
        storyPrefix="when-it-fails-sign-in-errors"
        texts={errorTexts.signin}
        codes={SIGNIN_FAILURES}
      />
      <CodeList
        title="ChannelError"
        storyPrefix="when-it-fails-channel-errors"
        texts={errorTexts.channel}
        codes={CHANNEL_FAILURES}
      />
    </div>
  );
}

interface CodeListProps {
  title: string;
  storyPrefix: string;
  texts: (typeof errorTexts)['signin'];
  codes: object;
}

function CodeList({ title, storyPrefix, texts, codes }: CodeListProps) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul>
        {Object.keys(codes).map((code) => (
          <li key={code}>
            <a href={`./?path=/story/${storyPrefix}--${code}`} target="_top">
              <code>{code}</code>
              <span>
                <RichText>{texts.get(code)?.happened ?? ''}</RichText>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
