import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'

type Props = {
  /** When it was counted; nothing before the first count. */
  counted?: { at: string; onRoll: number; withPaper: number; voted: number }
}

/** In the rail: how many have voted so far, for whoever runs the election. Never who, and never so exactly that one ballot shows. */
export function TurnoutSoFar({ counted }: Props) {
  return (
    <RailSection title="Turnout so far">
      {counted ? (
        <>
          <RailFacts
            facts={[
              { term: 'Members on the roll', value: counted.onRoll.toLocaleString('en-GB') },
              { term: 'Have a ballot paper', value: atLeast(counted.withPaper) },
              { term: 'Have voted', value: atLeast(counted.voted) },
            ]}
          />
          <p>{`Counted on ${counted.at}.`}</p>
        </>
      ) : (
        <p>Not counted yet.</p>
      )}
      <p className="text-ink-soft">
        We count once a day and round down to fives. A figure that moved with each ballot would show
        when someone voted. It counts how many, never who, and officers who have taken sides in this
        election do not see it.
      </p>
    </RailSection>
  )
}

function atLeast(count: number): string {
  return count < 5 ? 'Fewer than 5' : `At least ${count.toLocaleString('en-GB')}`
}
