import { createTheme, type Theme } from '@mui/material/styles'
import { dark, light, shared } from './tokens.ts'

const px = (value: string): number => Number.parseFloat(value)

// Where a rule of MUI names a value, it gets the variable of the page, which follows theme, density and motion.
const tone = (path: string): string => `var(--mui-palette-${path})`

function palette(tokens: typeof light | typeof dark) {
  const { background, divider, text, action, primary, warning, error, success, unknown } = tokens.palette
  return {
    background: { default: background.default, paper: background.paper },
    divider,
    text: { primary: text.primary, secondary: text.secondary, disabled: text.disabled },
    action: {
      hover: action.hover,
      selected: action.selected,
      disabledBackground: action.disabledBackground,
      disabled: text.disabled,
    },
    primary: { main: primary.main, dark: primary.dark, contrastText: primary.contrastText },
    warning: { main: warning.main },
    error: { main: error.main },
    success: { main: success.main },
    info: { main: unknown.main },
  }
}

const full: Theme & { colorSchemes?: unknown } = createTheme({
  // With `nativeColor` MUI mixes colours in CSS from the variables themselves and needs no copies of their channels.
  cssVariables: { colorSchemeSelector: 'data-theme', nativeColor: true },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  spacing: px(shared.spacing),
  shape: { borderRadius: px(shared.shape.borderRadius) },
  zIndex: { modal: px(shared.zIndex.modal), tooltip: px(shared.zIndex.tooltip) },
  typography: { fontFamily: shared.font.family, fontSize: 13.5, button: { textTransform: 'none' } },
  transitions: { duration: { enteringScreen: px(shared.motion.standard), leavingScreen: px(shared.motion.short) } },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none', boxShadow: 'none', font: 'var(--mui-font-body1)' } },
    },
    MuiBackdrop: { styleOverrides: { root: { backgroundColor: tone('background-scrim') } } },
    MuiDialog: {
      // Without the page's own scroll lock the page would jump by the width of its scrollbar (see dialog.css).
      defaultProps: { scroll: 'body', disableScrollLock: true, maxWidth: false },
    },
    MuiMenu: {
      styleOverrides: {
        paper: {
          border: `1px solid ${tone('dividerStrong')}`,
          boxShadow: 'var(--mui-shadows-popover)',
        },
        list: { padding: 4 },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 32,
          padding: '6px 8px',
          font: 'var(--mui-font-body1)',
          borderRadius: 'var(--mui-shape-borderRadiusControl)',
          '&.Mui-selected': { backgroundColor: tone('action-selected') },
        },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: {
          font: 'var(--mui-font-body1)',
          borderRadius: 'var(--mui-shape-borderRadiusControl)',
          backgroundColor: tone('background-paper'),
        },
        input: { height: 20, padding: '5px 10px' },
        notchedOutline: { borderColor: tone('outline') },
      },
    },
    MuiInputLabel: { defaultProps: { shrink: true, disableAnimation: true } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiCheckbox: { styleOverrides: { root: { padding: 4, color: tone('outline') } } },
    MuiSwitch: { defaultProps: { size: 'small' } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined' },
      styleOverrides: {
        root: {
          height: 'var(--mui-size-control)',
          padding: '0 12px',
          font: 'var(--mui-font-body1)',
          fontWeight: 500,
          borderRadius: 'var(--mui-shape-borderRadiusControl)',
        },
      },
    },
    MuiSnackbarContent: {
      styleOverrides: {
        root: {
          color: tone('text-primary'),
          backgroundColor: tone('background-paper'),
          border: `1px solid ${tone('dividerStrong')}`,
          boxShadow: 'var(--mui-shadows-popover)',
        },
      },
    },
  },
})

const { colorSchemes: _written, ...theme } = full

/**
 * The theme without its colour schemes: with them, MUI would write variables of its own into the page, keep a second
 * copy of the chosen mode in the storage, and set `data-theme` itself. Without them it only refers to the variables
 * that the page has already, which follow the theme by themselves.
 */
export const muiTheme: Theme = theme
