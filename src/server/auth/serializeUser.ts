import { isRecord } from '../isRecord';
import { isUserId } from '../isUserId';
import { ownField } from '../ownField';
import { PusherServerError } from '../PusherServerError';
import { toJson } from '../toJson';

const LONGEST_WATCHLIST = 100;

/**
 * The JSON of a user's data, in which everything is as Pusher accepts it. The JSON is what gets signed, so it is checked,
 * and not the object, which may have a `toJSON`.
 *
 * @throws PusherServerError `invalid-user`. The message names the field, but not its value.
 */
export function serializeUser(user: unknown): string {
  const json = toJson(user);
  const data: unknown = json === undefined ? undefined : JSON.parse(json);
  if (json === undefined || !isRecord(data)) {
    throw invalid('must return an object with an `id`, or null. What it returned has no such JSON');
  }
  if (!isUserId(ownField(data, 'id'))) {
    throw invalid(
      'returned a user with a wrong `id`: it must be a string of 1 to 128 of the characters A-Z a-z 0-9 _ - = @ , . ;',
    );
  }
  const watchlist = ownField(data, 'watchlist');
  if (watchlist === undefined) return json;
  if (!Array.isArray(watchlist) || !watchlist.every(isUserId)) {
    throw invalid('returned a user with a wrong `watchlist`: it must be an array of the ids of users');
  }
  if (watchlist.length > LONGEST_WATCHLIST) {
    throw invalid(
      `returned a user with ${watchlist.length} ids in \`watchlist\`: Pusher accepts ${LONGEST_WATCHLIST}`,
    );
  }
  return json;
}

const invalid = (problem: string) => new PusherServerError('invalid-user', `\`getUser\` ${problem}.`);
