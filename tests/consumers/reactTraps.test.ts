import { it } from 'vitest';
import { chooseReact } from './support/chooseReact';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';

it.each(['19.2', '19.3'])(
  'on React %s, no hook shows a stale value or calls a stale handler',
  async (version) => {
    const folder = await installApp('react-traps');
    chooseReact(folder, version);
    await runCommand(folder, 'npx', ['vitest', 'run'], { NO_COLOR: '1', VITEST: '', NODE_ENV: 'test' });
  },
);
