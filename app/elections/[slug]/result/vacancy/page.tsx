import type { Metadata } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultStage } from '@/components/democracy/elections/results/result-stage'
import { VacancyLinks } from '@/components/democracy/elections/results/vacancy-links'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { isReopening, nameOf } from '@/lib/democracy/elections/results/explained/counted-contest'
import { getCountback } from '@/lib/democracy/elections/results/read-countback'
import { loadResult } from '../load-result'

export const metadata: Metadata = { title: 'If a seat falls vacant' }

/** Who would get a seat if somebody left it: the papers of the election counted again without them. */
async function VacancyPage({
  params,
  searchParams,
}: PageProps<'/elections/[slug]/result/vacancy'>) {
  const { contest, left, declined } = await searchParams
  const { result, refused } = await loadResult(params, '/vacancy')
  if (!result) return refused
  const counted = result.counted?.find(({ id }) => id === contest)
  if (!counted || !result.turnout || result.turnout.withheld) return <PageNotFound />
  const { slug } = result.election
  const at = `/elections/${slug}/result` as const
  const gone = [declined ?? []].flat().map(Number)
  const back = left ? await getCountback(result, counted, Number(left), gone) : undefined
  if (left && !back) return <PageNotFound />
  const newcomer = back?.newcomer
  const name = newcomer ? nameOf(counted.count, newcomer) : undefined
  return (
    <Page
      eyebrow={`${counted.title} · ${result.election.title}`}
      title="If a seat falls vacant"
      back={<BackLink href={at}>Result</BackLink>}
    >
      <p>
        The papers of this election can say who should fill a seat that somebody leaves. All of them
        are counted again without that person, and everyone else who was elected keeps their seat.
        This page only counts: whether a vacancy is filled this way is for your rule book, and two
        officers have to appoint whoever fills it.
      </p>
      <VacancyLinks counted={counted} slug={slug} chosen={left ? Number(left) : undefined} />
      {back && (
        <Notice title={headline(back.newcomer, back.counted.count)}>
          {newcomer && !isReopening(counted.count, newcomer) && (
            <Link
              prefetch={false}
              href={`${at}/vacancy?${new URLSearchParams([
                ['contest', counted.id],
                ['left', String(left)],
                ...[...gone, newcomer].map((one): [string, string] => ['declined', String(one)]),
              ])}`}
            >
              Count again in case <Name>{name}</Name> does not want it
            </Link>
          )}
          {back.count.infeasible &&
            ' Nobody who is left could meet the quotas of this election, so they were left out.'}
        </Notice>
      )}
      {back?.count.stages.map((stage, place) => (
        <ResultStage
          key={stage.stage}
          counted={back.counted}
          stage={stage}
          open={place === back.count.stages.length - 1}
        />
      ))}
    </Page>
  )
}

function headline(newcomer: number | undefined, count: Parameters<typeof nameOf>[0]) {
  if (!newcomer) return 'Nobody is left to fill it: the seat stays empty'
  if (isReopening(count, newcomer)) return 'Re-open Nominations gets it: nominations open again'
  return `${nameOf(count, newcomer)} fills it`
}

export default withOutagePage(VacancyPage)
