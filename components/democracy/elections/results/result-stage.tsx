import { Details } from '@/components/ui/details'
import type { CountStage } from '@/lib/democracy/elections/count/contest'
import type { Counted } from '@/lib/democracy/elections/results/explained/counted-contest'
import { explainStage, stageTitle } from '@/lib/democracy/elections/results/explained/explain'
import { StageBars } from './stage-bars'

type Props = { counted: Counted; stage: CountStage; open: boolean }

/** One stage: what happened and why, and where it left everybody. */
export function ResultStage({ counted, stage, open }: Props) {
  const title = `Stage ${stage.stage}: ${stageTitle(counted, stage)}`
  return (
    <Details summary={title} open={open}>
      <ul className="bullets">
        {explainStage(counted, stage).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <StageBars counted={counted} stage={stage} />
    </Details>
  )
}
