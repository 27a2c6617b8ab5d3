import 'server-only'
import { and, eq, gt, inArray, lt, lte, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type Database, database, type Transaction } from '@/db/client'
import { terms } from '@/db/schema/people/officers'
import { members } from '@/db/schema/people/people'
import { proposalLapsed } from '@/emails/people/proposal-lapsed'
import type { Actor } from '@/lib/kernel/actor'
import type { Subject } from '@/lib/kernel/audit'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb, type Work } from '@/lib/kernel/perform'
import type { Office } from '@/lib/organisation'
import { everyOfficer } from './officers-now'
import { hasLapsed, lapsedBefore } from './proposal-time'

/** One sort of proposal that waits for a second officer: where it is kept, and what becomes of it when nobody confirms it. */
export type Lapsing = {
  /** For the audit log and the email to who proposed it: "the end of a membership". It names nobody. */
  what: string
  table: PgTable
  id: PgColumn
  by: PgColumn
  at: PgColumn
  waits: SQL
  /** The offices in which one can propose it. */
  offices: readonly Office[]
  lapse: (work: Work, id: string) => Promise<unknown>
  subject: (id: string) => Subject
  /** Where it can be proposed again. */
  page: string
}

/**
 * What no second officer confirmed in time lapses, and so does what nobody can confirm any more because its proposer has left the office:
 * another officer can then propose it anew. Each for itself.
 */
export async function lapseProposals(actor: Actor, kinds: readonly Lapsing[]) {
  const due = await Promise.all(
    kinds.map(async (of) => {
      const rows = await dueRows(database(), of, now())
      return rows.map(({ id }) => ({ of, id }))
    }),
  )
  await oneByOne(due.flat(), (which) => lapseProposal(actor, which))
}

const lapseProposal = verb(
  'proposal.lapse',
  async (work, { of, id }: { of: Lapsing; id: string }) => {
    const [row] = await dueRows(work.tx, of, work.now, eq(of.id, id)).for('update', {
      skipLocked: true,
    })
    if (!row) return
    await of.lapse(work, id)
    const subject = of.subject(id)
    if (hasLapsed(row.at, work.now)) await sayLapsed(work, { ...of, by: row.by, subject })
    else work.record('proposal.left-behind', subject, { what: of.what })
  },
)

type Lapsed = { what: string; page: string; by: string; subject: Subject }

/** Writes down that a proposal has lapsed, and tells who proposed it, if they are still an officer who can propose it again. */
export async function sayLapsed(work: Work, { what, page, by, subject }: Lapsed) {
  work.record('proposal.lapsed', subject, { what })
  const proposer = (await everyOfficer(work)).find(({ personId }) => personId === by)
  if (!proposer) return
  await work.email(proposalLapsed, {
    to: { email: proposer.email, personId: by },
    key: `${subject.kind}/${subject.id}/${work.now.toISOString()}`,
    props: { name: proposer.name, what, link: siteUrl(page) },
  })
}

function dueRows(db: Database | Transaction, of: Lapsing, at: Date, which?: SQL) {
  const proposerMay = db
    .select({ id: terms.id })
    .from(terms)
    .leftJoin(members, eq(members.mergedIntoId, terms.personId))
    .where(
      and(
        or(eq(terms.personId, of.by), eq(members.personId, of.by)),
        inArray(terms.office, [...of.offices]),
        lte(terms.startsAt, at),
        gt(terms.endsAt, at),
      ),
    )
  return db
    .select({
      id: sql<string>`${of.id}`,
      by: sql<string>`${of.by}`,
      at: sql`${of.at}`.mapWith((at) => of.at.mapFromDriverValue(at) as Date),
    })
    .from(of.table)
    .where(and(of.waits, which, or(lt(of.at, lapsedBefore(at)), notExists(proposerMay))))
    .orderBy(of.id)
}
