import Link from 'next/link'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import type { VoteChoice, VotePhase } from '@/lib/democracy/motions/states'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { choiceLabels, kindWordings } from './motion-labels'

type Props = {
  number: number
  title: string
  closes: string
  phase?: VotePhase
  /** How they voted, in an open vote. Of a confidential one nobody can say. */
  choice?: VoteChoice
  /** Between several options, what they chose in words. */
  chosen?: string
  mayChange?: boolean
}

/** That a member has voted, the same whether it was just now or days ago; of a confidential vote nothing of how. */
export function VoteConfirmation({
  number,
  title,
  closes,
  phase,
  choice,
  chosen,
  mayChange,
}: Props) {
  const declared = phase === 'declared'
  return (
    <ConfirmPanel
      eyebrow={`Motion ${number}`}
      title="Your ballot is in the ballot box"
      next={
        <p>
          <Link href={`/motions/${number}${declared ? '/result' : ''}`}>
            {declared ? 'See the result' : `Back to Motion ${number}`}
          </Link>
        </p>
      }
    >
      {choice ? (
        <>
          <p>
            You voted <strong>{chosen ?? choiceLabels[choice]}</strong> on “{title}”.{' '}
            {kindWordings.open}
          </p>
          {mayChange && (
            <p>
              You can <Link href={`/motions/${number}/vote?change=vote`}>change your vote</Link>{' '}
              until voting closes. Until the result is declared, the site shows it to nobody else.
            </p>
          )}
        </>
      ) : (
        <>
          <p>
            You have voted on “{title}”. One ballot from you will be counted, even if the form was
            sent twice.
          </p>
          <p>
            We do not show how you voted, to you or to anyone else, and a ballot in the ballot box
            cannot be changed.
          </p>
        </>
      )}
      {phase === 'open' && (
        <p>
          Voting closes on {closes}. After that {officerWith('votes.declare')} declares the result.
        </p>
      )}
      {phase === 'closed' && (
        <p>Voting has closed. {capital(officerWith('votes.declare'))} will declare the result.</p>
      )}
    </ConfirmPanel>
  )
}
