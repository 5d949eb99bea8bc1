/** Part of the name of each channel and lock: pages with another version of the protocol between tabs are no part of a group. */
const PROTOCOL = 'react-pusher-user 1';

/** The name of a group: all tabs with the same URL and user are one. The query of the URL has the version of pusher-js. */
export function groupName(url: string, user: string | null): string {
  const [address = url] = url.split('?');
  return [PROTOCOL, address, ...(user === null ? [] : [user])].join(' ');
}
