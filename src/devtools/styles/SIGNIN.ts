/** The tab of the sign-in. */
export const SIGNIN = `
.diagram { overflow-x: auto; margin-block-start: 12px; }
.diagram svg { display: block; inline-size: 100%; min-inline-size: 560px; max-inline-size: 800px; margin-inline: auto; }
.diagram text { fill: var(--muted); font: 13px 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif; }
.diagram .frame { fill: var(--sunken); stroke: var(--line-strong); stroke-dasharray: 3 3; }
.diagram .frame[data-current='true'] { stroke: var(--busy); stroke-dasharray: none; }
.diagram .arrow { fill: none; stroke: var(--line-strong); stroke-width: 1; }
.diagram .arrow[data-current='true'] { stroke: var(--tone); stroke-width: 2.25; }
.diagram marker path { fill: none; stroke: context-stroke; stroke-width: 1.25; }
.diagram .arrow-name { font: 11px var(--mono); text-anchor: middle; }
.diagram .state rect { fill: var(--panel); stroke: var(--line-strong); }
.diagram .state text { text-anchor: middle; }
.diagram .state[data-current='true'] rect { fill: var(--tone-soft); stroke: var(--tone); stroke-width: 1.5; }
.diagram .state[data-current='true'][data-tone='plain'] rect { fill: var(--accent-soft); stroke: var(--accent); }
.diagram .state[data-current='true'] text { fill: var(--tone); font-weight: 650; }
.diagram .state[data-current='true'][data-tone='plain'] text { fill: var(--accent); }
.diagram .state[data-current='true'][data-tone='busy'] rect { animation: wait 1.2s ease-in-out infinite alternate; }
@keyframes wait { to { stroke-width: 3.5; } }

.path li {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 8px;
  padding: 5px 0 5px 16px;
  border-block-start: 1px solid var(--line);
  position: relative;
}
.path li:first-child { border: 0; }
.path li::before {
  content: '';
  position: absolute;
  inset: 12px auto auto 0;
  inline-size: 7px;
  block-size: 7px;
  border-radius: 99px;
  background: var(--tone);
}
.path strong { color: var(--tone); }
.path [data-tone='plain'] strong { color: var(--ink); }
.path code { color: var(--bad); }
.path .event { color: var(--muted); }
.path .duration { margin-inline-start: auto; color: var(--muted); font-variant-numeric: tabular-nums; }

.error-card { padding: 12px 16px 14px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); }
.error-card[data-current='true'] { border-color: var(--bad); background: var(--bad-soft); }
.error-card h3 { display: flex; justify-content: space-between; color: var(--bad); }
.error-card h3 code { font-size: 13px; }
.error-card[data-current='true'] :is(time, dt) { color: var(--ink); }
.error-card p { margin-block: 4px 8px; }
.error-card dl { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: baseline; gap: 3px 12px; }
.error-card dd { overflow-wrap: anywhere; }
`;
