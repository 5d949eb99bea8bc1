import { styled } from 'storybook/theming';
import { storybookTheme } from '../../stories/site/storybookTheme';

const { fontCode } = storybookTheme(false);

/** The three columns of the console, or one in a narrow panel. */
export const Layout = styled.div(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
  gap: 24,
  padding: 16,
  color: theme.color.defaultText,
  fontSize: 13,
  lineHeight: 1.5,
  '& p': { margin: 0 },
}));

export const Section = styled.section(({ theme }) => ({
  minWidth: 0,
  '& h3': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: 28,
    margin: '0 0 8px',
    color: theme.barTextColor,
    fontSize: 12,
    fontWeight: 600,
  },
}));

export const Row = styled.div(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  padding: '8px 0',
  borderTop: `1px solid ${theme.appBorderColor}`,
  '& > div': { flex: 1, minWidth: 120 },
  '& small': { display: 'block', color: theme.barTextColor, overflowWrap: 'anywhere' },
  '& code': { fontFamily: fontCode, fontSize: 12 },
}));

export const Fields = styled.div({
  display: 'grid',
  gridTemplateColumns: 'max-content minmax(0, 1fr)',
  alignItems: 'center',
  gap: '8px 12px',
});

export const Log = styled.ol(({ theme }) => ({
  maxHeight: 320,
  margin: 0,
  padding: 0,
  overflow: 'auto',
  borderTop: `1px solid ${theme.appBorderColor}`,
  fontFamily: fontCode,
  fontSize: 11.5,
  listStyle: 'none',
  '& li': { display: 'flex', gap: 8, padding: '3px 0', whiteSpace: 'nowrap' },
  '& time, & span': { color: theme.barTextColor },
  '& b': { fontWeight: 600 },
}));
