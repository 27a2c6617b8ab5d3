import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { outgoingMails } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import { emailNamed } from '@/emails/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { readMailProps } from '@/lib/kernel/outbox'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { lettersPdf, type PostalLetter } from '@/lib/pdf/letters'
import { lettersAtOnce, postsFor, printable } from './list-letters'

type Which = { letterId?: string }

/**
 * The letters that wait, opened to be printed: one, or all that have an address. Each opening of an address is logged with the
 * person. That they were posted is another thing, which an officer says afterwards.
 */
const open = verb('letter.print', async (work, { letterId }: Which): Promise<PostalLetter[]> => {
  const rows = await work.tx
    .select({ mail: outgoingMails, person: people })
    .from(outgoingMails)
    .innerJoin(people, eq(people.id, outgoingMails.personId))
    .where(and(printable(letterId === undefined ? undefined : [letterId]), postsFor(work.actor)))
    .orderBy(asc(outgoingMails.createdAt), asc(outgoingMails.id))
    .limit(lettersAtOnce)
  if (letterId !== undefined && rows.length === 0) throw new Refusal('not-there')
  const opened = await Promise.all(
    rows.map(async (row) => ({ ...row, props: (await readMailProps(row.mail)) as never })),
  )
  const letters = opened.flatMap(({ mail, person, props }) => {
    const to = postalLinesOf(person)
    if (!to || !props) return []
    work.record('letter.printed', { kind: 'person', id: person.id })
    const email = emailNamed(mail.message)
    return [
      {
        to,
        writtenOn: mail.createdAt,
        title: email.subject(props),
        dear: person.called || organisation.letters.dear,
        paragraphs: email.onPaper?.(props) ?? [],
      },
    ]
  })
  if (letters.length === 0) throw new Refusal('letter.no-address')
  return letters
})

export async function printLetters(actor: Actor, which: Which): Promise<Uint8Array> {
  return lettersPdf(await open(actor, which), now())
}

type Person = typeof people.$inferSelect

/** As it is written on an envelope; nothing where we do not know where they live. */
export function postalLinesOf(person: Person): string[] | undefined {
  const { name, addressLine1, addressLine2, town, postcode, country } = person
  if (!addressLine1) return undefined
  return [name, addressLine1, addressLine2, town, postcode, country].flatMap((line) => line || [])
}
