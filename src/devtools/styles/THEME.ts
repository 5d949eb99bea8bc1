/** The colors, as the playground has them, and the resets. */
export const THEME = `
.devtools {
  --paper: light-dark(#f3f2ee, #111115);
  --panel: light-dark(#ffffff, #1a1a20);
  --sunken: light-dark(#f8f7f4, #141419);
  --hover: light-dark(#f3f2ee, #26262e);
  --ink: light-dark(#1e1b29, #eceaf2);
  --muted: light-dark(#5d596a, #a8a4b5);
  --line: light-dark(#e3e0d9, #2d2c36);
  --line-strong: light-dark(#8b8797, #737083);
  --accent: light-dark(#4a39d4, #aba2ff);
  --accent-soft: light-dark(#ecebfd, #262247);
  --on-accent: light-dark(#ffffff, #16122c);
  --good: light-dark(#0a6844, #62d8a4);
  --good-soft: light-dark(#def3e7, #12332a);
  --busy: light-dark(#824700, #f3b862);
  --busy-soft: light-dark(#fcedd3, #382911);
  --bad: light-dark(#ad1f1e, #ff978e);
  --bad-soft: light-dark(#fde7e4, #3e1d1e);
  --tone: var(--muted);
  --tone-soft: var(--sunken);
  --mono: ui-monospace, 'SF Mono', SFMono-Regular, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  all: initial;
  display: block;
  color: var(--ink);
  font: 400 13px/1.5 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif;
  -webkit-font-smoothing: antialiased;
}
.devtools[data-theme='light'] { color-scheme: light; }
.devtools[data-theme='dark'] { color-scheme: dark; }
.devtools[data-filling='true'] { block-size: 100%; }
:where(.devtools) :is(*, ::before, ::after) { box-sizing: border-box; }
:where(h2, h3, h4, p, ul, ol, dl, dd, figure, pre) { margin: 0; padding: 0; font: inherit; }
:where(ul, ol) { list-style: none; }
:where(button, input) { font: inherit; color: inherit; }
:where(code, pre, time) { font-family: var(--mono); font-size: 12px; }
:where(dt) { color: var(--muted); font-size: 12px; }
:where(time) { color: var(--muted); white-space: nowrap; }
:where(h2, h3, h4, strong) { font-weight: 650; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[data-tone='good'] { --tone: var(--good); --tone-soft: var(--good-soft); }
[data-tone='busy'] { --tone: var(--busy); --tone-soft: var(--busy-soft); }
[data-tone='bad'] { --tone: var(--bad); --tone-soft: var(--bad-soft); }
.muted { color: var(--muted); }
.empty { padding: 20px 16px; color: var(--muted); text-align: center; }
.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
`;
