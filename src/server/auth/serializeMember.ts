import { isRecord } from '../isRecord';
import { ownField } from '../ownField';
import { PusherServerError } from '../PusherServerError';
import { toJson } from '../toJson';

const LONGEST_ID = 128;
const LARGEST_MEMBER = 1024;

/**
 * The JSON of a member of a presence channel, in which everything is as Pusher accepts it.
 *
 * Source: https://pusher.com/docs/channels/using_channels/presence-channels/
 *
 * @throws PusherServerError `invalid-authorization`. The message names the field, but not its value.
 */
export function serializeMember(member: unknown): string {
  const json = toJson(member);
  const data: unknown = json === undefined ? undefined : JSON.parse(json);
  if (json === undefined || !isRecord(data)) {
    throw invalid('must return true, false or { user_id, user_info }');
  }
  const id = ownField(data, 'user_id');
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) {
    throw invalid(`returned a member whose \`user_id\` is not a string of 1 to ${LONGEST_ID} characters`);
  }
  const { length } = new TextEncoder().encode(json);
  if (length > LARGEST_MEMBER) {
    throw invalid(`returned a member of ${length} bytes as JSON: Pusher accepts ${LARGEST_MEMBER}`);
  }
  return json;
}

const invalid = (problem: string) =>
  new PusherServerError('invalid-authorization', `\`authorize\` ${problem}.`);
