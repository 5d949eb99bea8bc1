import type { Meta, StoryObj } from '@storybook/react-vite';
import { EndpointTester } from './examples/EndpointTester';
import code from './examples/EndpointTester.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'EndpointTester.tsx',
  actions: [
    {
      label: 'Nobody is logged in',
      code: 'getUser: () => null',
      run: ({ applyRules }) => applyRules({ endpoint: 'deny' }),
    },
    {
      label: 'Ada is logged in',
      code: "getUser: () => ({ id: 'ada', … })",
      run: ({ applyRules }) => applyRules({ endpoint: 'allow' }),
    },
    {
      label: 'The database is down',
      code: 'getUser throws an error',
      tone: 'bad',
      run: ({ applyRules }) => applyRules({ endpoint: 'fail' }),
    },
  ],
};

const meta: Meta<typeof EndpointTester> = {
  title: 'Server endpoint',
  component: EndpointTester,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof EndpointTester>;

/** The endpoint gets the id of a socket, and answers with a signature and the data of the user. */
export const Request: Story = {
  name: 'A request and its answer',
  play: async (context) => {
    const { see, press, ask } = stagePage(context);
    await press('Send');
    await see(/^200 .*"auth":"your-key:….*Ada Lovelace/);
    await ask('Nobody is logged in');
    await press('Send');
    await see('403 Forbidden');
    await ask('The database is down');
    await press('Send');
    await see('500 Internal Server Error');
  },
};
