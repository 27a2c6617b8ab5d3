import { Name } from '@/components/ui/name'
import type { CountStage } from '@/lib/democracy/elections/count/contest'
import {
  type CandidateStanding,
  type Counted,
  candidateStandings,
  nameOf,
} from '@/lib/democracy/elections/results/explained/counted-contest'
import { votesInWords } from '@/lib/democracy/elections/results/explained/vote-units'
import { QuotaBar } from './quota-bar'

type Props = { counted: Counted; stage: CountStage }

/** How everybody stands at the end of a stage: a table in which each has a bar, with the line of the quota across it. */
export function StageBars({ counted, stage }: Props) {
  const { count, title } = counted
  const quota = Number(count.quota)
  const most = Math.max(quota, ...count.stages.flatMap(({ votes }) => votes.map(Number)), 1)
  const now = candidateStandings(counted, stage)
  const rest = [
    ['Non-transferable', stage.nonTransferable],
    ['Lost by rounding', stage.roundingLoss],
  ].filter(([, votes]) => Number(votes) > 0)
  return (
    <div>
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{`${title}, votes at the end of stage ${stage.stage}`}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Candidate</th>
            <th scope="col">Votes</th>
          </tr>
        </thead>
        <tbody>
          {stage.votes.map((votes, at) => (
            <tr key={nameOf(count, at + 1)} className="border-rule border-b">
              <th scope="row" className="w-full py-2 pr-5 text-left align-top">
                {nameOf(count, at + 1)} <Stands standing={now[at]!} />
                <QuotaBar votes={Number(votes) / most} quota={quota / most} standing={now[at]!} />
              </th>
              <td className="py-2 text-right align-top">{votesInWords(votes)}</td>
            </tr>
          ))}
          {rest.map(([name, votes]) => (
            <tr key={name} className="border-rule border-b text-ink-soft">
              <th scope="row" className="py-2 pr-5 text-left font-normal">
                <Name>{name}</Name>
              </th>
              <td className="py-2 text-right align-top">{votesInWords(votes!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm">
        The dashed line is the quota: {votesInWords(count.quota)} of{' '}
        {votesInWords(String(count.valid))} valid papers.
      </p>
    </div>
  )
}

function Stands({ standing }: { standing: CandidateStanding }) {
  if (standing === 'in the running') return null
  return (
    <span className={standing === 'elected' ? 'text-ivy' : 'font-normal text-ink-soft'}>
      {standing}
    </span>
  )
}
