import 'server-only'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { organisation } from '@/lib/organisation'
import { getPublicStatement } from '../read'
import { listNames, listOrganisations } from '../signing/read-signatories'
import { mostNamesForPress, signedInWords } from '../states'

/** A statement for a newsroom: plain text with who has signed, as it stands at this moment. */
export async function pressVersion(slug: string): Promise<string | undefined> {
  const statement = await getPublicStatement(slug)
  if (!statement) return undefined
  const { id, title, text, fixedAt, hash, counts } = statement
  const [organisations, { names, next }] = await Promise.all([
    listOrganisations(id),
    listNames(id, mostNamesForPress),
  ])
  const page = siteUrl(`/statements/${slug}`)
  const hidden = counts.people - counts.named
  const parts = [
    title.toUpperCase(),
    `A joint statement, published by ${organisation.name}.\n${signedInWords(counts)} by ${momentInWords(now())}.`,
    withoutMarks(text),
    organisations.length > 0 &&
      `ORGANISATIONS\n\n${organisations.map((one) => one.organisation).join('\n')}`,
    names.length > 0 &&
      `PEOPLE\n\n${names.map(({ name, beside }) => (beside ? `${name}, ${beside}` : name)).join('\n')}`,
    next && `All names: ${page}/names`,
    hidden > 0 &&
      (hidden === 1
        ? 'And 1 more person, whose name does not show.'
        : `And ${hidden.toLocaleString('en-GB')} more people, whose names do not show.`),
    [
      `The text was fixed on ${momentInWords(fixedAt)}. SHA-256 of ${page}/text: ${hash}`,
      page,
      organisation.email,
    ].join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Stars and hash signs set words on our page; in a newspaper they are none. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*|__/g, '').replace(/^#{1,6}[ \t]+/gm, '')
}
