import { checkData } from '../checkData';
import type { SessionOptions } from '../SessionOptions';
import { channelSchemas } from './channelSchemas';

/** Hands a channel's event on as its schema has it, or tells the app what is wrong with it. */
export const checkChannelEvent = (
  options: SessionOptions,
  [event, data, channel]: [event: string, data: unknown, channel: string | undefined],
  deliver: (data: unknown) => void,
): void => {
  const { events, clientEvents } = channelSchemas(options, channel as string);
  checkData(
    options,
    events?.[event] ?? clientEvents?.[event],
    { event, data, channel: channel as string },
    deliver,
  );
};
