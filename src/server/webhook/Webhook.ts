/**
 * What Pusher tells about an app.
 *
 * Source: https://pusher.com/docs/channels/server_api/webhooks/
 */
export type WebhookEvent =
  | { name: 'channel_occupied' | 'channel_vacated' | 'cache_miss'; channel: string }
  | { name: 'member_added' | 'member_removed'; channel: string; user_id: string }
  | { name: 'subscription_count'; channel: string; subscription_count: number }
  | {
      name: 'client_event';
      channel: string;
      /** The name of the client event. */
      event: string;
      /** As the client sent it: usually JSON. */
      data: string;
      socket_id: string;
      /** On presence channels. */
      user_id?: string;
    };

/**
 * Why a webhook was not accepted:
 *
 * - `missing-headers`: it has no `X-Pusher-Key` or no `X-Pusher-Signature`.
 * - `other-app`: it has the key of another app.
 * - `wrong-signature`: it was not signed with the secret, or something has changed its body.
 * - `invalid-body`: it is signed, but not what Pusher sends.
 * - `too-large`: it has more than 1 MB.
 */
export type WebhookProblem =
  'missing-headers' | 'other-app' | 'wrong-signature' | 'invalid-body' | 'too-large';

/** A webhook, checked. */
export type Webhook =
  | {
      ok: true;
      /** When Pusher made it. Old webhooks may come late, or be sent again by anybody who has seen them. */
      time: Date;
      events: WebhookEvent[];
    }
  | { ok: false; code: WebhookProblem; message: string };
