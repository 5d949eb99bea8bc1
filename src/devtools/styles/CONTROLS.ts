/** What several tabs have: sections, badges, buttons, fields, lists of facts and tables. */
export const CONTROLS = `
.section {
  min-inline-size: 0;
  padding: 14px 16px 16px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--panel);
}
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(300px, 2fr); align-items: start; gap: 14px; }
.connection-tab { grid-template-columns: repeat(2, minmax(0, 1fr)); }
@container panel (width < 900px) { .columns { grid-template-columns: minmax(0, 1fr); } }
.column { display: grid; gap: 14px; min-inline-size: 0; }
.section-header { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-block-end: 10px; }
.section-header :is(h3, h4) { flex: auto; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.hint { margin-block-start: 10px; color: var(--muted); font-size: 12.5px; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; }

.badge {
  flex: none;
  padding: 1px 9px;
  border-radius: 99px;
  background: var(--tone-soft);
  color: var(--tone);
  font-size: 12px;
  font-weight: 500;
  line-height: 20px;
  white-space: nowrap;
}
.badge[data-tone='plain'] { box-shadow: inset 0 0 0 1px var(--line); }

.button {
  min-block-size: 28px;
  padding: 2px 10px;
  border: 1px solid var(--line-strong);
  border-radius: 8px;
  background: var(--panel);
  font-weight: 500;
  white-space: nowrap;
  cursor: pointer;
}
.button:hover { background: var(--hover); }
.button[aria-pressed='true'] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
.button[aria-disabled='true'] { border-color: var(--line); background: var(--panel); color: var(--muted); cursor: not-allowed; }
.icon-button {
  display: grid;
  flex: none;
  place-items: center;
  inline-size: 30px;
  block-size: 30px;
  padding: 0;
  border: 0;
  border-radius: 8px;
  background: none;
  color: var(--muted);
  cursor: pointer;
}
.icon-button:hover { background: var(--hover); color: var(--ink); }
.icon-button svg { inline-size: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; }
.field {
  min-inline-size: 0;
  min-block-size: 28px;
  padding: 2px 10px;
  border: 1px solid var(--line-strong);
  border-radius: 8px;
  background: var(--panel);
}
.field::placeholder { color: var(--muted); opacity: 1; }

.facts { display: flex; flex-wrap: wrap; gap: 6px 24px; }
.facts dd { font-weight: 500; overflow-wrap: anywhere; }
.countdown { font-variant-numeric: tabular-nums; }

.table { inline-size: 100%; border-collapse: collapse; font-size: 12.5px; }
.table th { color: var(--muted); font-weight: 500; text-align: start; white-space: nowrap; }
.table :is(th, td) { padding: 5px 12px 5px 0; vertical-align: top; }
.table :is(th, td):last-child { padding-inline-end: 0; }
.table td { border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
`;
