import { NumberBars } from '@/components/charts/number-bars'
import { ResultStage } from '@/components/democracy/elections/results/result-stage'
import { ResultTable } from '@/components/democracy/elections/results/result-table'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import type { Count } from '@/lib/democracy/elections/count/contest'
import { rulesInWords } from '@/lib/democracy/elections/results/explained/rules'
import type { Majority } from '@/lib/democracy/motions/states'

type Props = { title: string; majority: Majority; count: Count; lotsSeed: string }

/** How several options were counted: stage after stage where they were ranked, as the result of an election shows it. */
export function OptionsCount({ title, majority, count, lotsSeed }: Props) {
  const counted = {
    id: 'options',
    kind: 'officers' as const,
    title,
    count,
    constraints: [],
    passedOver: [],
  }
  const drawn = count.stages.some(({ tie }) => tie?.by === 'lot')
  return (
    <section aria-labelledby="counted" className="flow">
      <SectionHeading id="counted">How it was counted</SectionHeading>
      {majority === 'plurality' ? (
        <NumberBars
          label="Votes for each option"
          lines={count.candidates.map((label, at) => ({
            label,
            count: Number(count.stages[0]!.votes[at]),
          }))}
        />
      ) : (
        <>
          <p>
            Options are counted as candidates are in our elections, for one place, so the words of
            the count are those of an election.
          </p>
          <div className="flow max-w-[46rem] [--flow:0.5rem]">
            {count.stages.map((stage, at) => (
              <ResultStage key={stage.stage} counted={counted} stage={stage} open={at === 0} />
            ))}
          </div>
          <Details summary="All stages in one table">
            <ResultTable counted={counted} />
          </Details>
          <p className="text-sm">{`Counted by: ${rulesInWords.av}.`}</p>
        </>
      )}
      <p className="break-words text-sm">
        {`${drawn ? 'A tie was broken by lot. ' : ''}Lots are drawn from this seed, whose fingerprint members could read while they voted: ${lotsSeed}.`}
      </p>
    </section>
  )
}
