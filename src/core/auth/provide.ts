import type { AuthContext } from './AuthOptions';
import type { AnyAuthOptions } from './AuthSubject';

/** What the providers returned, and the options that they belong to. */
export interface Provided {
  options: AnyAuthOptions;
  params: object | null;
  headers: object | null;
}

/** Asks `paramsProvider` and `headersProvider`, side by side. A custom handler makes its own request, and needs neither. */
export async function provide(options: AnyAuthOptions, context: AuthContext): Promise<Provided> {
  const { customHandler, paramsProvider, headersProvider } = options;
  if (customHandler) return { options, params: null, headers: null };
  // Async functions, so that the second provider is asked though the first one throws.
  const [params, headers] = await Promise.all([
    (async () => paramsProvider?.(context))(),
    (async () => headersProvider?.(context))(),
  ]);
  return { options, params: params ?? null, headers: headers ?? null };
}
