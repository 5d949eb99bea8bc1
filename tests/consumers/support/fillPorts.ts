/** The code with other ports: those of a page may be taken on this machine. */
export const fillPorts = (code: string, ports: Record<number, number>): string =>
  Object.entries(ports).reduce((text, [port, free]) => text.replaceAll(port, String(free)), code);
