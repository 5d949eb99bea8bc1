/** Counts the page's WebSockets that are connecting or open. It runs before pusher-js looks for the class. */
export function countSockets(onChange: () => void): () => number {
  const open = new Set<WebSocket>();
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      open.add(this);
      onChange();
      this.addEventListener('close', () => {
        open.delete(this);
        onChange();
      });
    }
  };
  return () => open.size;
}
