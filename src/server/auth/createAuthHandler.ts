import type { AuthHandlerOptions, RequestHandler } from './AuthHandlerOptions';
import { crossOriginHeaders } from './crossOriginHeaders';
import { isCallbackName } from './isCallbackName';
import { onlyField } from './onlyField';
import { fieldsOfForm, readFields } from './readFields';
import type { Fields } from './readFields';
import { Refusal } from './Refusal';
import { replies } from './replies';
import { report } from './report';

/** Finds out what to sign, and signs it. May throw a `Refusal`, a `Response`, or any error. */
type Answer = (request: Request, fields: Fields) => Promise<object>;

/** What both handlers do: whose requests they answer, how they read them, and how they reply. */
export function createAuthHandler(options: AuthHandlerOptions, answer: Answer): RequestHandler {
  const methods = ['POST'];
  if (options.jsonp) methods.push('GET');
  if (options.allowedOrigins) methods.push('OPTIONS');
  const allow = methods.join(', ');

  async function reply(request: Request): Promise<Response> {
    if (!methods.includes(request.method)) {
      throw new Refusal(405, `Only ${allow} is allowed here.`, { headers: { Allow: allow } });
    }
    if (request.method === 'OPTIONS') return replies.preflight(request, allow);
    if (request.method === 'POST') {
      return replies.json(200, await answer(request, await readFields(request)));
    }
    const query = fieldsOfForm(new URL(request.url).search);
    const callback = onlyField(query, 'callback', isCallbackName);
    return replies.script(callback, await answer(request, query));
  }

  return async (request) => {
    let cors: Record<string, string> = {};
    try {
      cors = await crossOriginHeaders(request, options);
      return replies.withHeaders(await reply(request), cors);
    } catch (thrown) {
      return replies.withHeaders(failedReply(thrown, request, options), cors);
    }
  };
}

/** The reply to a request whose handling ended with an exception. Only a `Refusal` is meant for the client. */
function failedReply(thrown: unknown, request: Request, options: AuthHandlerOptions): Response {
  if (thrown instanceof Response && isSendable(thrown)) return thrown;
  if (thrown instanceof Refusal) {
    const { status, message, details } = thrown;
    if (details.report) report(details.report, request, options);
    return replies.json(status, { error: message }, details.headers);
  }
  report(thrown, request, options);
  return replies.json(500, { error: "The server could not sign this: the reason is in the server's log." });
}

/** `Response.error()` and the reply to an upgrade cannot be copied, nor a reply that something has read. */
const isSendable = ({ status, bodyUsed }: Response): boolean => status >= 200 && !bodyUsed;
