import plugin from 'tailwindcss/plugin'
import { profile } from '../lib/profile'

const { banner, bannerDeep, bannerTint, highlight, highlightTint } = profile.colours

/** The profile's colours in the place of the house's own, for the style sheet. */
export default plugin(({ addBase }) => {
  addBase({
    ':root': {
      '--color-banner': banner,
      '--color-banner-deep': bannerDeep,
      '--color-banner-tint': bannerTint,
      '--color-highlight': highlight,
      '--color-highlight-tint': highlightTint,
    },
    '@media (prefers-contrast: more)': { ':root': { '--color-banner': bannerDeep } },
  })
})
