/** The tab of the connection. */
export const CONNECTION = `
.connection-tab .section { overflow-x: auto; }
.connection-tab td { white-space: nowrap; }
.connection-tab .text { min-inline-size: 80px; white-space: normal; }

.timeline-bar { position: relative; block-size: 30px; border-radius: 8px; background: var(--sunken); box-shadow: inset 0 0 0 1px var(--line); overflow: hidden; }
.timeline-bar span { position: absolute; inset-block: 0; min-inline-size: 2px; background: var(--tone); opacity: 0.85; }
.timeline-bar [data-tone='plain'] { opacity: 0.2; }
.timeline-bar [data-dropped='true'] { border-inline-end: 3px solid var(--bad); }
.timeline figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px; margin-block-start: 8px; }
.legend { display: flex; flex-wrap: wrap; order: 1; inline-size: 100%; gap: 2px 14px; color: var(--muted); font-size: 12px; }
.legend li::before {
  content: '';
  display: inline-block;
  inline-size: 9px;
  block-size: 9px;
  margin-inline-end: 5px;
  border-radius: 3px;
  background: var(--tone);
}
.legend [data-tone='drop']::before { inline-size: 3px; background: var(--bad); }

.latencies { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px 20px; }
.latencies strong { display: block; font-size: 18px; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.latencies span { color: var(--muted); font-size: 12px; }
`;
