import Pusher from 'pusher';

/** A function from a request to a response that signs the user of a request for Pusher, with the official SDK. */
export function createUserAuthHandler({
  getUser,
}: {
  getUser: (request: Request) => Promise<{ id: string } | null>;
}) {
  return async (request: Request): Promise<Response> => {
    const user = await getUser(request);
    if (!user) return new Response('Not logged in', { status: 403 });
    const form = await request.formData();
    return Response.json(createPusher().authenticateUser(String(form.get('socket_id')), user));
  };
}

function createPusher(): Pusher {
  const { PUSHER_APP_ID, PUSHER_APP_KEY, PUSHER_APP_SECRET, PUSHER_HOST, PUSHER_PORT } = process.env;
  return new Pusher({
    appId: PUSHER_APP_ID!,
    key: PUSHER_APP_KEY!,
    secret: PUSHER_APP_SECRET!,
    host: PUSHER_HOST!,
    port: PUSHER_PORT!,
  });
}
