import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { returnedAddresses } from '@/db/schema/kernel'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { alsoReadBy, reachableAt } from '@/lib/people/members/mailbox'
import { can } from '@/lib/permissions'
import { untold } from './untold'

export type Returned = {
  why: 'bounced' | 'spam'
  since: Date
  /** We know where they live: what can be printed goes there instead. */
  byPost: boolean
}

const hasPostalAddress = sql<boolean>`coalesce(${people.addressLine1}, '') <> ''`

type Mail = { toEmail: string | null; message: string }

/**
 * From now on no letter to many goes to this address, and what can be printed goes by post (`postMails`). What only an email can do, like a code
 * to sign in, still goes there. Emails that
 * officers must not see named say nothing here: an address that was listed by one would tell that its reader got it.
 */
export async function noteReturned(work: Work, mail: Mail, why: Returned['why']) {
  if (!mail.toEmail || untold.includes(mail.message)) return
  const [person] = await work.tx
    .select({ personId: people.id })
    .from(people)
    .where(eq(people.email, mail.toEmail))
  if (!person) return
  await work.tx
    .insert(returnedAddresses)
    .values({ email: mail.toEmail, ...person, why, since: work.now })
    .onConflictDoNothing()
}

/** An email has arrived there. */
export async function forgetReturnedBy(work: Work, mail: Mail) {
  if (mail.toEmail && !untold.includes(mail.message)) await forgetReturned(work, mail.toEmail)
}

async function forgetReturned(work: Work, email: string) {
  await work.tx.delete(returnedAddresses).where(eq(returnedAddresses.email, email))
}

/** Somebody whose address, or the one they share, had sent our emails back says that letters may go there again. */
export const tryAddressAgain = verb('emails.try-again', async (work, me: { personId: string }) => {
  const [person] = await work.tx
    .select({ email: reachableAt })
    .from(people)
    .where(eq(people.id, me.personId))
  if (person?.email) await forgetReturned(work, person.email)
})

/** Whether our emails to one's own address came back. */
export async function getOwnReturned(viewer: Actor): Promise<Returned | undefined> {
  if (viewer.kind !== 'person') return undefined
  const [row] = await database()
    .select({
      why: returnedAddresses.why,
      since: returnedAddresses.since,
      byPost: hasPostalAddress,
    })
    .from(returnedAddresses)
    .innerJoin(people, eq(people.id, viewer.personId))
    .where(eq(returnedAddresses.email, viewer.email))
  return row
}

export type UnreachedMember = Returned & {
  personId: string
  name: string
  number: number
  email: string
  /** Who else reads this address. They stand in the list themselves. */
  sharedWith: string[]
}

const most = 500

/** Each address that sent emails back, with everybody whose mail goes there: whoever shares it is not reached either. */
const unreached = sql`returned_addresses r
  join lateral (
    select p.id from people p where p.email = r.email
    union select s.person_id from people holder join shared_addresses s on s.holder_id = holder.id
      where holder.email = r.email and s.confirmed_at is not null and s.ended_at is null
  ) reader on true
  join people p on p.id = reader.id join members m on m.person_id = p.id`

const list = verb('mail.read', async (work) => {
  const rows = await work.tx.execute<Omit<UnreachedMember, 'since'> & { since: string }>(sql`
    select p.id as "personId", p.name, m.number, r.email, r.why, r.since::text as since,
      coalesce(p.address_line1, '') <> '' as "byPost",
      ${alsoReadBy(sql`p.id`)} as "sharedWith"
    from ${unreached} order by r.since, r.email, m.number limit ${most}`)
  const by = work.actor.kind === 'person' ? work.actor.personId : ''
  work.record('mail.listed', { kind: 'person', id: by }, { found: rows.length })
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
})

/** Members whom no letter reaches by email, who waits longest first: to be told by post or some other way. A look at it is audited like the log. */
export async function listNotReached(viewer: Actor): Promise<UnreachedMember[] | undefined> {
  if (!can(viewer, 'mail.read') || !can(viewer, 'member.search')) return undefined
  return list(viewer, {})
}

/** How many members it is, for the rail. */
export async function countNotReached(viewer: Actor): Promise<number> {
  if (!can(viewer, 'mail.read')) return 0
  const [counted] = await database().execute<{ n: number }>(
    sql`select count(*)::int as n from ${unreached}`,
  )
  return counted!.n
}
