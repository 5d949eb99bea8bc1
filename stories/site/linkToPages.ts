import { DOC_PAGES } from './DOC_PAGES';

const REPOSITORY = 'https://github.com/react-pusher-user/react-pusher-user/blob/main/';

/**
 * Rewrites the relative links of a Markdown file: to the pages of this Storybook, or else to the repository. `folder` is the
 * folder of the file.
 */
export function linkToPages(markdown: string, folder: string): string {
  return markdown.replace(/\]\((?!\w+:|#)([^)#]+)(#[^)]*)?\)/g, (_, path: string, hash = '') => {
    const { href } = new URL(path, REPOSITORY + folder);
    const page = DOC_PAGES[href.slice(`${REPOSITORY}docs/`.length)];
    return `](${page ? `?path=/docs/${page}` : href}${String(hash)})`;
  });
}
