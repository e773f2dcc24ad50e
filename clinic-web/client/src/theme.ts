import { createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e8f6f5', '#d0ebe9', '#a3d7d4', '#72c1bd', '#4aaeaa', '#2b9591', '#177c7a', '#0b5f63', '#084c50', '#04383b',
]

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  colors: { brand: teal },
  fontFamily: "'Noto Sans', 'Noto Sans Thai', 'Noto Sans CJK SC', 'PingFang SC', 'Hiragino Sans', 'Apple SD Gothic Neo', sans-serif",
  headings: { fontWeight: '600' },
  defaultRadius: 'md',
  autoContrast: true,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.25 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true } },
  },
})
