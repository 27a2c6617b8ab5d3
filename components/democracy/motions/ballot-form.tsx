import type { ReactNode } from 'react'
import { BallotPaper } from '@/components/forms/ballot-paper'
import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { type BallotKind, choices, type VoteChoice } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { MarkedPaper } from './marked-paper'
import { choiceLabels, kindWordings } from './motion-labels'

type Props = {
  /** What it is about: "Motion 14: Warm homes". */
  title: string
  closes: string
  kind: BallotKind
  /** How they have voted in an open vote so far. */
  choice?: VoteChoice
  cast: FormAction
  /** Which vote it is: hidden fields. */
  children: ReactNode
}

/** What can be done about a ballot once it is cast. */
export const afterwards: Record<BallotKind, string> = {
  confidential:
    'Cast it only when it is right. After that nobody can change it, remove it or look it up, not even you.',
  open: 'You can change your vote until voting closes. Until the result is declared, the site shows it to nobody else.',
}

/** A ballot paper: mark it, check it, cast it. */
export function BallotForm({ title, closes, kind, choice, cast, children }: Props) {
  return (
    <Form action={cast}>
      <CheckStep
        title="Check your ballot"
        send="Cast this ballot"
        fill={
          <>
            <BallotPaper
              eyebrow={`Ballot paper · closes ${closes}`}
              title={title}
              options={choices.map((value) => ({ value, label: choiceLabels[value] }))}
              defaultValue={choice}
            />
            <p className="border-ink border-l-3 pl-5">{kindWordings[kind]}</p>
          </>
        }
        check={
          <>
            <MarkedPaper title={title} />
            <p>{afterwards[kind]}</p>
            <p className="border-ink border-l-3 pl-5">{kindWordings[kind]}</p>
          </>
        }
      />
      {children}
    </Form>
  )
}
