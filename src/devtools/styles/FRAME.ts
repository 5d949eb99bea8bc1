/** The button that opens the panel, the panel at an edge of the window, its header and its tabs. */
export const FRAME = `
.open-button {
  position: fixed;
  z-index: 99999;
  display: grid;
  place-items: center;
  inline-size: 44px;
  block-size: 44px;
  padding: 0;
  border: 0;
  border-radius: 14px;
  background: var(--accent);
  color: var(--on-accent);
  box-shadow: 0 1px 2px rgb(30 27 41 / 20%), 0 6px 20px rgb(30 27 41 / 25%);
  cursor: pointer;
}
.open-button:hover { background: light-dark(#3a2bb8, #c0b9ff); }
.open-button[data-position^='bottom'] { inset-block-end: 16px; }
.open-button[data-position^='top'] { inset-block-start: 16px; }
.open-button[data-position$='right'] { right: 16px; }
.open-button[data-position$='left'] { left: 16px; }
.open-button[data-simulating='true']::after {
  content: '';
  position: absolute;
  inset: -3px -3px auto auto;
  inline-size: 13px;
  block-size: 13px;
  border: 2px solid var(--panel);
  border-radius: 99px;
  background: var(--busy);
}
.open-button .mark { inline-size: 24px; }
.mark { fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; }

.docked {
  position: fixed;
  z-index: 99999;
  display: flex;
  flex-direction: column;
  border: 0 solid var(--line-strong);
  box-shadow: 0 0 32px light-dark(rgb(30 27 41 / 14%), rgb(0 0 0 / 50%));
}
.docked[data-dock='bottom'] {
  inset: auto 0 0;
  min-block-size: 200px;
  max-block-size: calc(100vh - 48px);
  border-block-start-width: 1px;
}
.docked[data-dock='right'] {
  inset: 0 0 0 auto;
  min-inline-size: min(200px, 100vw);
  max-inline-size: calc(100vw - 16px);
  border-inline-start-width: 1px;
}
.docked .panel { flex: 1; min-block-size: 0; }
.resizer { position: absolute; z-index: 1; touch-action: none; }
.docked[data-dock='bottom'] .resizer { inset: -5px 0 auto; block-size: 9px; cursor: row-resize; }
.docked[data-dock='right'] .resizer { inset: 0 auto 0 -5px; inline-size: 9px; cursor: col-resize; }
.resizer:is(:hover, :focus-visible) { outline: none; background: var(--accent); opacity: 0.6; }

.panel {
  display: flex;
  flex-direction: column;
  block-size: 100%;
  background: var(--paper);
  container: panel / inline-size;
}
.panel-header {
  display: flex;
  flex: none;
  align-items: center;
  gap: 4px 8px;
  padding-inline: 14px 8px;
  border-block-end: 1px solid var(--line);
  background: var(--panel);
}
.panel-header h2 { display: flex; align-items: center; gap: 7px; margin-inline-end: 8px; letter-spacing: -0.01em; }
.panel-header .mark { inline-size: 20px; color: var(--accent); }
.badges { display: flex; gap: 6px; margin-inline: auto 4px; }
.tabs { display: flex; align-self: stretch; overflow: auto hidden; scrollbar-width: none; }
.tabs button {
  position: relative;
  padding: 10px 11px;
  border: 0;
  background: none;
  color: var(--muted);
  white-space: nowrap;
  cursor: pointer;
}
.tabs button:hover { color: var(--ink); }
.tabs button:focus-visible { outline-offset: -3px; border-radius: 8px; }
.tabs button[aria-selected='true'] { color: var(--accent); font-weight: 650; }
.tabs button[aria-selected='true']::after {
  content: '';
  position: absolute;
  inset: auto 11px 0;
  block-size: 2px;
  border-radius: 2px 2px 0 0;
  background: var(--accent);
}
.tab-panel { flex: 1; min-block-size: 0; overflow: auto; padding: 16px; }
.tab-panel:focus-visible { outline-offset: -3px; }
.tab-panel[data-tab='Frames'] { padding: 0; overflow: hidden; }
@container panel (width < 700px) {
  .panel-header { flex-wrap: wrap; padding-block-start: 6px; }
  .panel-header .tabs { order: 1; inline-size: 100%; margin-inline-start: -11px; }
  .tab-panel { padding: 12px; }
}
@container panel (width < 440px) {
  .panel-header h2 span { position: absolute; clip-path: inset(50%); }
  .tabs button { padding-inline: 7px; font-size: 12.5px; }
  .tabs button[aria-selected='true']::after { inset-inline: 7px; }
  .panel-header .tabs { margin-inline-start: -7px; }
}
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation: none !important; transition: none !important; }
}
`;
