import type { Route } from 'next'
import { Details } from '@/components/ui/details'
import type { Counted } from '@/lib/elections/results/counted'
import { besides, headline } from '@/lib/elections/results/headline'
import { rulesInWords } from '@/lib/elections/results/rules'
import { ResultDiagram } from './result-diagram'
import { ResultStage } from './result-stage'
import { ResultTable } from './result-table'

type Props = { counted: Counted; slug: string; withPapers: boolean }

/** One contest: who was elected, then stage after stage how that came about, and the files for whoever counts again. */
export function ResultContest({ counted, slug, withPapers }: Props) {
  const { id, title, count } = counted
  const at = `/elections/${slug}/result`
  return (
    <section className="flow">
      <h2>{title}</h2>
      <p className="headline text-xl">{headline(count)}</p>
      {besides(counted).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>Counted by: {rulesInWords[count.rules]}.</p>
      {count.stages.map((stage, place) => (
        <ResultStage
          key={stage.stage}
          counted={counted}
          stage={stage}
          open={place === 0 || place === count.stages.length - 1}
        />
      ))}
      <ResultDiagram counted={counted} />
      <Details summary={`All stages of ${title} in one table`} open={count.stages.length < 5}>
        <ResultTable counted={counted} />
      </Details>
      <ul className="bullets">
        {withPapers && (
          <li>
            <a href={`${at}/papers.blt?contest=${id}` as Route} download>
              Papers of {title} (BLT, for any counting program)
            </a>
          </li>
        )}
        <li>
          <a href={`${at}/count.json?contest=${id}` as Route} download>
            Count of {title} (JSON)
          </a>
        </li>
      </ul>
    </section>
  )
}
