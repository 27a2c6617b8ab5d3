import type { Metadata } from 'next'
import { organisation } from '@/lib/organisation'

/** How a page looks where it is shared: whose it is, and its picture with the words for those who do not see it. */
export function sharedPage(picture: string, alt: string): NonNullable<Metadata['openGraph']> {
  return {
    siteName: organisation.name,
    locale: 'en_GB',
    type: 'website',
    images: [{ url: picture, width: 1200, height: 630, alt, type: 'image/png' }],
  }
}

/** What stands over a public page and where it is shared, with the picture that is everybody's. */
export function publicPage(title: string, description: string): Metadata {
  const openGraph = sharedPage('/share.png', organisation.frontPage.banner)
  return { title, description, openGraph: { ...openGraph, title, description } }
}
