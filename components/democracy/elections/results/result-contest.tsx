import Link from 'next/link'
import { Details } from '@/components/ui/details'
import type { Counted } from '@/lib/democracy/elections/results/explained/counted-contest'
import {
  besides,
  electedHeadline,
  electedPeople,
} from '@/lib/democracy/elections/results/explained/headline'
import { rulesInWords } from '@/lib/democracy/elections/results/explained/rules'
import { RecountCommand } from './recount-command'
import { ResultDiagram } from './result-diagram'
import { ResultStage } from './result-stage'
import { ResultTable } from './result-table'

/** `alone`: the page's own heading has said already who was elected. */
type Props = {
  counted: Counted
  slug: string
  /** Which contest of the election it is, from 1: so its files are named. */
  place: number
  withPapers: boolean
  seed?: string
  alone?: boolean
}

/** One contest: who was elected, then stage after stage how that came about, and the files for anyone who counts again. */
export function ResultContest({ counted, slug, place, withPapers, seed, alone }: Props) {
  const { id, kind, title, count } = counted
  const page = `/elections/${slug}/result` as const
  return (
    <section className="flow border-ink border-t-3 pt-5">
      <h2>
        <span className="eyebrow mb-1 block font-text tracking-normal">{title}</span>{' '}
        {alone ? 'How it was counted' : electedHeadline(count, kind)}
      </h2>
      {besides(counted).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="flow max-w-[46rem] [--flow:0.5rem]">
        {count.stages.map((stage, at) => (
          <ResultStage key={stage.stage} counted={counted} stage={stage} open={at === 0} />
        ))}
      </div>
      <ResultDiagram counted={counted} />
      <Details summary={`All stages of ${title} in one table`}>
        <ResultTable counted={counted} />
      </Details>
      <p className="text-sm">Counted by: {rulesInWords[count.rules]}.</p>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {withPapers && (
          <a href={`${page}/papers.blt?contest=${id}`} download>
            Download the ballots for {title} (BLT, for any counting program)
          </a>
        )}
        <a href={`${page}/count.json?contest=${id}`} download>
          Download the count for {title} (JSON)
        </a>
        {withPapers && counted.constraints.length > 0 && (
          <a href={`${page}/constraints.json?contest=${id}`} download>
            Download the rules about who must be elected together (JSON)
          </a>
        )}
      </p>
      {withPapers && electedPeople(count).length > 0 && (
        <p className="text-sm">
          <Link prefetch={false} href={`${page}/vacancy?contest=${id}`}>
            Who would fill a seat of {title} that falls vacant
          </Link>
        </p>
      )}
      {withPapers && seed && (
        <RecountCommand counted={counted} file={`${slug}-${place}`} seed={seed} />
      )}
    </section>
  )
}
