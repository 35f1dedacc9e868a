/**
 * Every value the app is drawn with, light and dark designed apart. The path of a value is the name of its
 * variable: `palette.owned.main` is `--mui-palette-owned-main`, the name MUI reads too.
 * Text is at least 4.5 : 1 and marks 3 : 1 on `default`, `paper` and `sunken`.
 */
export interface TokenGroup {
  readonly [name: string]: string | TokenGroup
}

export interface TokenRule {
  /** A media query around the selector, where the rule needs one. */
  readonly media?: string
  readonly selector: string
  readonly values: TokenGroup
}

/** What is the same in both themes. */
export const shared = {
  // The system's sans, for speed. Five sizes, three weights (400, 500, 600), nothing else.
  font: {
    family:
      '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, sans-serif',
    familyMono:
      'ui-monospace, SFMono-Regular, "SF Mono", "Cascadia Mono", Menlo, "Roboto Mono", "Liberation Mono", monospace',
    h1: '600 20px/28px var(--mui-font-family)',
    h2: '600 14px/20px var(--mui-font-family)',
    body1: '400 13.5px/20px var(--mui-font-family)',
    body2: '400 12px/16px var(--mui-font-family)',
    numeral: '600 22px/28px var(--mui-font-family)',
    mono: '400 12.5px/20px var(--mui-font-familyMono)',
  },
  spacing: '4px',
  shape: {
    borderRadius: '8px',
    borderRadiusControl: '6px',
    borderRadiusCell: '4px',
    borderRadiusChip: '999px',
  },
  size: {
    row: '36px',
    rowTree: '28px',
    control: '32px',
    controlSmall: '26px',
    nav: '220px',
    rail: '56px',
    topbar: '52px',
    panel: '420px',
    content: '1280px',
    indent: '20px',
  },
  // Motion explains where a thing came from and is never decoration.
  motion: {
    short: '120ms',
    standard: '180ms',
    easing: 'cubic-bezier(.2, 0, 0, 1)',
  },
  // MUI's own layers; popovers and menus use the browser's top layer and need none.
  zIndex: { topbar: '8', nav: '10', modal: '20', tooltip: '30' },
} as const satisfies TokenGroup

/** Light: ink on paper, one indigo. */
export const light = {
  palette: {
    background: {
      default: '#fdfdfe',
      paper: '#ffffff',
      sunken: '#f5f6f9',
      scrim: 'rgba(20, 22, 34, .40)',
    },
    divider: '#e5e7ed',
    dividerStrong: '#ced2dc',
    // The edge of a field, checkbox or switch must be seen: 3 : 1.
    outline: '#868b9b',
    // Disabled text keeps 4.5 : 1, because a disabled control explains itself.
    text: { primary: '#14161c', secondary: '#525866', disabled: '#626876' },
    action: { hover: '#f2f3f7', selected: '#eeeffb', disabledBackground: '#eff0f4' },
    primary: {
      main: '#3b3fb8',
      dark: '#2c2f92',
      fill: '#3b3fb8',
      fillHover: '#3135a0',
      fillActive: '#282b85',
      contrastText: '#ffffff',
      soft: '#eeeffb',
      softLine: '#cfd1f2',
    },
    // Meaning: main = icon and word, soft = the field behind it. Never without icon or word.
    owned: { main: '#1d2130', soft: '#e6e8ee' },
    available: { main: '#0b6b86', soft: '#e6f2f6' },
    assigned: { main: '#14734a', soft: '#dcefe5' },
    cutOff: { main: '#ad440f', soft: '#fbece3' },
    notShared: { main: '#868b9b', soft: 'transparent' },
    overridden: { main: '#7839ae', soft: '#f4ebfa' },
    preferred: { main: '#826000', soft: '#faf2da' },
    unusable: { main: '#8a4254', soft: '#f8ecef' },
    warning: { main: '#935700', soft: '#fdf3e1' },
    error: { main: '#bd2029', soft: '#fcebec', fill: '#bd2029', fillHover: '#a21a22' },
    success: { main: '#14734a', soft: '#e3f3ea' },
    unknown: { main: '#3d5f8a', soft: '#e9eff7' },
  },
  shadows: {
    popover: '0 1px 2px rgba(20, 22, 34, .06), 0 6px 20px rgba(20, 22, 34, .10)',
    dialog: '0 2px 6px rgba(20, 22, 34, .08), 0 20px 56px rgba(20, 22, 34, .20)',
  },
} as const satisfies TokenGroup

/** Dark: its own design, not an inversion. */
export const dark = {
  palette: {
    background: {
      default: '#121317',
      paper: '#191b20',
      sunken: '#0d0e11',
      scrim: 'rgba(3, 4, 7, .62)',
    },
    divider: '#26282f',
    dividerStrong: '#3b3e48',
    outline: '#6f7483',
    text: { primary: '#ebecf1', secondary: '#a5a9b6', disabled: '#979ca9' },
    action: { hover: '#1b1d23', selected: '#212339', disabledBackground: '#202228' },
    primary: {
      main: '#a3a8ff',
      dark: '#c3c6ff',
      fill: '#5559d8',
      fillHover: '#6266e4',
      fillActive: '#4a4ec4',
      contrastText: '#ffffff',
      soft: '#212339',
      softLine: '#3c4070',
    },
    owned: { main: '#f2f3f7', soft: '#33363f' },
    available: { main: '#62bdd8', soft: '#13262d' },
    assigned: { main: '#5cc793', soft: '#173528' },
    cutOff: { main: '#ef9560', soft: '#35211a' },
    notShared: { main: '#6f7483', soft: 'transparent' },
    overridden: { main: '#c99af0', soft: '#2b2036' },
    preferred: { main: '#dcb64c', soft: '#2e2816' },
    unusable: { main: '#d796a6', soft: '#301f25' },
    warning: { main: '#e2a64a', soft: '#2e2515' },
    error: { main: '#f58a8d', soft: '#381c20', fill: '#c5303a', fillHover: '#d33f48' },
    success: { main: '#5cc793', soft: '#14301f' },
    unknown: { main: '#92b5e3', soft: '#1a2534' },
  },
  shadows: {
    popover: '0 0 0 1px rgba(255, 255, 255, .03), 0 8px 24px rgba(0, 0, 0, .50)',
    dialog: '0 0 0 1px rgba(255, 255, 255, .04), 0 24px 64px rgba(0, 0, 0, .62)',
  },
} as const satisfies TokenGroup

/** Where a value depends on the width, the density or the reader's wish for less motion. */
export const exceptions: readonly TokenRule[] = [
  { selector: ':root[data-density="compact"]', values: { size: { row: '28px' } } },
  { media: '(max-width: 1199px)', selector: ':root', values: { size: { panel: '384px' } } },
  {
    media: '(prefers-reduced-motion: reduce)',
    selector: ':root',
    values: { motion: { short: '0ms', standard: '0ms' } },
  },
]
