import { dateOf, inWords } from '@/lib/kernel/calendar'
import { type Band, organisation } from '@/lib/organisation'
import { type EntryPurpose, meaningOf } from './entry-kinds'
import { lastPaidDay } from './last-paid-day'

/** What an entry of the books means, in words. Pure. */
export type EntryWords = {
  kind: string
  band: string | null
  purpose?: EntryPurpose | null
  periodEndsBefore: string | null
  /** The entry that it gives back, takes back or puts right. */
  about?: { kind: string; occurredAt: Date } | null
}

export function entryInWords({ kind, band, purpose, periodEndsBefore, about }: EntryWords): string {
  const { name } = meaningOf(kind)
  if (about)
    return `${name}: ${about.kind === kind ? 'the one' : itsName(about.kind)} of ${day(about)}`
  if (kind === 'payment') return duesInWords(band, periodEndsBefore) ?? name
  if (['cash', 'cheque', 'bank'].includes(kind)) {
    const other = purpose === 'affiliation' ? 'Affiliation fee' : 'Donation'
    return `${name}: ${lower(duesInWords(band, periodEndsBefore) ?? other)}`
  }
  return name
}

function itsName(kind: string) {
  return `the ${lower(meaningOf(kind).name)}`
}

function day({ occurredAt }: { occurredAt: Date }) {
  return inWords(dateOf(occurredAt))
}

function duesInWords(band: string | null, endsBefore: string | null): string | undefined {
  if (!band) return undefined
  const { name } = organisation.bands[band as Band] ?? { name: band }
  return endsBefore ? `${name} dues until ${inWords(lastPaidDay(endsBefore))}` : `${name} dues`
}

function lower(words: string) {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
