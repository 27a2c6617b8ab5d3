import type { MetadataRoute } from 'next'
import { organisation } from '@/lib/organisation'

/** What a phone needs to put us on its screen. It opens as a page in the browser, with its address. */
export default function manifest(): MetadataRoute.Manifest {
  const { name, shortName, strapline, colours } = organisation
  return {
    name,
    short_name: shortName,
    description: strapline,
    lang: 'en-GB',
    start_url: '/membership',
    display: 'minimal-ui',
    theme_color: colours.banner,
    background_color: '#faf6ee',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
