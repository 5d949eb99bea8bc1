import { expect, test } from 'vitest';
import { llmsTxt } from './support/llmsTxt';

test('llms.txt lists every page', async () => {
  await expect(llmsTxt(), 'llms.txt is stale. Run "npm run generate".').toMatchFileSnapshot('../../llms.txt');
});
