import { DOC_PAGES } from './DOC_PAGES';

const REPOSITORY = 'https://github.com/react-pusher-user/react-pusher-user/blob/main/';

/** Rewrites the relative links of a file in `docs`: to the pages of this Storybook, or else to the repository. */
export function linkToPages(markdown: string): string {
  return markdown.replace(/\]\((?!\w+:|#)([^)#]+)(#[^)]*)?\)/g, (_, path: string, hash = '') => {
    const page = DOC_PAGES[path];
    if (page) return `](?path=/docs/${page}${String(hash)})`;
    return `](${new URL(path, `${REPOSITORY}docs/`).href}${String(hash)})`;
  });
}
