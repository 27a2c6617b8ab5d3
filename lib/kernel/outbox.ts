import 'server-only'
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { mailTexts, outgoingMails, returnedAddresses } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import type { Email } from '@/emails/email'
import { seal, unseal } from './field-encryption'
import { newId } from './ids'
import { laterAll } from './jobs'

/** A mail that a verb leaves in the tray. */
export type MailToPost<Props> = {
  /** Without an address it goes by post to the person, where this email has a text for paper; otherwise it does not go. */
  to: { email: string | null; personId?: string }
  /** What makes it this email: a second one with the same key is not sent. */
  key: string
  props: Props
}

/** A letter to very many. */
export type Bulk = {
  /** What all of them have in common, kept once. */
  textId: string
  /** How many leave in a second: what the way out takes. Without it as fast as they can. */
  perSecond?: number
}

/**
 * Puts mails into the outbox in the verb's own transaction: no mail without the act, no act without its mail. A letter to
 * everybody goes in by the thousand, so that a notice to 5,000 members does not hold up the one who sends it.
 */
export async function postMails<Props>(
  tx: Transaction,
  at: Date,
  email: Email<Props>,
  given: MailToPost<Props>[],
  bulk?: Bulk,
) {
  const addressed = await atSharedAddresses(tx, given)
  const letters = email.onPaper ? await byPostWhereReturned(tx, addressed) : addressed
  const reached = email.onPaper ? await whomPostReaches(tx, letters) : new Set<string>()
  const going = letters.filter(
    ({ to }) => to.email !== null || (to.personId !== undefined && reached.has(to.personId)),
  )
  for (let from = 0; from < going.length; from += 1000) {
    const posted = await tx
      .insert(outgoingMails)
      .values(
        going.slice(from, from + 1000).map((letter) => ({
          id: newId(),
          dedupeKey: dedupeKey(email, letter.key),
          message: email.name,
          toEmail: letter.to.email,
          personId: letter.to.personId,
          propsSealed: seal(letter.props),
          state: letter.to.email === null ? ('to-print' as const) : ('waiting' as const),
          createdAt: at,
          textId: bulk?.textId,
        })),
      )
      .onConflictDoNothing({ target: outgoingMails.dedupeKey })
      .returning({ mailId: outgoingMails.id, state: outgoingMails.state })
    const byEmail = posted.flatMap(({ mailId, state }) => (state === 'waiting' ? [{ mailId }] : []))
    await laterAll(tx, 'deliver-mail', byEmail, {
      // Whoever waits for a code does not wait behind a letter to everybody.
      priority: email.urgent ? -10 : bulk ? 10 : 0,
      everyMilliseconds: bulk?.perSecond && 1000 / bulk.perSecond,
    })
  }
}

/** Whoever shares somebody's mailbox has no address of their own, and is written to at that one. */
async function atSharedAddresses<Props>(tx: Transaction, letters: MailToPost<Props>[]) {
  const ids = letters.flatMap(({ to }) => (to.email === null && to.personId ? [to.personId] : []))
  if (ids.length === 0) return letters
  const rows = await tx
    .select({ personId: sharedAddresses.personId, email: people.email })
    .from(sharedAddresses)
    .innerJoin(people, eq(people.id, sharedAddresses.holderId))
    .where(
      and(
        sql`${sharedAddresses.personId} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`,
        isNotNull(sharedAddresses.confirmedAt),
        isNull(sharedAddresses.endedAt),
      ),
    )
  const address = new Map(rows.map(({ personId, email }) => [personId, email]))
  return letters.map((letter) => {
    const { email, personId } = letter.to
    return { ...letter, to: { personId, email: email ?? address.get(personId ?? '') ?? null } }
  })
}

/**
 * What has a text for paper goes by post to somebody whose address, or the one they share, has sent emails back, where we know where they live:
 * an email that comes back tells nobody of a vote. Whatever only an email can do still goes to the address.
 */
