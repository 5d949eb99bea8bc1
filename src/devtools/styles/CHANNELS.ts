/** The tab of the channels. */
export const CHANNELS = `
.channels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); gap: 10px; }
.channel-card { padding: 10px 14px 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--sunken); }
.channel-card .section-header { margin-block-end: 6px; }
.channel-card h4 { font: 600 13px var(--mono); }
.channel-card .facts { display: grid; gap: 6px; }
.channel-card dd { font-weight: 400; }
.channel-error { margin-block-end: 6px; color: var(--bad); }
.listeners { display: flex; flex-wrap: wrap; gap: 2px 12px; }
`;
