import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { withOutagePage } from '@/app/with-outage-page'
import { VacancyLinks } from '@/components/democracy/elections/results/vacancy-links'
import { VacancyOutcome } from '@/components/democracy/elections/results/vacancy-outcome'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { getCountback } from '@/lib/democracy/elections/results/read-countback'
import { loadResult } from '../load-result'

export const metadata: Metadata = { title: 'If a seat falls vacant' }

/** Who would get a seat if somebody left it: the papers of the election counted again without them. */
async function VacancyPage({
  params,
  searchParams,
}: PageProps<'/elections/[slug]/result/vacancy'>) {
  const { result, refused } = await loadResult(params, '/vacancy')
  if (!result) return refused
  const { contest, left, declined } = await searchParams
  const counted = result.counted?.find(({ id }) => id === contest)
  if (!counted || result.turnout?.withheld !== false) return <PageNotFound />
  const seat = candidateIn(left)
  const vacancy =
    left && (await getCountback(result, counted, seat, [declined ?? []].flat().map(candidateIn)))
  if (left && !vacancy) return <PageNotFound />
  const { election } = result
  return (
    <Page
      eyebrow={`${counted.title} · ${election.title}`}
      title="If a seat falls vacant"
      back={<BackLink href={`/elections/${election.slug}/result`}>Result</BackLink>}
    >
      <p>
        The papers of this election can say who should fill a seat that somebody leaves. All of them
        are counted again without that person, and everyone else who was elected keeps their seat.
        This page only counts: whether a vacancy is filled this way is for your rule book, and two
        officers have to appoint whoever fills it.
      </p>
      <VacancyLinks counted={counted} slug={election.slug} chosen={seat} />
      {vacancy && <VacancyOutcome vacancy={vacancy} slug={election.slug} />}
    </Page>
  )
}

/** Candidates are numbered from 1: 0 is nobody. */
function candidateIn(query: string | string[] | undefined): number {
  return numberInAddress(query) ?? 0
}

export default withOutagePage(VacancyPage)
