import { checkData } from '../checkData';
import type { Schema } from '../validation/Schema';
import type { SigninHost } from './SigninHost';
import { subscribed } from './signinState';

/** Hands an event of the user's channel to its listeners, once it has passed its schema. pusher-js's own are none. */
export const deliverUserEvent = (host: SigninHost, event: string, data: unknown): void => {
  const options = host.getOptions();
  const schemas = options.schemas?.userEvents as Record<string, Schema> | undefined;
  if (/^pusher(:|_int)/.test(event)) {
    if (/[_]succ/.test(event)) host.dispatch(subscribed);
  } else if (host.getValue().status === 'signed-in')
    checkData(options, schemas?.[event], event, data, (checked) => host.notify(event, checked));
};
