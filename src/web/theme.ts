import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** Chàm: the indigo of the hills. The eighth shade is that of actions and links on paper, the fourth in the dark. */
const cham: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b5c5e9',
  '#8fa8e8',
  '#6c89cf',
  '#4a67ac',
  '#345093',
  '#27407a',
  '#1f3363',
  '#16254a',
]

const fontFamily = "'Be Vietnam Pro', system-ui, sans-serif"

export const theme = createTheme({
  colors: { cham },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    if (input.variant === 'filled') return { ...colors, color: 'var(--on-cham)' }
    if (input.variant === 'subtle') return { ...colors, color: 'var(--cham)', hover: 'var(--cham-wash)' }
    return colors
  },
  fontFamily,
  // Stacked marks (ế, ỗ, ự) need the room.
  lineHeights: { md: '1.55' },
  defaultRadius: 6,
  respectReducedMotion: true,
})

/** The components take the colours of look/tokens.css. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft-ink)',
    '--mantine-color-error': 'var(--wrong)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--cham-wash)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
  }
  return { variables: {}, light: shared, dark: shared }
}
