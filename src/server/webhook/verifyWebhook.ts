import type { AppKey } from '../AppKey';
import { isRecord } from '../isRecord';
import { readBytes } from '../readBytes';
import { resolveAppKey } from '../resolveAppKey';
import { verifyHmac } from './verifyHmac';
import type { Webhook, WebhookEvent, WebhookProblem } from './Webhook';

const LARGEST_BODY = 1024 * 1024;

/**
 * Checks that a request is a webhook of your app, and reads its events. Reads the request's body, which must be as it was
 * sent: a body that was parsed and made JSON again has another signature.
 *
 * @param app - the key and the secret of the app. If neither is given: `PUSHER_APP_KEY` and `PUSHER_APP_SECRET`.
 * @throws PusherServerError `missing-option` (the promise rejects) if there is no key or no secret.
 *
 * @example
 * ```ts
 * export async function POST(request: Request) {
 *   const webhook = await verifyWebhook(request);
 *   if (!webhook.ok) return new Response(webhook.message, { status: 401 });
 *   for (const event of webhook.events) {
 *     if (event.name === 'member_removed') await markAway(event.user_id);
 *   }
 *   return new Response('OK');
 * }
 * ```
 */
export async function verifyWebhook(request: Request, app: Partial<AppKey> = {}): Promise<Webhook> {
  const { key, secret } = resolveAppKey(app);
  const keyOfWebhook = request.headers.get('X-Pusher-Key');
  const signature = request.headers.get('X-Pusher-Signature');
  if (keyOfWebhook === null || signature === null) {
    return refuse('missing-headers', 'The request has no X-Pusher-Key or no X-Pusher-Signature.');
  }
  if (keyOfWebhook !== key) return refuse('other-app', 'The X-Pusher-Key is not the key of this app.');
  const bytes = await readBytes(request.body, LARGEST_BODY);
  if (!bytes) return refuse('too-large', `The webhook has more than ${LARGEST_BODY} bytes.`);
  if (!(await verifyHmac(secret, bytes, signature))) {
    return refuse('wrong-signature', 'The webhook was not signed with the secret of this app.');
  }
  return parse(new TextDecoder().decode(bytes));
}

const refuse = (code: WebhookProblem, message: string): Webhook => ({ ok: false, code, message });

function parse(text: string): Webhook {
  const json = parseJson(text);
  if (!isRecord(json) || typeof json.time_ms !== 'number' || !Array.isArray(json.events)) {
    return refuse('invalid-body', 'The webhook has no `time_ms` or no `events`.');
  }
  // What is signed comes from Pusher, whose documentation says what it is.
  return { ok: true, time: new Date(json.time_ms), events: json.events as WebhookEvent[] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
