import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultBars } from '@/components/charts/result-bars'
import { HowCounted } from '@/components/democracy/motions/how-counted'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { StatFigure } from '@/components/ui/stat-figure'
import { getMotionPaper, getMotionResult } from '@/lib/democracy/motions/read-vote'
import { wholePercentage } from '@/lib/democracy/motions/tally'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { parseMotionNumber } from '../../parse-motion-number'

type Props = PageProps<'/motions/[number]/result'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = parseMotionNumber((await params).number)
  return { title: number ? `Result of Motion ${number}` : 'Page not found' }
}

async function ResultPage({ params }: Props) {
  const number = parseMotionNumber((await params).number) ?? notFound()
  const actor = await viewer()
  const result = await getMotionResult(actor, number)
  const back = <BackLink href="/motions">Motions</BackLink>
  if (!result) {
    const paper = (await getMotionPaper(actor, number)) ?? notFound()
    return (
      <Page eyebrow={`Motion ${number}`} title={paper.title} back={back}>
        <Notice title="There is no result yet">
          {capital(officerWith('votes.declare'))} declares it after voting closes. Until then nobody
          sees any numbers.
        </Notice>
      </Page>
    )
  }
  const { count, cast, roll, title } = result
  return (
    <Page eyebrow={`Result · Motion ${number}`} title={result.headline} back={back} wide>
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-2">
        <ResultBars {...count} />
        <div className="flow min-w-0">
          <StatFigure figure={`${wholePercentage(cast, roll)}%`}>
            turnout: {cast.toLocaleString('en-GB')} of {roll.toLocaleString('en-GB')} members
            entitled to vote
          </StatFigure>
          <h2>{title}</h2>
          {result.text ? (
            <Markdown source={result.text} />
          ) : (
            <p>Members can read the text of the motion when they sign in.</p>
          )}
        </div>
      </div>
      <HowCounted
        majority={result.majority}
        opened={momentInWords(result.opensAt)}
        closed={momentInWords(result.closesAt)}
        declared={momentInWords(result.declaredAt)}
      />
      <p>
        <a href={`/motions/${number}/result/totals.json`} download>
          Download the totals (JSON)
        </a>
      </p>
    </Page>
  )
}

export default withOutagePage(ResultPage)
