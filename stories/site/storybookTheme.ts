import type { ThemeVars } from 'storybook/theming';
import { create } from 'storybook/theming/create';

const shared = {
  brandTitle: 'react-pusher-user',
  brandUrl: './',
  brandTarget: '_self',
  fontBase: "'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, 'Open Sans', sans-serif",
  fontCode:
    "ui-monospace, 'SF Mono', SFMono-Regular, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  appBorderRadius: 12,
  inputBorderRadius: 8,
} as const;

/** The colors of `tokens.css`, for Storybook's own interface and for its documentation blocks. */
const LIGHT: ThemeVars = create({
  ...shared,
  base: 'light',
  colorPrimary: '#4a39d4',
  colorSecondary: '#4a39d4',
  appBg: '#f3f2ee',
  appContentBg: '#ffffff',
  appPreviewBg: '#f3f2ee',
  appBorderColor: '#e3e0d9',
  barBg: '#ffffff',
  barTextColor: '#5d596a',
  barSelectedColor: '#4a39d4',
  barHoverColor: '#4a39d4',
  textColor: '#1e1b29',
  textMutedColor: '#5d596a',
  inputBg: '#ffffff',
  inputBorder: '#8b8797',
  inputTextColor: '#1e1b29',
});

const DARK: ThemeVars = create({
  ...shared,
  base: 'dark',
  colorPrimary: '#aba2ff',
  colorSecondary: '#7f73f0',
  appBg: '#111115',
  appContentBg: '#1a1a20',
  appPreviewBg: '#111115',
  appBorderColor: '#2d2c36',
  barBg: '#1a1a20',
  barTextColor: '#a8a4b5',
  barSelectedColor: '#aba2ff',
  barHoverColor: '#aba2ff',
  textColor: '#eceaf2',
  textMutedColor: '#a8a4b5',
  inputBg: '#141419',
  inputBorder: '#737083',
  inputTextColor: '#eceaf2',
});

export const storybookTheme = (isDark: boolean): ThemeVars => (isDark ? DARK : LIGHT);