async function byPostWhereReturned<Props>(tx: Transaction, letters: MailToPost<Props>[]) {
  const addresses = letters.flatMap(({ to }) => (to.email && to.personId ? [to.email] : []))
  if (addresses.length === 0) return letters
  const rows = await tx
    .select({ email: returnedAddresses.email })
    .from(returnedAddresses)
    .where(
      sql`${returnedAddresses.email} in (select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb))`,
    )
  if (rows.length === 0) return letters
  const returned = new Set<string | null>(rows.map(({ email }) => email))
  const readers = letters.flatMap(({ to }) =>
    to.personId && returned.has(to.email) ? [to.personId] : [],
  )
  const lives = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, readers), sql`coalesce(${people.addressLine1}, '') <> ''`))
  const byPost = new Set(lives.map(({ id }) => id))
  return letters.map((letter) => {
    const { email, personId } = letter.to
    const instead = returned.has(email) && personId !== undefined && byPost.has(personId)
    return instead ? { ...letter, to: { personId, email: null } } : letter
  })
}

/** Of those without an email address everybody but whose record was erased, and the dead: no letter of ours reaches a family. */
async function whomPostReaches(tx: Transaction, letters: MailToPost<unknown>[]) {
  const ids = letters.flatMap(({ to }) => (to.email === null && to.personId ? [to.personId] : []))
  if (ids.length === 0) return new Set<string>()
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .leftJoin(members, eq(members.personId, people.id))
    .where(
      and(
        sql`${people.id} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`,
        isNull(people.erasedAt),
        isNull(members.diedAt),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** Keeps what a letter to many says to all alike, once; said again it stays as it was. */
export async function keepMailText(
  tx: Transaction,
  text: { id: string; props: Record<string, unknown>; createdAt: Date },
) {
  await tx.insert(mailTexts).values(text).onConflictDoNothing()
}

/** What goes into an email: its own part, and what it has in common with others. Nothing once it was wiped. */
export async function readMailProps(mail: {
  propsSealed: string | null
  textId: string | null
}): Promise<Record<string, unknown> | undefined> {
  if (!mail.propsSealed) return undefined
  const own = unseal<Record<string, unknown>>(mail.propsSealed)
  if (!mail.textId) return own
  const [text] = await database().select().from(mailTexts).where(eq(mailTexts.id, mail.textId))
  return text && { ...text.props, ...own }
}

/** Takes back what of a letter to many has not left yet. Answers how many. */
export async function withdrawText(tx: Transaction, textId: string): Promise<number> {
  const taken = await tx
    .update(outgoingMails)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(outgoingMails.textId, textId),
        inArray(outgoingMails.state, ['waiting', 'stuck', 'to-print']),
      ),
    )
    .returning({ id: outgoingMails.id })
  return taken.length
}

const dedupeKey = ({ name }: { name: string }, key: string) => `${name}/${key}`

/**
 * Takes back those of somebody's mails that have not gone yet, where what they say is no longer so: nobody who has paid is asked
 * to pay because the post was slow. That they were written stays known.
 */
export async function withdrawMails(
  tx: Transaction,
  personId: string,
  emails: readonly { name: string }[],
) {
  const names = emails.map(({ name }) => name)
  await tx
    .update(outgoingMails)
    .set({ state: 'withdrawn' })
    .where(
      and(
        inArray(outgoingMails.state, ['waiting', 'stuck', 'to-print']),
        eq(outgoingMails.personId, personId),
        inArray(outgoingMails.message, names),
      ),
    )
}

/**
 * Forgets emails whole, with whom they went to: those whose key begins with one of these ids. Of what is forgotten nothing else says any
 * more whom it concerned.
 */
export async function forgetMails(
  tx: Transaction,
  emails: readonly { name: string }[],
  ids: readonly string[],
) {
  const names = emails.map(({ name }) => name)
  await tx
    .delete(outgoingMails)
    .where(
      and(
        inArray(outgoingMails.message, names),
        inArray(sql`split_part(${outgoingMails.dedupeKey}, '/', 2)`, [...ids]),
      ),
    )
}

/** Whether this mail is out already: for letters that cost something to write, like a link of their own. */
export async function wasPosted(tx: Transaction, email: { name: string }, key: string) {
  const [mail] = await tx
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(eq(outgoingMails.dedupeKey, dedupeKey(email, key)))
  return mail !== undefined
}
