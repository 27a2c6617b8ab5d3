import { BallotPaper } from '@/components/forms/ballot-paper'
import { CheckStep } from '@/components/forms/check-step'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { choices } from '@/lib/democracy/motions/states'
import type { FormAction } from '@/lib/kernel/forms'
import { MarkedPaper } from './marked-paper'
import { choiceLabels, confidentialityWording } from './motion-labels'

type Props = { number: number; title: string; closes: string; cast: FormAction }

/** The ballot paper of a motion: mark it, check it, cast it. */
export function BallotForm({ number, title, closes, cast }: Props) {
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
            />
            <p className="border-ink border-l-3 pl-5">{confidentialityWording}</p>
          </>
        }
        check={
          <>
            <MarkedPaper title={paper} />
            <p>
              Cast it only when it is right. After that nobody can change it, remove it or look it
              up, not even you.
            </p>
            <p className="border-ink border-l-3 pl-5">{confidentialityWording}</p>
          </>
        }
      />
      <Hidden name="number" value={number} />
    </Form>
  )
}
