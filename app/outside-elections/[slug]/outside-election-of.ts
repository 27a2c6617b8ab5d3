import 'server-only'
import type { Metadata } from 'next'
import { cache } from 'react'
import { sharedPage } from '@/app/share-picture/shared-page'
import { getOutsideElection, type OutsideElection } from '@/lib/movement/outside-elections/read'
import { answeredInWords } from '@/lib/movement/outside-elections/states'

/** Once a page, for its head and its body. */
export const outsideElectionOf = cache(getOutsideElection)

/** How a page about it looks where it is shared. */
export function sharedOutsideElection(
  { slug, title, counts }: OutsideElection,
  page: { title: string; path: string },
): Metadata {
  const description = `${title}: our questions to the candidates. ${answeredInWords(counts)}.`
  return {
    title: page.title,
    description,
    openGraph: {
      ...sharedPage(
        `/outside-elections/${slug}/share.png`,
        `${title}. ${answeredInWords(counts)}.`,
      ),
      type: 'article',
      title: page.title,
      description,
      url: page.path,
    },
  }
}
