/**
 * One message of the Pusher protocol. `data` is an object or a JSON string: servers use both, depending on the event.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
 */
export interface PusherFrame {
  event: string;
  data?: unknown;
  channel?: string;
  user_id?: string;
}
