import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'
import { WaitsUntil } from './waits-until'

export type TermProposal = {
  id: string
  /** "that Ada Wren becomes Treasurer" */
  what: string
  proposerName: string
  proposed: string
  /** The reason that the first officer gave, where there is one. */
  why?: string
  /** How it waits for a second officer. */
  waits?: Waits
  /** What it waits for, where that is no second officer. */
  instead?: string
  mayConfirm: boolean
  mayReject: boolean
  mayWithdraw: boolean
}

type Props = {
  proposals: readonly TermProposal[]
  confirm: FormAction
  reject: FormAction
  withdraw: FormAction
}

/** What one officer proposed and a second one has still to decide. */
export function ProposalList({ proposals, confirm, reject, withdraw }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="flow border-rule border-b py-5 [--flow:0.75rem]">
          <p>
            <strong>
              <Name>{proposal.proposerName}</Name>
            </strong>{' '}
            proposes {proposal.what}.
          </p>
          {proposal.why && <p>Why: {proposal.why}</p>}
          <p className="text-ink-soft text-sm">
            {proposal.proposed}
            {proposal.instead && ` · ${proposal.instead}`}
          </p>
          {proposal.waits && <WaitsUntil {...proposal.waits} />}
          {proposal.mayReject && (
            <ButtonRow>
              {proposal.mayConfirm && (
                <Decide action={confirm} proposal={proposal} word="Confirm" />
              )}
              <Decide action={reject} proposal={proposal} word="Reject" variant="warning" />
            </ButtonRow>
          )}
          {proposal.mayWithdraw && (
            <Decide action={withdraw} proposal={proposal} word="Withdraw" variant="secondary" />
          )}
          {!proposal.mayReject && !proposal.mayWithdraw && !proposal.instead && (
            <p>It is about you, so two other officers have to decide it.</p>
          )}
        </li>
      ))}
    </ul>
  )
}

type DecideProps = {
  action: FormAction
  proposal: TermProposal
  word: string
  variant?: 'primary' | 'secondary' | 'warning'
}

function Decide({ action, proposal, word, variant = 'primary' }: DecideProps) {
  return (
    <Form action={action}>
      <Hidden name="proposalId" value={proposal.id} />
      <SubmitButton variant={variant}>
        {word}
        <span className="sr-only"> {proposal.what}</span>
      </SubmitButton>
    </Form>
  )
}
