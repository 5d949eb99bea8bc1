const NO_STORE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** How the handlers reply. */
export const replies = {
  json(status: number, data: object, headers: Record<string, string> = {}): Response {
    return new Response(JSON.stringify(data), {
      status,
      headers: { 'Content-Type': 'application/json', ...NO_STORE, ...headers },
    });
  },

  /** A script that calls the callback. The comment keeps the callback's name from being the first bytes of a file. */
  script(callback: string, data: object): Response {
    return new Response(`/**/${callback}(${JSON.stringify(data)});`, {
      headers: { 'Content-Type': 'application/javascript; charset=utf-8', ...NO_STORE },
    });
  },

  /** Allows a page of another origin to send the request, with any headers. */
  preflight(request: Request, methods: string): Response {
    return new Response(null, {
      status: 204,
      headers: {
        Allow: methods,
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Allow-Headers':
          request.headers.get('Access-Control-Request-Headers') ?? 'Content-Type',
        'Access-Control-Max-Age': '600',
        ...NO_STORE,
      },
    });
  },

  /** A copy, because the headers of some replies cannot be changed. */
  withHeaders(response: Response, headers: Record<string, string>): Response {
    const copy = new Response(response.body, response);
    for (const [name, value] of Object.entries({ ...headers, 'Cache-Control': 'no-store' })) {
      copy.headers.set(name, value);
    }
    return copy;
  },
};
