const STORY = 'one-connection-for-all-tabs--tab';

/** The URL of a tab in the Storybook. */
export const tabUrl = (theme: string) => `iframe.html?id=${STORY}&viewMode=story&globals=theme:${theme}`;
