import { readdirSync, readFileSync } from 'node:fs';
import * as publicNames from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { CHANNEL_FAILURES } from '../../stories/failures/CHANNEL_FAILURES';
import { SIGNIN_FAILURES } from '../../stories/failures/SIGNIN_FAILURES';
import { DIALECTS } from '../../stories/server/ServerSettings';
import { DOC_PAGES } from '../../stories/site/DOC_PAGES';

const FILES = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(`stories/${name}`, 'utf8') }));
const STORY_FILES = FILES.filter(({ name }) => name.endsWith('.stories.tsx'));

/** The hooks and components, and the function that makes them. The rest are errors. */
const HOOKS = Object.keys(publicNames).filter((name) => !name.endsWith('Error'));
/** The stories of a file: from one export to the next. */
const storiesIn = (text: string) => text.split(/^export const (?=\w+: Story)/m).slice(1);
const storyFile = (name: string) => FILES.find((file) => file.name === `${name}.stories.tsx`)!.text;

describe('the stories', () => {
  it.each(HOOKS)('use %s', (name) => {
    const isUsed = new RegExp(`(?:<${name}\\b|\\b${name}(?:<\\w+>)?\\()`);
    expect(FILES.filter(({ text }) => isUsed.test(text)).map((file) => file.name)).not.toEqual([]);
  });

  // The types of these tables check that they have a row for each code.
  it.each([
    ['SigninErrors', Object.keys(SIGNIN_FAILURES)],
    ['ChannelErrors', Object.keys(CHANNEL_FAILURES)],
  ])('%s has a story for each code', (name, codes) => {
    const shown = [...storyFile(name).matchAll(/name: '([\w-]+)',.*?args: \{ code: '([\w-]+)' \}/gs)];
    expect(shown.map(([, , code]) => code).sort()).toEqual(codes.sort());
    expect(shown.filter(([, storyName, code]) => storyName !== code)).toEqual([]);
  });

  it.each(readdirSync('docs/api'))('have a page that shows docs/api/%s', (name) => {
    const pages = readdirSync('stories').filter((file) => file.endsWith('.mdx'));
    const texts = pages.map((file) => readFileSync(`stories/${file}`, 'utf8'));
    expect(texts.filter((text) => text.includes(`from '../docs/api/${name}?raw'`))).toHaveLength(1);
    expect(Object.keys(DOC_PAGES)).toContain(`api/${name}`);
  });

  it('show each dialect', () => {
    const shown = STORY_FILES.flatMap(({ text }) => [...text.matchAll(/globals: \{[^}]*dialect: '(\w+)'/g)]);
    expect([...new Set(shown.map(([, dialect]) => dialect))].sort()).toEqual(Object.keys(DIALECTS).sort());
  });

  it.each(STORY_FILES.map(({ name, text }) => [name, text]))(
    '%s asserts what each story teaches',
    (_, text) => {
      const hasSharedPlay = /^ {2}play:/m.test(text.split(/^export default/m)[0]!);
      const stories = storiesIn(text.replaceAll(/: StoryObj<[^>]*>+ =/g, ': Story ='));
      expect(stories.length).toBeGreaterThan(0);
      expect(stories.filter((story) => !hasSharedPlay && !/^ {2}play:/m.test(story))).toEqual([]);
    },
  );
});
