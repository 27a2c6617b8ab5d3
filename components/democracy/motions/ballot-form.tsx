import { BallotPaper } from '@/components/forms/ballot-paper'
import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { choices, type VoteChoice, type VoteKind } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { MarkedPaper } from './marked-paper'
import { choiceLabels, kindWordings } from './motion-labels'

type Props = {
  number: number
  title: string
  closes: string
  kind: VoteKind
  /** How they have voted in an open vote so far. */
  choice?: VoteChoice
  cast: FormAction
}

/** What can be done about a ballot once it is cast. */
export const afterwards: Record<VoteKind, string> = {
  confidential:
    'Cast it only when it is right. After that nobody can change it, remove it or look it up, not even you.',
  open: 'You can change your vote until voting closes. Until the result is declared, the site shows it to nobody else.',
}

/** The ballot paper of a motion: mark it, check it, cast it. */
export function BallotForm({ number, title, closes, kind, choice, cast }: Props) {
  const paper = `Motion ${number}: ${title}`
  return (
    <Form action={cast}>
      <CheckStep
        title="Check your ballot"
        send="Cast this ballot"
        fill={
          <>
            <BallotPaper
              eyebrow={`Ballot paper · closes ${closes}`}
              title={paper}
              options={choices.map((value) => ({ value, label: choiceLabels[value] }))}
              defaultValue={choice}
            />
            <p className="border-ink border-l-3 pl-5">{kindWordings[kind]}</p>
          </>
        }
        check={
          <>
            <MarkedPaper title={paper} />
            <p>{afterwards[kind]}</p>
            <p className="border-ink border-l-3 pl-5">{kindWordings[kind]}</p>
          </>
        }
      />
      <Hidden name="number" value={number} />
    </Form>
  )
}
