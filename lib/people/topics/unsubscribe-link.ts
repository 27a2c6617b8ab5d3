import 'server-only'
import { siteUrl } from '@/lib/kernel/env'
import { seal, unseal } from '@/lib/kernel/field-encryption'

/**
 * What a link in a letter ends, and for whom: "topic/training". Other lists that people opt into name themselves in the same way,
 * and what ends them stands in `lib/records/email-choices`.
 */
export type Unsubscribing = { personId: string; list: string }

/** Sealed, so that the link says neither who it is for nor what about, and nobody makes one up. It is no session and signs nobody in. */
type Sealed = { ends: string; for: string }

export function unsubscribeToken({ personId, list }: Unsubscribing): string {
  return seal({ ends: list, for: personId } satisfies Sealed)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Nothing for what we did not make. */
export function readUnsubscribeToken(token: string): Unsubscribing | undefined {
  try {
    const sealed = unseal<Partial<Sealed>>(token.replaceAll('-', '+').replaceAll('_', '/'))
    if (typeof sealed?.ends !== 'string' || typeof sealed.for !== 'string') return undefined
    return { personId: sealed.for, list: sealed.ends }
  } catch {
    return undefined
  }
}

/** The two addresses in a letter: where a reader stops it on a page, and where a mail program does it with one click. */
export function unsubscribeLinks(of: Unsubscribing) {
  const token = encodeURIComponent(unsubscribeToken(of))
  return {
    stopLink: siteUrl(`/unsubscribe/${token}`),
    oneClickLink: siteUrl(`/api/unsubscribe/${token}`),
  }
}
