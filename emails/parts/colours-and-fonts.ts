import { organisation } from '@/lib/organisation'

/** The house's colours and letters, written out: mail programs know neither our style sheet nor our fonts. */
export const colours = {
  paper: '#faf6ee',
  ink: '#271914',
  inkSoft: '#594942',
  banner: organisation.colours.banner,
  highlight: organisation.colours.highlight,
  harbour: '#14518c',
  rule: '#d2c9bc',
}

export const fonts = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif"
