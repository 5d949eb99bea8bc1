import type { Connection } from '../Connection';
import type { Answer } from './Answer';
import type { Answers, SigninFailure } from './Answers';
import { isRecord, parseJson } from './json';
import { sign, userTextToSign } from './signatures';
import type { UserData } from './signatures';
import { addOnlineUser } from './watchlist';

/** Answers `pusher:signin`. Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/ */
export function signIn(connection: Connection, data: unknown, answers: Answers): Answer {
  const { rules } = answers;
  if (connection.app.userAuthentication === false || !rules.supportsUsers) return answers.signinSwitchedOff();
  const { auth, user_data: text } = isRecord(data) ? data : {};
  if (typeof auth !== 'string' || typeof text !== 'string') {
    return answers.signinFailed({ because: 'malformed' });
  }
  const failure = findAuthFailure(connection, auth, text);
  if (failure) return answers.signinFailed(failure);

  const user = readUser(text, answers);
  if (!user) return answers.signinFailed({ because: 'bad user data' });
  if (connection.userId !== null && connection.userId !== user.id && !rules.allowsUserChange) {
    return answers.signinFailed({ because: 'other user' });
  }
  connection.userData = user;
  connection.users.add(user.id);
  connection.state.signedIn.add(user.id, connection);
  return answers.signedIn(text, auth, addOnlineUser(connection, user, answers));
}

function findAuthFailure(connection: Connection, auth: string, userData: string): SigninFailure | null {
  const { app, socketId } = connection;
  if (!auth.startsWith(`${app.key}:`)) return { because: 'wrong key' };
  const textToSign = userTextToSign(socketId, userData);
  const signature = auth.slice(app.key.length + 1);
  return signature === sign(app, textToSign) ? null : { because: 'wrong signature', textToSign };
}

function readUser(text: string, { rules }: Answers): UserData | null {
  const user = parseJson(text);
  if (!isRecord(user)) return null;
  const id = rules.userIdOf(user);
  return id === null ? null : { ...user, id };
}
