import 'server-only'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { paperOrders } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import type { PersonActor } from '@/lib/kernel/actor'
import { listReturningOfficersToConfirm } from './calling/propose-returning-officer'
import { listPapers } from './papers/list-papers'
import { listRestores } from './papers/restore/read-restores'
import { listElections } from './read'
import { listMarkQueries } from './register/read-register'
import { listAmendments } from './roll/read-roll'

export type DeskDuty = {
  slug: string
  title: string
  what: 'roll' | 'paper' | 'restore' | 'returning-officer' | 'mark-query'
  since: Date
  count: number
}

const under: readonly string[] = ['withdrawals', 'preparing', 'collecting', 'voting', 'closed']
const afterClose: readonly string[] = ['closed', 'opened', 'counted', 'declared']

/**
 * What this officer has to do in elections: confirm what a returning officer asked for, answer queries, say who somebody is. By
 * election and kind of work; whom it is about stands on its own page, which asks who is looking.
 */
export async function listDeskDuties(viewer: PersonActor): Promise<DeskDuty[]> {
  const [all, replacing] = await Promise.all([
    listElections(viewer),
    listReturningOfficersToConfirm(viewer),
  ])
  const open = await whatIsOpen(all.map(({ slug }) => slug))
  const found = await Promise.all(
    all.map(async ({ slug, title, phase }) => {
      const { amended, asked, lost, queried } = open.find((one) => one.slug === slug)!
      const [roll, papers, restores, queries] = await Promise.all([
        amended && under.includes(phase) ? listAmendments(viewer, slug) : undefined,
        asked && under.includes(phase) ? listPapers(viewer, slug) : undefined,
        lost && under.includes(phase) ? listRestores(viewer, slug) : [],
        queried && afterClose.includes(phase) ? listMarkQueries(viewer, slug) : undefined,
      ])
      const duty = (what: DeskDuty['what'], times: Date[]): DeskDuty[] => {
        const [since] = times.toSorted((one, other) => one.getTime() - other.getTime())
        return since ? [{ slug, title, what, since, count: times.length }] : []
      }
      const toDo = (roll?.amendments ?? []).filter(
        ({ state, mayDecide }) => mayDecide || (roll?.runs && state === 'contested'),
      )
      return [
        ...duty(
          'roll',
          toDo.flatMap(({ proposedAt }) => proposedAt ?? []),
        ),
        ...duty(
          'paper',
          (papers?.orders ?? [])
            .filter(({ mayConfirm }) => mayConfirm)
            .map(({ proposedAt }) => proposedAt),
        ),
        ...duty(
          'restore',
          restores.filter(({ mayConfirm }) => mayConfirm).map(({ askedAt }) => askedAt),
        ),
        ...duty(
          'mark-query',
          (queries?.queries ?? []).filter(({ mayAnswer }) => mayAnswer).map(({ madeAt }) => madeAt),
        ),
      ]
    }),
  )
  return [
    ...found.flat(),
    ...replacing.map((one) => ({ ...one, what: 'returning-officer' as const, count: 1 })),
  ]
}

/** Most elections need nothing: one question for all of them, before each is read with who may confirm what in it. */
async function whatIsOpen(slugs: string[]) {
  const any = (table: PgTable, electionId: PgColumn, open: SQL | undefined) =>
    sql<boolean>`exists ${database()
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(electionId, elections.id), open))}`
  return database()
    .select({
      slug: elections.slug,
      amended: any(
        rollAmendments,
        rollAmendments.electionId,
        inArray(rollAmendments.state, ['contested', 'proposed']),
      ),
      asked: any(paperOrders, paperOrders.electionId, isNull(paperOrders.confirmedAt)),
      lost: any(paperRestores, paperRestores.electionId, isNull(paperRestores.endedAt)),
      queried: any(markQueries, markQueries.electionId, isNull(markQueries.answeredAt)),
    })
    .from(elections)
    .where(inArray(elections.slug, slugs))
}
