import { NumberBars } from '@/components/charts/number-bars'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import type { Count, CountStage } from '@/lib/democracy/elections/count/contest'
import { explainOptions, optionsStage } from '@/lib/democracy/motions/options/explain-options'
import type { Majority } from '@/lib/democracy/motions/states'

type Props = { majority: Majority; count: Count; lotsSeed: string }

/** How several options were counted: stage after stage where they were ranked. */
export function OptionsCount({ majority, count, lotsSeed }: Props) {
  const drawn = count.stages.some(({ tie }) => tie?.by === 'lot')
  return (
    <section aria-labelledby="counted" className="flow">
      <SectionHeading id="counted">How the options were counted</SectionHeading>
      {majority === 'plurality' ? (
        <Votes count={count} stage={count.stages[0]!} label="Votes for each option" />
      ) : (
        <>
          <p>
            An option with more than half of the votes is chosen. As long as there is none, the one
            with the fewest drops out, and those who put it first are counted for their next choice.
          </p>
          <div className="flow max-w-[46rem] [--flow:0.5rem]">
            {count.stages.map((stage, at) => (
              <Details
                key={stage.stage}
                summary={`Stage ${stage.stage}: ${optionsStage(count, stage)}`}
                open={at === 0}
              >
                <ul className="bullets mb-5">
                  {explainOptions(count, stage).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <Votes
                  count={count}
                  stage={stage}
                  label={`Votes at the end of stage ${stage.stage}`}
                />
              </Details>
            ))}
          </div>
          <p className="text-sm">
            Counted by the alternative vote, with the program that counts our elections.
          </p>
        </>
      )}
      <p className="break-words text-sm">
        {`${drawn ? 'A tie was broken by lot. ' : ''}Lots are drawn from this seed, whose fingerprint members could read while they voted: ${lotsSeed}.`}
      </p>
    </section>
  )
}

function Votes({ count, stage, label }: { count: Count; stage: CountStage; label: string }) {
  return (
    <NumberBars
      label={label}
      lines={count.candidates.map((option, at) => ({
        label: option,
        count: Number(stage.votes[at]),
      }))}
    />
  )
}
