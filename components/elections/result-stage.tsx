import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import type { Stage } from '@/lib/elections/count/contest'
import type { Counted } from '@/lib/elections/results/counted'
import { explainStage, stageTitle } from '@/lib/elections/results/explain'
import { stageRows } from '@/lib/elections/results/sheet'
import { votesInWords } from '@/lib/elections/results/votes'
import { ResultBars } from './result-bars'

type Props = { counted: Counted; stage: Stage; open: boolean }

/** One stage: what happened and why, the bars, and the same as a table. */
export function ResultStage({ counted, stage, open }: Props) {
  const title = `Stage ${stage.stage}: ${stageTitle(counted, stage)}`
  return (
    <Details summary={title} open={open}>
      <ul className="bullets">
        {explainStage(counted, stage).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ResultBars counted={counted} stage={stage} />
      <Table
        caption={`${counted.title}, votes at the end of stage ${stage.stage}`}
        captionHidden
        columns={[
          { key: 'name', head: 'Candidate' },
          { key: 'votes', head: 'Votes', numeric: true },
          { key: 'standing', head: 'Standing' },
        ]}
        rows={[
          ...stageRows(counted, stage).map(({ number, name, votes, standing }) => ({
            id: String(number),
            cells: { name, votes, standing },
          })),
          {
            id: 'non-transferable',
            cells: { name: 'Non-transferable', votes: votesInWords(stage.nonTransferable) },
          },
          {
            id: 'rounding',
            cells: { name: 'Lost by rounding', votes: votesInWords(stage.roundingLoss) },
          },
        ]}
        foot={{ name: 'Valid papers', votes: votesInWords(String(counted.count.valid)) }}
      />
    </Details>
  )
}
