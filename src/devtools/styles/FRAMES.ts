/** The tab of the frames. */
export const FRAMES = `
.frames-tab { display: flex; flex-direction: column; block-size: 100%; }
.toolbar {
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  padding: 9px 14px;
  border-block-end: 1px solid var(--line);
  background: var(--panel);
}
.toolbar .field { flex: 1 1 180px; max-inline-size: 340px; }
.segments { display: flex; border: 1px solid var(--line-strong); border-radius: 8px; overflow: hidden; }
.segments button { min-block-size: 26px; padding: 2px 9px; border: 0; background: none; color: var(--muted); cursor: pointer; }
.segments button + button { border-inline-start: 1px solid var(--line); }
.segments button:hover { background: var(--hover); }
.segments button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.segments button:focus-visible { outline-offset: -3px; border-radius: 7px; }
.check { display: flex; align-items: center; gap: 6px; white-space: nowrap; }
.check input { accent-color: var(--accent); margin: 0; }
.count { margin-inline-start: auto; color: var(--muted); font-variant-numeric: tabular-nums; }

.frames { display: grid; flex: 1; grid-template-columns: minmax(0, 1fr); min-block-size: 0; }
.frames[data-has-detail='true'] { grid-template-columns: minmax(0, 3fr) minmax(260px, 2fr); }
.frame-scroll { overflow: auto; background: var(--panel); contain: strict; block-size: 100%; }
.frame-scroll:focus-visible { outline-offset: -3px; }
.frame-list { position: relative; inline-size: 100%; }
.frame-row {
  position: absolute;
  inset: 0 0 auto;
  display: grid;
  grid-template-columns: 16px 94px minmax(120px, 1fr) minmax(0, 140px) minmax(0, 1.6fr);
  align-items: center;
  gap: 10px;
  block-size: 28px;
  padding-inline: 14px;
  border-block-end: 1px solid var(--line);
  cursor: pointer;
}
.frame-row:hover { background: var(--hover); }
.frame-row[aria-selected='true'] { background: var(--accent-soft); }
.frame-row > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.frame-row strong { font: 500 12px var(--mono); }
.frame-row :is(.channel, code) { color: var(--muted); font-size: 12px; }
.arrow-mark { color: var(--good); font-weight: 700; }
[data-direction='sent'] .arrow-mark { color: var(--accent); }

.frame-detail { overflow: auto; padding: 12px 16px; border-inline-start: 1px solid var(--line); background: var(--sunken); }
.frame-detail h3 { font-family: var(--mono); font-size: 12.5px; }
.frame-detail pre {
  margin-block-start: 10px;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--panel);
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
@container panel (width < 700px) {
  .frame-row { grid-template-columns: 14px 94px minmax(0, 1fr) minmax(0, 90px); }
  .frame-row code { display: none; }
  .frames[data-has-detail='true'] { grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr); }
  .frame-detail { border: 0; border-block-start: 1px solid var(--line); }
  .count { margin: 0; }
}
`;
