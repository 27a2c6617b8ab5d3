import { WithdrawClaimForm } from '@/components/money/spending/claim-actions'
import { ClaimDecision } from '@/components/money/spending/claim-decision'
import { TransferForm } from '@/components/money/spending/transfer-form'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import type { ClaimAtDesk } from '@/lib/money/spending/desk/read-claim'
import { officerWith } from '@/lib/organisation'
import { decideClaimAction, payClaimAction, withdrawDirectClaimAction } from './actions'

/** What was decided, or the form to decide or to pay in, or why this officer may not. */
export function DecisionOnClaim({ claim }: { claim: ClaimAtDesk }) {
  switch (claim.state) {
    case 'withdrawn':
      return <Notice title="This claim was withdrawn" />
    case 'declined':
      return (
        <Notice title={`Declined by ${isolateName(claim.decidedBy ?? 'an officer')}`}>
          <p className="whitespace-pre-line">
            {claim.declineReason
              ? `Reason given: ${claim.declineReason}`
              : 'The reason has been erased.'}
          </p>
        </Notice>
      )
    case 'paid':
      return (
        <Notice kind="success" title={`${inPounds(claim.grantedPence!)} was paid`}>
          {`On ${inWords(dateOf(claim.paidAt!))}${claim.reference ? `, with the reference “${claim.reference}”` : ''}.`}
        </Notice>
      )
    case 'approved':
      return <ToPay claim={claim} />
    default:
      return <ToDecide claim={claim} />
  }
}

function ToDecide({ claim }: { claim: ClaimAtDesk }) {
  const { number, amountPence, approvals, refused, mayDecline, mayWithdraw } = claim
  if (refused) {
    return (
      <>
        <Notice
          kind="conflict"
          title={
            refused === 'two-people'
              ? 'Waiting for one more officer'
              : 'Another officer has to decide this'
          }
        >
          {refusals[refused]}
        </Notice>
        {mayDecline && refused === 'two-people' && !mayWithdraw && <Stop claim={claim} />}
        {mayWithdraw && (
          <WithdrawClaimForm number={number} action={withdrawDirectClaimAction} draft={false} />
        )}
      </>
    )
  }
  return (
    <ClaimDecision
      number={number}
      amountPence={amountPence}
      before={approvals[0]?.grantedPence}
      mayApprove
      decide={decideClaimAction}
    />
  )
}

function ToPay({ claim }: { claim: ClaimAtDesk }) {
  const { number, grantedPence, account, mayPay, mayDecline } = claim
  return (
    <>
      {mayPay ? (
        <TransferForm
          number={number}
          pence={grantedPence!}
          account={account}
          today={boxesOf(dateOf(now()))}
          reference={`Claim ${number}`}
          pay={payClaimAction}
        />
      ) : (
        <Notice title={`${inPounds(grantedPence!)} is approved`}>
          {capital(officerWith('money.handle'))} will pay it.
        </Notice>
      )}
      {mayDecline && <Stop claim={claim} />}
    </>
  )
}

/** Until the money has left, one officer can still stop it. */
function Stop({ claim: { number, amountPence } }: { claim: ClaimAtDesk }) {
  return (
    <Details summary="Decline it after all">
      <ClaimDecision
        number={number}
        amountPence={amountPence}
        mayApprove={false}
        decide={decideClaimAction}
      />
    </Details>
  )
}
