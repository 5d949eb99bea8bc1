import { tabUrl } from './tabUrl';

const [WIDTH, HEIGHT] = [360, 420];

/** Opens two real windows beside each other. They are tabs of the group of this page. */
export function openWindows(theme: string): void {
  for (const index of [0, 1]) {
    const left = window.screenX + 40 + index * (WIDTH + 20);
    window.open(
      tabUrl(theme),
      '_blank',
      `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${window.screenY + 80}`,
    );
  }
}
