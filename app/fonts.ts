import localFont from 'next/font/local'

/**
 * Our own copies, so that no page tells a font server who reads it. The small files carry the letters of Western
 * Europe; the "more" files (Łukasz, Şule) are fetched only by pages that need them.
 */
const headline = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
  weight: '200 800',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  variable: '--face-headline',
  fallback: ['Arial Narrow', 'Arial', 'sans-serif'],
})

const headlineMore = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-standard-normal.woff2',
  weight: '200 800',
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+0100-024F, U+1E00-1EFF' },
  ],
  variable: '--face-headline-more',
  preload: false,
  adjustFontFallback: false,
})

/**
 * The nought of the text face is slashed, which reads as a mistake in money and dates. So its figures are those of the
 * headline face, which is there anyway; what is typed off character by character keeps the text face alone (`.code`).
 */
const figures = localFont({
  src: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
  weight: '200 800',
  declarations: [
    // Named here, and by this name in globals.css: the list that `variable` makes goes on to a fallback for all letters.
    { prop: 'font-family', value: 'Figures' },
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+0030-0039' },
  ],
  variable: '--face-figures',
})

const text = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 800',
    },
  ],
  variable: '--face-text',
  fallback: ['Verdana', 'Arial', 'sans-serif'],
})

const textMore = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-024F, U+1E00-1EFF' }],
  variable: '--face-text-more',
  preload: false,
  adjustFontFallback: false,
})

const print = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 900',
    },
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      style: 'italic',
      weight: '200 900',
    },
  ],
  variable: '--face-print',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})

export const fontVariables = [headline, headlineMore, figures, text, textMore, print]
  .map((font) => font.variable)
  .join(' ')
