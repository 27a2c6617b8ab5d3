import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import { sealForLink, unsealFromLink } from '@/lib/kernel/sealed-link'

/**
 * What a link in a letter ends, and for whom: "topic/training". Other lists that people opt into name themselves in the same way,
 * and what ends them stands in `lib/records/email-choices`.
 */
export type Unsubscribing = { personId: string; list: string }

/** Sealed, so that the link says neither who it is for nor what about, and nobody makes one up. It is no session and signs nobody in. */
type Sealed = { ends: string; for: string }

export function unsubscribeToken({ personId, list }: Unsubscribing): string {
  return sealForLink({ ends: list, for: personId } satisfies Sealed)
}

/** Nothing for what we did not make. */
export function readUnsubscribeToken(token: string): Unsubscribing | undefined {
  const { ends, for: personId } = unsealFromLink<Sealed>(token) ?? {}
  if (typeof ends !== 'string' || typeof personId !== 'string') return undefined
  return { personId, list: ends }
}

/** The two addresses in a letter: where a reader stops it on a page, and where a mail program does it with one click. */
export function unsubscribeLinks(of: Unsubscribing) {
  const token = encodeURIComponent(unsubscribeToken(of))
  return {
    stopLink: siteUrl(`/unsubscribe/${token}`),
    oneClickLink: siteUrl(`/api/unsubscribe/${token}`),
  }
}
