/** Fields as `application/x-www-form-urlencoded`, byte for byte as pusher-js writes them. */
export function formBody(
  ...groups: (Record<string, string | number | boolean> | null | undefined)[]
): string {
  return groups
    .flatMap((fields) => Object.entries(fields ?? {}))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
