import type { AuthFailure, AuthInterceptor, InspectedAuthRequest } from './AuthInterceptor';
import type { AuthReply } from './AuthReply';

/** Sends an auth request, unless the interceptor of a developer tool makes it fail. */
export async function sendIntercepted(
  interceptors: ReadonlySet<AuthInterceptor>,
  request: InspectedAuthRequest,
  send: () => Promise<AuthReply>,
): Promise<AuthReply> {
  const failure = await failBefore(interceptors, request);
  const reply = failure ? simulated(failure) : await send();
  for (const { after } of interceptors)
    after(request, reply.ok ? null : { code: reply.code, status: reply.details?.status });
  return reply;
}

async function failBefore(
  interceptors: ReadonlySet<AuthInterceptor>,
  request: InspectedAuthRequest,
): Promise<AuthFailure | null> {
  for (const { before } of interceptors) {
    const failure = await before(request);
    if (failure) return failure;
  }
  return null;
}

const simulated = ({ code, status }: AuthFailure): AuthReply => ({
  ok: false,
  code,
  details: status === undefined ? {} : { status },
  reason: 'A developer tool simulates this failure.',
});
