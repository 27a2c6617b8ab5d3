import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { refunds } from '@/db/schema/money/refunds'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { behind } from '@/lib/kernel/keyset-pagination'
import { canMove } from '@/lib/kernel/states'
import { handKinds } from '@/lib/money/ledger/entry-kinds'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { isPromised, refundMoves, wasByHand } from '@/lib/money/ledger/refunds'
import { bothNames } from '@/lib/people/members/both-names'
import { waitingNow } from '@/lib/people/officers/waiting-proposals'
import { can } from '@/lib/permissions'
import type { RefundFilter } from './filters'
import { lapseRefunds } from './lapse-refunds'

const pageSize = 24
const proposer = alias(people, 'proposer')
const confirmer = alias(people, 'confirmer')

/** What is under way is in one state, and mostly there is none. */
const states: Partial<Record<RefundFilter, 'asked' | 'proposed' | 'approved' | 'failed'>> = {
  asked: 'asked',
  proposed: 'proposed',
  'by-hand': 'approved',
  'on-its-way': 'approved',
  failed: 'failed',
}

const wanted: Record<RefundFilter, SQL | undefined> = {
  asked: eq(refunds.state, 'asked'),
  proposed: eq(refunds.state, 'proposed'),
  'by-hand': and(eq(refunds.state, 'approved'), inArray(ledgerEntries.kind, [...handKinds])),
  'on-its-way': and(eq(refunds.state, 'approved'), eq(ledgerEntries.kind, 'payment')),
  failed: eq(refunds.state, 'failed'),
  over: inArray(refunds.state, ['sent', 'declined', 'lapsed']),
}

function select() {
  return database()
    .select({
      refund: refunds,
      entry: ledgerEntries,
      name: people.name,
      called: people.called,
      number: members.number,
      proposer: proposer.name,
      confirmer: confirmer.name,
    })
    .from(refunds)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, refunds.entryId))
    .leftJoin(people, eq(people.id, refunds.personId))
    .leftJoin(members, eq(members.personId, refunds.personId))
    .leftJoin(proposer, eq(proposer.id, refunds.proposedBy))
    .leftJoin(confirmer, eq(confirmer.id, refunds.approvedBy))
    .$dynamic()
}

/** Money on its way back, in waiting order; what is over, the latest first. */
export async function listRefunds(viewer: Actor, filter: RefundFilter, before?: string) {
  if (!can(viewer, 'money.read')) return undefined
  const over = filter === 'over'
  const { askedAt, id } = refunds
  const state = states[filter]
  if (state && !(await isThereAny(refunds, eq(refunds.state, state)))) return { refunds: [] }
  const rest = await behind(askedAt, id, over && isId(before) ? before : undefined)
  const rows = await select()
    .where(and(wanted[filter], rest))
    .orderBy(...(over ? [desc(askedAt), desc(id)] : [asc(askedAt), asc(id)]))
    .limit(over ? pageSize + 1 : 200)
  const more = over && rows.length > pageSize
  const shown = more ? rows.slice(0, pageSize) : rows
  return { refunds: shown, next: more ? shown.at(-1)?.refund.id : undefined }
}

/** One refund, and what this viewer may do about it now. */
export async function getRefund(viewer: Actor, refundId: string) {
  if (!can(viewer, 'money.read') || !isId(refundId)) return undefined
  const [row] = await select().where(eq(refunds.id, refundId))
  if (!row) return undefined
  const { refund, entry } = row
  const { personId, proposedBy, proposedAt, state } = refund
  const waits =
    state === 'proposed'
      ? (await waitingNow())({ by: proposedBy, at: proposedAt }, lapseRefunds)
      : undefined
  const byHand = wasByHand(entry.kind)
  const { leftPence } = (await database().transaction((tx) =>
    lockPayment(tx, { entryId: entry.id, refundId }),
  ))!
  const promised = isPromised({ refund, leftPence })
  const may = {
    agree: state === 'asked' && can(viewer, 'refund.propose', refund),
    confirm:
      waits !== undefined &&
      can(viewer, 'refund.approve', {
        personId,
        officers: proposedBy ? [proposedBy] : [],
        spent: waits.spent,
      }),
    decline:
      !promised &&
      canMove(refundMoves, byHand || state !== 'approved' ? state : '', 'decline') &&
      can(viewer, 'refund.decline', refund),
    again: state === 'failed' && can(viewer, 'refund.propose', refund),
    repay: state === 'approved' && byHand && can(viewer, 'refund.repay', refund),
  }
  const name = row.name && bothNames({ name: row.name, called: row.called })
  return { ...row, name, may, promised, waits }
}

export type RefundFound = NonNullable<Awaited<ReturnType<typeof getRefund>>>

/** How many wait at each step, for the filters and the desk. A second officer's own proposals do not wait for them. */
export async function countRefunds(viewer: Actor) {
  if (!can(viewer, 'money.read') || viewer.kind !== 'person') return undefined
  const by = viewer.personId
  const others = or(isNull(refunds.proposedBy), ne(refunds.proposedBy, by))
  const of = (filter: RefundFilter) => sql<number>`count(*) filter (where ${wanted[filter]})::int`
  const [row] = await database()
    .select({
      asked: of('asked'),
      proposed: of('proposed'),
      toConfirm: sql<number>`count(*) filter (where ${and(wanted.proposed, others)})::int`,
      'by-hand': of('by-hand'),
      'on-its-way': of('on-its-way'),
      failed: of('failed'),
      all: count(),
    })
    .from(refunds)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, refunds.entryId))
    .where(inArray(refunds.state, ['asked', 'proposed', 'approved', 'failed']))
  return row!
}
