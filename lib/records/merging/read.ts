import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, desc, eq, gt, inArray, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { isId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import type { Waits } from '@/lib/people/officers/proposal-time'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can, refusalAlone } from '@/lib/permissions'
import { whatIsInTheWay } from './in-the-way'
import { lapseMerges, lapseUndoing } from './lapse-merges'
import { type MergePart, mergePartNames } from './merge-parts'
import { mergeUndoDays, mergeUndoEndsAt } from './states'

const kept = alias(members, 'kept')
const other = alias(members, 'other')
const keptPerson = alias(people, 'kept_person')
const otherPerson = alias(people, 'other_person')

/** The merges that wait for a second officer, and those that can still be undone; newest first. */
export async function listMerges(viewer: Actor) {
  if (!can(viewer, 'merge.list')) return undefined
  const me = viewer.kind === 'person' ? viewer.personId : ''
  const open = or(
    eq(memberMerges.state, 'proposed'),
    and(
      eq(memberMerges.state, 'confirmed'),
      gt(memberMerges.settledAt, addDays(now(), -mergeUndoDays)),
    ),
  )
  if (!(await isThereAny(memberMerges, open))) return []
  const rows = await selectMerges().where(open).orderBy(desc(memberMerges.proposedAt)).limit(50)
  const waiting = await waitingNow()
  return rows
    .filter(({ merge }) => ![merge.keptId, merge.otherId].includes(me))
    .map((row) => withActs(viewer, waiting, row))
}

export type ListedMerge = NonNullable<Awaited<ReturnType<typeof listMerges>>>[number]

/** One merge, for officers who may settle it. */
export async function getMerge(viewer: Actor, mergeId: string): Promise<ListedMerge | undefined> {
  if (refusalAlone(viewer, 'merge.decline') || !isId(mergeId)) return undefined
  const [row] = await selectMerges().where(eq(memberMerges.id, mergeId))
  const me = viewer.kind === 'person' ? viewer.personId : ''
  if (!row || [row.merge.keptId, row.merge.otherId].includes(me)) return undefined
  return withActs(viewer, await waitingNow(), row)
}

function selectMerges() {
  return database()
    .select({
      merge: memberMerges,
      keptNumber: kept.number,
      otherNumber: other.number,
      keptName: keptPerson.name,
      otherName: otherPerson.name,
      byName: people.name,
    })
    .from(memberMerges)
    .innerJoin(kept, eq(kept.personId, memberMerges.keptId))
    .innerJoin(other, eq(other.personId, memberMerges.otherId))
    .innerJoin(keptPerson, eq(keptPerson.id, memberMerges.keptId))
    .innerJoin(otherPerson, eq(otherPerson.id, memberMerges.otherId))
    .innerJoin(people, eq(people.id, memberMerges.proposedBy))
}

type Row = Awaited<ReturnType<typeof selectMerges>>[number]

type Waiting = Awaited<ReturnType<typeof waitingNow>>

/** What can be undone for a time is proposed to be undone within it. */
function noLongerThan(end: Date, { lapsesAt, spent }: Waits): Waits {
  return { lapsesAt: end < lapsesAt ? end : lapsesAt, spent }
}

function withActs(viewer: Actor, waiting: Waiting, { merge, ...row }: Row) {
  const { id, state, proposedAt, settledAt, undoProposedBy, undoProposedAt, keptId } = merge
  const waits =
    state === 'proposed'
      ? waiting({ by: merge.proposedBy, at: proposedAt }, lapseMerges)
      : undoProposedBy
        ? noLongerThan(
            mergeUndoEndsAt(settledAt!),
            waiting({ by: undoProposedBy, at: undoProposedAt }, lapseUndoing),
          )
        : undefined
  const second = (by: string) => ({ personId: keptId, officers: [by], spent: waits?.spent })
  const undoable =
    state === 'confirmed' && merge.beforeSealed !== null && now() < mergeUndoEndsAt(settledAt!)
  return {
    ...row,
    id,
    state,
    fromOther: merge.fromOther,
    proposedAt,
    settledAt,
    undoUntil: undoable ? mergeUndoEndsAt(settledAt!) : undefined,
    undoProposedAt,
    waits,
    mayConfirm: state === 'proposed' && can(viewer, 'merge.confirm', second(merge.proposedBy)),
    mayDecline: state === 'proposed' && can(viewer, 'merge.decline', { personId: keptId }),
    mayProposeUndo:
      undoable && !undoProposedBy && can(viewer, 'merge.propose-undo', { personId: keptId }),
    mayConfirmUndo:
      undoable &&
      undoProposedBy !== null &&
      can(viewer, 'merge.confirm-undo', second(undoProposedBy)),
  }
}

type Numbers = { keep: number; other: number }
type Side = { person: typeof people.$inferSelect; member: typeof members.$inferSelect }

/** Two records beside each other opens what is sealed in both, so it is logged as that, for each of them. */
const compare = verb(
  'record.open',
  { knownTo: 'member.search', subject: sidesOf },
  async (work, found, _: Numbers) => {
    work.assertCan('record.open', { personId: found.other.person.id })
    work.assertCan('merge.propose', { personId: found.kept.person.id })
    for (const { person } of [found.kept, found.other])
      work.record(
        'record.opened',
        { kind: 'person', id: person.id },
        { parts: 'address phone date-of-birth', reason: 'identity' },
      )
    return found
  },
)

async function sidesOf(work: Work, { keep, other }: Numbers) {
  const rows = await work.tx
    .select({ person: people, member: members })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(inArray(members.number, [keep, other]))
  const side = (number: number) => rows.find(({ member }) => member.number === number)
  const [one, two] = [side(keep), side(other)]
  if (!one || !two || keep === other) return undefined
  return { kept: one, other: two, personId: one.person.id }
}

/** Two records side by side: what is the same, what differs, and what is in the way of making them one. */
export async function compareRecords(viewer: Actor, numbers: Numbers) {
  const found = await orRefusal(compare(viewer, numbers))
  if (found instanceof Refusal) return { refused: found.code as RefusalCode }
  const sides = { keptId: found.kept.person.id, otherId: found.other.person.id }
  return {
    kept: told(found.kept),
    other: told(found.other),
    parts: mergePartNames.map((part) => {
      const [mine, theirs] = [inPart(found.kept, part), inPart(found.other, part)]
      return { part, kept: mine, other: theirs, differs: mine !== theirs && theirs !== '' }
    }),
    inTheWay: await whatIsInTheWay(database(), sides, now()),
  }
}

function told({ person, member }: Side) {
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    number: member.number,
    joinedAt: member.joinedAt,
    leftAt: member.resignedAt,
  }
}

/** What a record says in one part, in a line. */
function inPart({ person }: Side, part: MergePart): string {
  const lines: Record<MergePart, (string | null)[]> = {
    name: [person.name, person.preferredName && `(${person.preferredName})`],
    pronouns: [person.pronouns],
    phone: [person.phone],
    address: [
      person.addressLine1,
      person.addressLine2,
      person.town,
      person.postcode,
      person.country,
    ],
    'date-of-birth': [
      person.dateOfBirthSealed && inWords(unseal<string>(person.dateOfBirthSealed)),
    ],
    constituency: [person.constituency],
  }
  return lines[part].filter(Boolean).join(part === 'address' ? ', ' : ' ')
}
