import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { rollAmendments, rollNames } from '@/db/schema/democracy/electoral-roll'
import { members, people } from '@/db/schema/people/people'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { bothNames } from '@/lib/people/members/both-names'
import { type RollReason, rollReasons } from '@/lib/people/members/roll-rule'
import { can } from '@/lib/permissions'
import { confirmersIn, confirming } from '../stand-ins/confirmers'
import { itsRollName, nameOnRoll } from './name-on-roll'
import { rollEntryOf } from './roll-entries'
import { rollNow } from './roll-now'

/** The viewer's own line on the roll, with the way from it up to the root that is published. */
export async function getRollLine(viewer: Actor, slug: string) {
  if (viewer.kind !== 'person') return undefined
  const { personId } = viewer
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election?.rollFrozenAt) return undefined
  const found = await rollEntryOf(database(), election.id, personId)
  const { mayVote, reason } = found ?? { mayVote: false, reason: 'joined-late' }
  const { lines, tree } = await rollNow(election.id)
  const line = lines.get(personId)
  const [contested] = await database()
    .select({ state: rollAmendments.state })
    .from(rollAmendments)
    .where(
      and(
        eq(rollAmendments.electionId, election.id),
        eq(rollAmendments.personId, personId),
        inArray(rollAmendments.state, ['contested', 'proposed']),
      ),
    )
  return {
    title: election.title,
    open: !election.cancelledAt && !election.closedAt && now() < election.closesAt,
    mayVote,
    reason: reason as RollReason,
    sentence: rollReasons[reason as RollReason],
    frozenAt: election.rollFrozenAt,
    size: tree.size,
    root: (await postedRoot(election)) ?? tree.root,
    line,
    proof: line && (await tree.proofOf(line)),
    contested: contested !== undefined,
  }
}

/** The root on the board: what everybody sees, so what a line is held against. */
async function postedRoot({ id, publishedAt, rollRoot }: typeof elections.$inferSelect) {
  if (!publishedAt) return undefined
  const [amended] = await database()
    .select({ root: sql<string>`${boardRecords.body} ->> 'root'` })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, id), eq(boardRecords.type, 'roll-amended')))
    .orderBy(desc(boardRecords.number))
    .limit(1)
  return amended?.root ?? rollRoot
}

const proposer = alias(people, 'proposer')

/** What the returning officer, and whoever confirms, has before them. */
export async function listAmendments(viewer: Actor, slug: string) {
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election) return undefined
  const runs = can(viewer, 'election.run', election)
  const mayCall = can(viewer, 'election.call')
  if (viewer.kind !== 'person') return undefined
  const confirmers = await confirmersIn(database(), election, now())
  const tookSides = mayCall && confirmers.sides.has(viewer.personId)
  const rows = await database()
    .select({
      amendment: rollAmendments,
      number: members.number,
      name: nameOnRoll,
      called: people.called,
      proposer: proposer.name,
    })
    .from(rollAmendments)
    .innerJoin(members, eq(members.personId, rollAmendments.personId))
    .innerJoin(people, eq(people.id, rollAmendments.personId))
    .leftJoin(rollNames, itsRollName(rollAmendments))
    .leftJoin(proposer, eq(proposer.id, rollAmendments.proposedBy))
    .where(eq(rollAmendments.electionId, election.id))
    .orderBy(asc(rollAmendments.id))
  const amendments = rows.map(({ amendment, number, proposer, ...names }) => {
    const { id, personId, change, state, proposedBy, proposedAt, decidedAt } = amendment
    const about = { personId, officers: proposedBy ? [proposedBy] : [] }
    const mayDecide =
      state === 'proposed' && can(viewer, 'roll.confirm', confirming(confirmers, about))
    const text =
      runs && amendment.contestedSealed ? unseal<string>(amendment.contestedSealed) : undefined
    return {
      id,
      personId,
      number,
      proposer,
      name: bothNames(names),
      change,
      state,
      proposedBy,
      proposedAt,
      decidedAt,
      text,
      mayDecide,
    }
  })
  const anything = confirming(confirmers, { personId: null, officers: [] })
  const confirms =
    can(viewer, 'roll.confirm', anything) || amendments.some(({ mayDecide }) => mayDecide)
  if (!runs && !mayCall && !confirms) return undefined
  return { title: election.title, runs, confirms, tookSides, amendments }
}

type Frozen = Pick<typeof elections.$inferSelect, 'id' | 'rollFrozenAt'>

/** Whether somebody may vote in an election. Until the roll is frozen nobody can say. */
export async function isOnRoll({ personId }: PersonActor, { id, rollFrozenAt }: Frozen) {
  if (!rollFrozenAt) return undefined
  return (await rollEntryOf(database(), id, personId))?.mayVote ?? false
}
