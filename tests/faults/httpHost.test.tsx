import type { PusherProviderProps } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createWorld } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('the HTTP fallbacks', (Pusher) => {
  async function configOf(options: Partial<PusherProviderProps>) {
    const { props } = createWorld({ Pusher });
    mountSignin({ ...props, cluster: undefined, ...options } as PusherProviderProps);
    await pass();
    return Pusher.instances.at(-1)!.config;
  }

  it('go to `wsHost`, and to its ports', async () => {
    const config = await configOf({ wsHost: 'own.example', wsPort: 6001, wssPort: 6002 });
    expect(config).toMatchObject({
      wsHost: 'own.example',
      httpHost: 'own.example',
      httpPort: 6001,
      httpsPort: 6002,
    });
  });

  it('go to the default ports of `wsHost` when it is given alone, with or without a cluster', async () => {
    for (const others of [{}, { cluster: 'eu' }, { cluster: '' }, { httpHost: '' }]) {
      const config = await configOf({ wsHost: 'own.example', ...others });
      expect(config).toMatchObject({ httpHost: 'own.example', httpPort: 80, httpsPort: 443 });
      expect(JSON.stringify(config)).not.toMatch(/sockjs.*pusher\.com/);
    }
  });

  it('go where `httpHost`, `httpPort` and `httpsPort` say when they are given', async () => {
    const given = { httpHost: 'http.example', httpPort: 8001, httpsPort: 8002 };
    const config = await configOf({ wsHost: 'own.example', wsPort: 6001, wssPort: 6002, ...given });
    expect(config).toMatchObject({ wsHost: 'own.example', ...given });
  });

  it('go to Pusher when only a cluster is given', async () => {
    const config = await configOf({ cluster: 'eu' });
    expect(config.httpHost).toMatch(/pusher\.com$/);
  });
});
