import 'server-only'
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
  const elections = await listElections(viewer)
  const found = await Promise.all(
    elections.map(async ({ slug, title, phase }) => {
      const [roll, papers, restores, queries] = await Promise.all([
        under.includes(phase) ? listAmendments(viewer, slug) : undefined,
        under.includes(phase) ? listPapers(viewer, slug) : undefined,
        under.includes(phase) ? listRestores(viewer, slug) : [],
        afterClose.includes(phase) ? listMarkQueries(viewer, slug) : undefined,
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
  const replacing = await listReturningOfficersToConfirm(viewer)
  return [
    ...found.flat(),
    ...replacing.map((one) => ({ ...one, what: 'returning-officer' as const, count: 1 })),
  ]
}
