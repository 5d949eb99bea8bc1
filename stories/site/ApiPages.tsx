import { DocsCode } from './DocsCode';
import { DocsText } from './DocsText';

const PAGES = Object.entries(
  import.meta.glob<string>('../../docs/api/*.md', { query: '?raw', import: 'default', eager: true }),
);
const REPORTS = Object.entries(
  import.meta.glob<string>('../../api/*.api.md', { query: '?raw', import: 'default', eager: true }),
);

/** The pages that are generated from the doc comments. Until there are any, the reports of all signatures. */
export function ApiPages() {
  if (PAGES.length > 0) {
    return PAGES.map(([path, text]) => (
      <section key={path} className="page-wide">
        <h2>{/^# (.*)/.exec(text)?.[1]}</h2>
        <DocsText folder="docs/api/">{text}</DocsText>
      </section>
    ));
  }
  return REPORTS.map(([path, text]) => (
    <section key={path}>
      <h2>{entryOf(path)}</h2>
      <DocsCode className="lang-ts">{/```ts\n(.*)```/s.exec(text)?.[1] ?? text}</DocsCode>
    </section>
  ));
}

/** The name of the entry that a report describes: `api/server.encryption.api.md` is `react-pusher-user/server/encryption`. */
function entryOf(path: string): string {
  const name = path.replace(/^.*\/|\.api\.md$/g, '').replace('.', '/');
  return name === 'index' ? 'react-pusher-user' : `react-pusher-user/${name}`;
}
