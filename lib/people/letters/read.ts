import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { letterRecipients, letters } from '@/db/schema/people/letters'
import { people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { fewestTold } from '@/lib/kernel/fewest-told'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import { lapseLetters } from './lapse-letters'
import { letterMark } from './letter-mark'
import { type LetterState, type Reach, type SavedListOfLetter, tellsOfDues } from './states'

const perPage = 25
const t = letters
const ofOfficers = isNull(t.network)

export type ListedLetter = {
  number: number
  subject: string
  topic: string | null
  reach: Reach
  savedList: SavedListOfLetter | null
  state: LetterState
  writtenBy: string
  writtenAt: Date
  proposedAt: Date | null
  sendAt: Date | null
  begunAt: Date | null
  recipients: number | null
}

const writer = alias(people, 'writer')

const listed = {
  number: t.number,
  subject: t.subject,
  topic: t.topic,
  reach: t.reach,
  savedList: t.savedList,
  state: t.state,
  writtenBy: sql<string>`coalesce(${writer.name}, '')`,
  writtenAt: t.writtenAt,
  proposedAt: t.proposedAt,
  sendAt: t.sendAt,
  begunAt: t.begunAt,
  recipients: t.recipients,
}

/** All letters of the officers, the newest first, a page at a time. */
export async function listLetters(
  viewer: Actor,
  before?: number,
): Promise<{ letters: ListedLetter[]; next?: number } | undefined> {
  if (!can(viewer, 'letter.oversee')) return undefined
  await followDemoClock()
  const { letters: found, next } = await page(ofOfficers, before)
  return {
    letters: found.map((letter) => ({
      ...letter,
      recipients: countTold(viewer, letter, letter.recipients ?? 0) ? letter.recipients : null,
    })),
    next,
  }
}

function countTold(
  viewer: Actor,
  letter: { savedList: SavedListOfLetter | null },
  readers: number,
): boolean {
  return readers >= fewestTold || !tellsOfDues(letter) || can(viewer, 'dues.read')
}

async function page(where: SQL, before?: number) {
  const rows = await database()
    .select(listed)
    .from(t)
    .leftJoin(writer, eq(writer.id, t.writtenBy))
    .where(and(where, before ? sql`${t.number} < ${before}` : undefined))
    .orderBy(desc(t.number))
    .limit(perPage + 1)
  const found = rows.slice(0, perPage)
  return { letters: found, next: rows.length > perPage ? found.at(-1)!.number : undefined }
}

/** Those that wait for a second officer, for one who can be that. */
export async function listLettersToConfirm(viewer: Actor): Promise<ListedLetter[] | undefined> {
  if (!can(viewer, 'letter.oversee')) return undefined
  const proposed = and(ofOfficers, eq(t.state, 'proposed'))
  if (!(await isThereAny(t, proposed))) return []
  const rows = await database()
    .select({
      letter: listed,
      writtenBy: t.writtenBy,
      proposedBy: t.proposedBy,
      proposedAt: t.proposedAt,
    })
    .from(t)
    .leftJoin(writer, eq(writer.id, t.writtenBy))
    .where(proposed)
    .orderBy(t.proposedAt)
  const waiting = await waitingNow()
  return rows
    .filter(({ writtenBy, proposedBy, proposedAt }) =>
      can(viewer, 'letter.confirm', {
        personId: null,
        officers: [writtenBy, proposedBy].filter((id) => id !== null),
        spent: waiting({ by: proposedBy, at: proposedAt }, lapseLetters).spent,
      }),
    )
    .map(({ letter }) => letter)
}

/** One letter with its text and who had a hand in it, for officers. */
export async function getLetter(viewer: Actor, number: number) {
  if (!can(viewer, 'letter.oversee')) return undefined
  await followDemoClock()
  const [proposer, confirmer, stopper] = [
    alias(people, 'proposer'),
    alias(people, 'confirmer'),
    alias(people, 'stopper'),
  ]
  const [row] = await database()
    .select({
      letter: t,
      writerName: writer.name,
      proposerName: proposer.name,
      confirmerName: confirmer.name,
      stopperName: stopper.name,
    })
    .from(t)
    .leftJoin(writer, eq(writer.id, t.writtenBy))
    .leftJoin(proposer, eq(proposer.id, t.proposedBy))
    .leftJoin(confirmer, eq(confirmer.id, t.confirmedBy))
    .leftJoin(stopper, eq(stopper.id, t.stoppedBy))
    .where(and(ofOfficers, eq(t.number, number)))
  if (!row) return undefined
  const { letter, ...names } = row
  const { writtenBy, proposedBy, proposedAt } = letter
  const officers = [writtenBy, proposedBy].filter((id) => id !== null)
  const waits = (await waitingNow())({ by: proposedBy, at: proposedAt }, lapseLetters)
  return {
    ...letter,
    ...names,
    waits: letter.state === 'proposed' ? waits : undefined,
    mayConfirm: can(viewer, 'letter.confirm', { personId: null, officers, spent: waits.spent }),
    mark: letterMark(letter),
    mayWrite: can(viewer, 'letter.write'),
  }
}

export type LetterProgress = {
  recipients: number
  posted: number
  leftOut: number
  /** Of the posted, how many have left us by email, how many came back, and how many letters by post were posted or wait to be. */
  left: number
  byPost: number
  toPost: number
  cameBack: number
}

/** Nothing where so few got it that it would tell an officer who does not see dues what somebody pays. */
export async function letterProgress(
  viewer: Actor,
  letterId: string,
): Promise<LetterProgress | undefined> {
  if (!can(viewer, 'letter.oversee')) throw new Error('Nobody asked whether this may be read')
  const db = database()
  const states = await db
    .select({ state: letterRecipients.state, n: count() })
    .from(letterRecipients)
    .where(eq(letterRecipients.letterId, letterId))
    .groupBy(letterRecipients.state)
  const [mails] = await db
    .select({
      left: sql<number>`(count(*) filter (where ${outgoingMails.state} = 'sent'))::int`,
      byPost: sql<number>`(count(*) filter (where ${outgoingMails.state} = 'posted'))::int`,
      toPost: sql<number>`(count(*) filter (where ${outgoingMails.state} = 'to-print'))::int`,
      cameBack: sql<number>`(count(*) filter (where ${outgoingMails.bouncedAt} is not null or ${outgoingMails.complainedAt} is not null))::int`,
    })
    .from(outgoingMails)
    .where(eq(outgoingMails.textId, letterId))
  const of = (state: string) => states.find((one) => one.state === state)?.n ?? 0
  const [posted, leftOut, waiting] = [of('posted'), of('left-out'), of('waiting')]
  const recipients = posted + leftOut + waiting
  const [letter] = await db.select({ savedList: t.savedList }).from(t).where(eq(t.id, letterId))
  if (letter && !countTold(viewer, letter, recipients)) return undefined
  return { recipients, posted, leftOut, ...mails! }
}

/**
 * What was sent to all members, or about a topic, and has at least begun to go out: every member can read it afterwards. What went to
 * some members alone is there for those whom it went to.
 */
const inArchiveOf = (viewer: Actor) =>
  and(
    ofOfficers,
    or(
      isNull(t.savedList),
      sql`exists (select 1 from letter_recipients r where r.letter_id = ${t.id} and r.person_id = ${personOf(viewer)} and r.state = 'posted')`,
    ),
    or(
      inArray(t.state, ['sending', 'sent']),
      and(eq(t.state, 'stopped'), sql`${t.begunAt} is not null`),
    ),
  )!

export async function listLetterArchive(viewer: Actor, before?: number) {
  if (!can(viewer, 'letter.read')) return undefined
  const { letters: found, next } = await page(inArchiveOf(viewer), before)
  return {
    letters: found.map(({ number, subject, topic, begunAt }) => ({
      number,
      subject,
      topic,
      begunAt,
    })),
    next,
  }
}

export async function readArchivedLetter(viewer: Actor, number: number) {
  if (!can(viewer, 'letter.read')) return undefined
  const [letter] = await database()
    .select({ subject: t.subject, text: t.text, topic: t.topic, begunAt: t.begunAt })
    .from(t)
    .where(and(inArchiveOf(viewer), eq(t.number, number)))
  return letter
}
