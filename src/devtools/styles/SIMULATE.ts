/** The tab of the simulations, and what it says in every tab. */
export const SIMULATE = `
.simulations { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr)); gap: 10px; }
.simulations li {
  display: flex;
  align-items: flex-start;
  justify-content: space-between;
  gap: 16px;
  padding: 12px 14px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--panel);
}
.simulations li[data-active='true'] { border-color: var(--busy); background: var(--busy-soft); }
.simulations p { color: var(--muted); font-size: 12.5px; }
.simulations li[data-active='true'] p { color: var(--ink); }
.switch {
  position: relative;
  flex: none;
  inline-size: 38px;
  block-size: 24px;
  padding: 0;
  border: 1px solid var(--line-strong);
  border-radius: 99px;
  background: var(--sunken);
  cursor: pointer;
}
.switch::after {
  content: '';
  position: absolute;
  inset: 3px auto auto 3px;
  inline-size: 16px;
  block-size: 16px;
  border-radius: 99px;
  background: var(--line-strong);
  transition: translate 0.12s;
}
.switch[aria-checked='true'] { border-color: var(--busy); background: var(--busy); }
.switch[aria-checked='true']::after { background: var(--panel); translate: 14px; }
.notice { flex: none; }
.notice p {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 8px;
  padding: 6px 14px;
  background: var(--busy-soft);
  color: var(--busy);
}
.notice .button { margin-inline-start: auto; border-color: var(--busy); background: none; }
`;
