import 'server-only'
import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { cache } from 'react'
import { auditEntries } from '@/db/schema/kernel'
import { complaintAnswers, complaints } from '@/db/schema/membership/complaints'
import { terms } from '@/db/schema/people/officers'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { can } from '@/lib/permissions'
import { findComplaint, withHandlers } from './find-complaint'

const open = (sealed: string | null) => (sealed ? unseal<string>(sealed) : undefined)

const list = verb('complaint.list', async (work, _: object) => {
  const rows = await work.tx
    .select()
    .from(complaints)
    .orderBy(sql`${complaints.closedAt} desc nulls first`, asc(complaints.answerBy))
    .limit(200)
  const found = []
  for (const row of rows) {
    const complaint = await withHandlers(work, row)
    if (complaint && can(work.actor, 'complaint.handle', complaint)) found.push(row)
  }
  return found.map(({ id, reference, kind, receivedAt, answerBy, closedAt }) => ({
    id,
    reference,
    kind,
    receivedAt,
    answerBy,
    closedAt: closedAt ?? undefined,
  }))
})

/** The complaints that this officer may handle; those that concern them are in no list and no count of theirs. */
export const listComplaints = cache(async (viewer: Actor) => {
  if (!can(viewer, 'complaint.list')) return []
  return list(viewer, {})
})

/** Whether complaints are this officer's work at all, or there are some for which they stand in. */
export async function seesComplaints(viewer: Actor): Promise<boolean> {
  return (await listComplaints(viewer)).length > 0 || can(viewer, 'complaint.queue')
}

const read = verb(
  'complaint.handle',
  { subject: findComplaint },
  async (work, found, _: object) => {
    await recordReading(work, found.id)
    const answers = await work.tx
      .select({ answer: complaintAnswers, by: people.name })
      .from(complaintAnswers)
      .innerJoin(people, eq(people.id, complaintAnswers.writtenBy))
      .where(eq(complaintAnswers.complaintId, found.id))
      .orderBy(desc(complaintAnswers.id))
    const { id, reference, kind, receivedAt, answerBy, closedAt, mayBeNamed } = found
    return {
      id,
      reference,
      kind,
      receivedAt,
      answerBy,
      closedAt: closedAt ?? undefined,
      mayBeNamed,
      name: open(found.nameSealed),
      email: open(found.emailSealed),
      words: open(found.wordsSealed),
      closeReason: open(found.closeReasonSealed),
      answers: answers.map(({ answer, by }) => ({
        id: answer.id,
        by,
        at: answer.writtenAt,
        words: open(answer.wordsSealed),
      })),
      officers: await officersNotConcerned(work, found.concerned),
    }
  },
)

/** One complaint for those who handle it; that they read it is logged once a day. */
export async function getComplaint(viewer: Actor, { reference }: { reference: string }) {
  const complaint = await orRefusal(read(viewer, { reference }))
  return complaint instanceof Refusal ? undefined : complaint
}

async function recordReading(work: Work, id: string) {
  const seen = and(
    eq(auditEntries.subjectKind, 'complaint'),
    eq(auditEntries.subjectId, id),
    eq(auditEntries.actorId, work.person.personId),
    eq(auditEntries.action, 'complaint.read'),
    gte(auditEntries.at, atWallTime(dateOf(work.now))),
  )
  if ((await work.tx.$count(auditEntries, seen)) === 0) {
    work.record('complaint.read', { kind: 'complaint', id })
  }
}

/** The officers of today whom it is not kept from. */
async function officersNotConcerned(work: Work, concerned: ReadonlySet<string>) {
  const now = work.now.toISOString()
  const rows = await work.tx
    .select({ termId: terms.id, personId: terms.personId, name: people.name })
    .from(terms)
    .innerJoin(people, eq(people.id, terms.personId))
    .where(
      and(sql`${terms.startsAt} <= ${now} and ${terms.endsAt} > ${now}`, isNull(people.erasedAt)),
    )
    .orderBy(asc(people.name))
  return rows.filter(({ personId }) => !concerned.has(personId))
}
