import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import {
  and,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { emails } from '@/emails/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { cleanText } from '@/lib/kernel/clean-text'
import { now } from '@/lib/kernel/clock'
import { emailAddressIn } from '@/lib/kernel/email-address'
import { verb } from '@/lib/kernel/perform'
import type { RefusalCode } from '@/lib/kernel/refusals'
import { reachableAt } from '@/lib/people/members/mailbox'
import { memberNumberIn } from '@/lib/people/members/member-number'
import { mostCompared, nameSearch } from '@/lib/people/members/name-search'
import { can, whyNotOffered } from '@/lib/permissions'
import { keptFromThoseWithoutDues } from './kept-from-those-without-dues'
import { mailKindInWords } from './mail-kinds'
import type { MailState } from './mail-states'
import { tellOfVoting } from './tell-of-voting'
import { uncounted, untold } from './untold'
import { whyNotAgain } from './why-not-again'

/** What our emails are about, in words, to choose from. */
export const mailKinds = emails.map(({ name }) => mailKindInWords(name)).sort()

const perPage = 50

/** Which emails: how far they got, to whom, and about what. All that is given has to be so. */
export type MailQuery = { state?: MailState; who?: string; about?: string }

/** A line of the log: to whom, about what, how far. What stands in an email stays closed. */
export type MailRow = {
  id: string
  message: string
  /** Nobody's, where the kind of email would tell whether they voted. */
  toEmail?: string
  /** Only for those who may read the members' list. */
  name?: string
  number?: number
  /** Nobody reads what became of an email that would tell whether they voted. */
  state?: MailState
  tries: number
  lastError: string | null
  createdAt: Date
  /** When it got as far as it did. */
  stateAt: Date | null
  /** Why it is not sent again. */
  whyNotAgain?: RefusalCode
}

export type MailPage = { mails: MailRow[]; next?: string }

const t = outgoingMails

const stateOf = sql<MailState>`case
  when ${t.state} = 'stuck' then 'failed'
  when ${t.state} in ('withdrawn', 'to-print', 'posted') then ${t.state}
  when ${t.suppressedAt} is not null then 'suppressed'
  when ${t.bouncedAt} is not null then 'bounced'
  when ${t.complainedAt} is not null then 'spam'
  when ${t.deliveredAt} is not null then 'delivered'
  when ${t.state} = 'waiting' then 'waiting'
  else 'sent' end`

/** Whose email it is, also where it was written to an address before we knew the person. */
const whose = sql`coalesce(${t.personId}, (select id from people where email = ${t.toEmail}))`

/** What an index finds of each state, so that nobody reads half a million rows to see one. */
const atFirst: Partial<Record<MailState, SQL>> = {
  waiting: eq(t.state, 'waiting'),
  failed: eq(t.state, 'stuck'),
  sent: eq(t.state, 'sent'),
  delivered: isNotNull(t.deliveredAt),
  withdrawn: eq(t.state, 'withdrawn'),
  'to-print': eq(t.state, 'to-print'),
  posted: eq(t.state, 'posted'),
  bounced: returned(),
  suppressed: returned(),
  spam: returned(),
}

function returned() {
  return or(isNotNull(t.bouncedAt), isNotNull(t.complainedAt))!
}

const list = verb('mail.read', async (work, given: { query: MailQuery; before?: string }) => {
  const page = await pageOf(work.tx, work.actor, given.query, given.before)
  const by = work.actor.kind === 'person' ? work.actor.personId : ''
  work.record(
    given.query.who ? 'mail.searched' : 'mail.listed',
    { kind: 'person', id: by },
    { found: page.mails.length },
  )
  return page
})

/**
 * The log of emails for those who look after it, newest first. It shows names and addresses, so each look at it is audited like one
 * at the members' list; what was typed is not kept.
 */
export async function listOutgoingMails(
  viewer: Actor,
  query: MailQuery,
  before?: string,
): Promise<MailPage | undefined> {
  if (!can(viewer, 'mail.read')) return undefined
  return list(viewer, { query, before })
}

function stateAtOf(mail: typeof t.$inferSelect): Date | null {
  return mail.bouncedAt ?? mail.complainedAt ?? mail.deliveredAt ?? mail.sentAt
}

async function pageOf(
  db: Transaction,
  viewer: Actor,
  { state, who, about }: MailQuery,
  before?: string,
): Promise<MailPage> {
  const to = who ? await whoIs(db, viewer, who) : undefined
  if (who && !to) return { mails: [] }
  const rows = await db
    .select({
      mail: t,
      state: stateOf,
      name: people.name,
      address: reachableAt,
      number: members.number,
    })
    .from(t)
    .leftJoin(people, eq(people.id, whose))
    .leftJoin(members, eq(members.personId, people.id))
    .where(
      and(
        state && atFirst[state],
        state && sql`${stateOf} = ${state}`,
        to,
        notInArray(t.message, uncounted),
        to || state ? notInArray(t.message, tellOfVoting) : undefined,
        about ? inArray(t.message, kindsAbout(about)) : undefined,
        keptFromThoseWithoutDues(viewer),
        before ? lt(t.id, before) : undefined,
      ),
    )
    .orderBy(desc(t.id))
    .limit(perPage + 1)
  const at = now()
  const named = can(viewer, 'member.search')
  const mails = rows.slice(0, perPage).map(({ mail, state, name, address, number }): MailRow => {
    const { id, message, toEmail, tries, lastError, createdAt } = mail
    const whyNot = whyNotOffered(viewer, 'mail.retry') ?? whyNotAgain(mail, address, at)
    const told = { id, message, createdAt, whyNotAgain: whyNot }
    // What a mail server answers often holds the address, and how far it got is known to its member.
    if (tellOfVoting.includes(message)) return { ...told, tries: 0, lastError: null, stateAt: null }
    const known = named && { name: name || undefined, number: number ?? undefined }
    return {
      ...told,
      toEmail: toEmail ?? undefined,
      tries,
      lastError,
      state,
      stateAt: stateAtOf(mail),
      ...known,
    }
  })
  return { mails, next: rows.length > perPage ? mails.at(-1)!.id : undefined }
}

/** Emails to an address, or to whoever has this number or name. By these two only for those who may read the members' list. */
async function whoIs(db: Transaction, viewer: Actor, typed: string): Promise<SQL | undefined> {
  const text = cleanText(typed).trim().toLowerCase()
  if (text.includes('@')) return eq(t.toEmail, emailAddressIn(text) ?? '')
  if (!can(viewer, 'member.search')) return undefined
  const number = memberNumberIn(text)
  const found =
    number === undefined
      ? (await nameSearch(db, text))?.found
      : sql`${people.id} in (select person_id from members where number = ${number})`
  if (!found) return undefined
  const theirs = await db
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(found)
    .limit(mostCompared)
  const addresses = theirs.flatMap(({ email }) => email ?? [])
  const ids = theirs.map(({ id }) => id)
  return or(inArray(t.personId, ids), inArray(t.toEmail, addresses))
}

/** The kinds of email whose words hold all that was typed. */
function kindsAbout(typed: string): string[] {
  const words = cleanText(typed).toLowerCase().split(/\s+/).filter(Boolean)
  return emails
    .map(({ name }) => name)
    .filter((name) => words.every((word) => mailKindInWords(name).toLowerCase().includes(word)))
}

export type MailCounts = Partial<Record<MailState, number>>

/** How many could not be sent, and since when the oldest of them waits. */
export async function failedMails(viewer: Actor): Promise<{ count: number; since?: Date }> {
  if (!can(viewer, 'mail.read')) return { count: 0 }
  if (!(await isThereAny(t, eq(t.state, 'stuck')))) return { count: 0 }
  const [row] = await database()
    .select({ count: count(), since: min(t.createdAt) })
    .from(t)
    .where(
      and(eq(t.state, 'stuck'), notInArray(t.message, untold), keptFromThoseWithoutDues(viewer)),
    )
  return { count: row!.count, since: row!.since ?? undefined }
}

/**
 * Whether emails that no officer may see named are stuck, and since which day. How many, of which kind and to whom it does not say:
 * one voter with a full mailbox would be found by it.
 */
export async function untoldMailsStuck(viewer: Actor): Promise<{ since: Date } | undefined> {
  if (!can(viewer, 'mail.read')) return undefined
  if (!(await isThereAny(t, eq(t.state, 'stuck')))) return undefined
  const [row] = await database()
    .select({ since: min(t.createdAt) })
    .from(t)
    .where(and(eq(t.state, 'stuck'), inArray(t.message, untold)))
  return row?.since ? { since: atWallTime(dateOf(row.since)) } : undefined
}

/** How many need somebody to look at them. The sent ones are not counted: there are always more. */
export async function countOutgoingMails(viewer: Actor): Promise<MailCounts | undefined> {
  if (!can(viewer, 'mail.read')) return undefined
  const rows = await database()
    .select({ state: stateOf, n: count() })
    .from(t)
    .where(
      and(
        or(inArray(t.state, ['waiting', 'stuck']), returned()),
        notInArray(t.message, untold),
        keptFromThoseWithoutDues(viewer),
      ),
    )
    .groupBy(stateOf)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** The last emails to one member, for their record, but for those that tell of voting or of a complaint, or of dues whoever does not see them. */
export async function listMailsTo(
  viewer: Actor,
  { personId, email }: { personId: string; email: string | null },
) {
  if (!can(viewer, 'mail.read')) return undefined
  const theirs = eq(t.personId, personId)
  const mails = await database()
    .select({ mail: t, state: stateOf })
    .from(t)
    .where(
      and(
        email ? or(theirs, and(isNull(t.personId), eq(t.toEmail, email))) : theirs,
        notInArray(t.message, untold),
        keptFromThoseWithoutDues(viewer),
      ),
    )
    .orderBy(desc(t.createdAt), desc(t.id))
    .limit(10)
  return mails.map(({ mail, state }) => ({
    id: mail.id,
    message: mail.message,
    state,
    at: stateAtOf(mail) ?? mail.createdAt,
  }))
}
