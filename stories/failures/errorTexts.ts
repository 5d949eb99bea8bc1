import errorsPage from '../../docs/errors.md?raw';
import { sectionsOf } from '../site/sectionsOf';

/** What `docs/errors.md` says about a code. */
export interface ErrorText {
  happened: string;
  remedy: string;
  retried: string;
  userSees: string;
}

const read = (heading: string): ReadonlyMap<string, ErrorText> =>
  new Map(
    sectionsOf(errorsPage, [heading])
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => {
        const [code = '', happened = '', remedy = '', retried = '', userSees = ''] = line
          .slice(1)
          .split('|')
          .map((cell) => cell.trim());
        return [code.replaceAll('`', ''), { happened, remedy, retried, userSees }];
      }),
  );

/** The rows of the tables in `docs/errors.md`, by code. */
export const errorTexts = {
  signin: read('Errors of the sign-in'),
  channel: read('Errors of channels'),
};
