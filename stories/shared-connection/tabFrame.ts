import { tabUrl } from './tabUrl';

/** What an iframe needs to show a tab: the URL of its story, or its code where the tests run without a Storybook around them. */
export function tabFrame(theme: string): { src: string } | { srcDoc: string } {
  if (import.meta.env.DEV && !location.pathname.endsWith('/iframe.html'))
    return { srcDoc: documentOf(new URL('./tabPage.tsx', import.meta.url).href, theme) };
  return { src: tabUrl(theme) };
}

/** The page needs what Vite's plug-in for React, and Vitest, put into the pages that they serve. */
const documentOf = (
  script: string,
  theme: string,
) => `<!doctype html><html lang="en" data-theme="${theme}"><title>Tab</title><body>
<script>window.$RefreshReg$ = () => {}; window.$RefreshSig$ = () => (type) => type; window.__vite_plugin_react_preamble_installed__ = true;
window.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };</script>
<script type="module" src="${script}"></script></body></html>`;
