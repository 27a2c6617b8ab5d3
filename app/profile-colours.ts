import plugin from 'tailwindcss/plugin'
import { profile } from '../lib/profile'

const { banner, bannerDeep, bannerTint, sun, sunTint } = profile.colours

/** The profile's colours in the place of the house's own, for the style sheet. */
export default plugin(({ addBase }) => {
  addBase({
    ':root': {
      '--color-poppy': banner,
      '--color-poppy-deep': bannerDeep,
      '--color-poppy-tint': bannerTint,
      '--color-marigold': sun,
      '--color-marigold-tint': sunTint,
    },
    '@media (prefers-contrast: more)': { ':root': { '--color-poppy': bannerDeep } },
  })
})
