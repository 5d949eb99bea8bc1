import { checkData } from '../checkData';
import type { Schema } from '../Schema';
import type { SigninHost } from './SigninHost';

/** Hands an event of the user's channel to its listeners, once it has passed its schema. pusher-js's own are none. */
export const deliverUserEvent = (host: SigninHost, event: string, data: unknown): void => {
  const options = host.getOptions();
  const schemas = options.schemas?.userEvents as Record<string, Schema> | undefined;
  if (host.get().status === 'signed-in')
    checkData(options, schemas?.[event], { event, channel: null, data }, (checked) =>
      host.notify(event, checked),
    );
};
