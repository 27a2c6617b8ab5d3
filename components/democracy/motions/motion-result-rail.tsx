import type { Route } from 'next'
import Link from 'next/link'
import { ShareBar } from '@/components/charts/share-bar'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { ButtonLink } from '@/components/ui/button'
import { StatFigure } from '@/components/ui/stat-figure'
import { Tag } from '@/components/ui/tag'
import type { CarriedDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import type { MotionResult } from '@/lib/democracy/motions/read-vote'
import { objectionsThatStop, wholePercentage } from '@/lib/democracy/motions/tally'
import { dateOf, inWords, momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { decisionLabels } from './decisions/decision-labels'
import { HowCounted } from './how-counted'

type Challenges = { mayChallenge: boolean; answers: boolean; open: number; shown: unknown[] }

/** Beside a result: how many voted, who could, how it came about, what to do if it is wrong, and its files. */
export function MotionResultRail({
  result,
  challenges,
  decision,
}: {
  result: MotionResult
  challenges: Challenges
  /** For members, of what was carried. */
  decision?: CarriedDecision
}) {
  const { number, cast, roll, onPaper, count } = result
  return (
    <Rail label="How it was counted">
      {decision && (
        <RailSection title="Who answers for it">
          <WhoAnswers {...decision} />
        </RailSection>
      )}
      {result.majority === 'unless-objected' ? (
        <RailSection title="Objections">
          <StatFigure figure={count.against.toLocaleString('en-GB')}>
            {`of ${roll.toLocaleString('en-GB')} members who could object did. ${capital(countInWords(objectionsThatStop(result.rule)))} would have stopped it`}
          </StatFigure>
        </RailSection>
      ) : (
        <RailSection title="Turnout">
          <StatFigure figure={`${wholePercentage(cast, roll)}%`}>
            {cast.toLocaleString('en-GB')} of {roll.toLocaleString('en-GB')} members entitled to
            vote
          </StatFigure>
          <ShareBar part={cast} whole={roll} />
          {onPaper > 0 && <p>{onPaper.toLocaleString('en-GB')} on paper</p>}
        </RailSection>
      )}
      <RailSection title="How it was counted">
        <HowCounted {...result} />
      </RailSection>
      <RailSection title="Who could vote">
        <HowRollDrawn {...result} />
      </RailSection>
      <ChallengeSection number={number} until={result.challengesUntil} challenges={challenges} />
      <RailSection title="Download" acts>
        <ul className="flow [--flow:0.5rem]">
          <li>
            <a href={`/motions/${number}/result/totals.json`} download>
              Download the totals (JSON)
            </a>
          </li>
          <li>
            <a href={`/motions/${number}/result/totals.csv`} download>
              Download the totals (CSV)
            </a>
          </li>
          <li>
            <a href={`/motions/${number}/result/share.png`} download>
              Download a picture to share
            </a>
          </li>
        </ul>
      </RailSection>
    </Rail>
  )
}

type SectionProps = { number: number; until: Date | null; challenges: Challenges }

function ChallengeSection({ number, until, challenges }: SectionProps) {
  const { mayChallenge, answers, open, shown } = challenges
  if (!until || (!mayChallenge && open === 0 && shown.length === 0)) return null
  const page = `/motions/${number}/result/challenges` as Route
  return (
    <RailSection title="Is something wrong?" acts>
      {mayChallenge && (
        <p>
          Any member can challenge this result by <strong>{momentInWords(until)}</strong>. Two
          officers without a part in it answer.
        </p>
      )}
      {open > 0 && (
        <p>
          {open === 1 ? 'One challenge is being checked.' : `${open} challenges are being checked.`}
        </p>
      )}
      {(mayChallenge || answers || shown.length > 0) && (
        <p>
          <ButtonLink href={page} variant="secondary" row>
            {mayChallenge ? 'Challenge the result' : 'Read the challenges'}
          </ButtonLink>
        </p>
      )}
    </RailSection>
  )
}

function WhoAnswers({ number, duty, state }: CarriedDecision) {
  const { status, tone } = decisionLabels[state]
  return (
    <>
      {duty && (
        <p>
          <strong>{capital(answeringInWords(duty))}</strong>, by {inWords(duty.dueOn)}
        </p>
      )}
      <p>
        <Tag tone={tone}>{status}</Tag>
      </p>
      <p>
        <Link href={`/motions/${number}#decision`}>What became of it</Link>
      </p>
    </>
  )
}

/** Who could vote, and who says so. */
function HowRollDrawn({ roll, frozenAt, rollAdded, queriesLeft, inMeeting }: MotionResult) {
  if (inMeeting)
    return (
      <p>
        {`The vote was in a meeting, on ${inWords(dateOf(frozenAt))}. The roll was frozen when it was opened: everyone on the roll of the meeting who was checked in at that moment, ${roll.toLocaleString('en-GB')} in all. Each had one vote.`}
      </p>
    )
  return (
    <ul className="bullets">
      <li>
        {`The roll was frozen when the vote was called, on ${inWords(dateOf(frozenAt))}: every full member in good standing who had joined by then, ${(roll - rollAdded).toLocaleString('en-GB')} in all. Each had one vote.`}
      </li>
      {rollAdded > 0 && (
        <li>
          {rollAdded === 1
            ? 'Two officers added one member afterwards who had been left off.'
            : `Two officers added ${countInWords(rollAdded)} members afterwards who had been left off.`}
        </li>
      )}
      {queriesLeft > 0 && (
        <li>
          {queriesLeft === 1
            ? 'One member’s query about the roll was not decided before voting closed.'
            : `${capital(countInWords(queriesLeft))} members’ queries about the roll were not decided before voting closed.`}
        </li>
      )}
    </ul>
  )
}
