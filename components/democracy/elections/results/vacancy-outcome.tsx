import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { isReopening, nameOf } from '@/lib/democracy/elections/results/explained/counted-contest'
import type { Vacancy } from '@/lib/democracy/elections/results/read-countback'
import { ResultStage } from './result-stage'

/** Who would fill the seat, and the stages of the count in which that came out. */
export function VacancyOutcome({ vacancy, slug }: { vacancy: Vacancy; slug: string }) {
  const { counted, newcomer } = vacancy
  const { stages, infeasible } = counted.count
  const person = newcomer && !isReopening(counted.count, newcomer) ? newcomer : undefined
  return (
    <>
      <Notice title={headline(vacancy)}>
        {person && (
          <Link prefetch={false} href={withoutToo(vacancy, person, slug)}>
            Count again in case <Name>{nameOf(counted.count, person)}</Name> does not want it
          </Link>
        )}
        {infeasible &&
          ' Nobody who is left could meet the quotas of this election, so they were left out.'}
      </Notice>
      {stages.map((stage, place) => (
        <ResultStage
          key={stage.stage}
          counted={counted}
          stage={stage}
          open={place === stages.length - 1}
        />
      ))}
    </>
  )
}

function headline({ newcomer, counted: { count } }: Vacancy) {
  if (!newcomer) return 'Nobody is left to fill it: the seat stays empty'
  if (isReopening(count, newcomer)) return 'Re-open Nominations gets it: nominations open again'
  return `${nameOf(count, newcomer)} fills it`
}

function withoutToo({ counted, left, declined }: Vacancy, newcomer: number, slug: string) {
  const query = new URLSearchParams({ contest: counted.id, left: String(left) })
  for (const one of [...declined, newcomer]) query.append('declined', String(one))
  return `/elections/${slug}/result/vacancy?${query}` as const
}
