import { DecisionForm } from '@/components/membership/join/decision-form'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import type { ApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { isFree } from '@/lib/organisation'
import { decideApplicationAction } from './actions'

const outcomes: Record<string, string> = { approved: 'Approved', declined: 'Declined' }

/** What was decided, or the form to decide in, or why this officer may not. */
export function ApplicationDecision({ found }: { found: ApplicationAtDesk }) {
  const { application, conflict, names, references, submission } = found
  const { state, decidedAt, decidedBy, declineReason } = application
  if (state === 'withdrawn') return <Notice title="The applicant withdrew" />
  if (decidedAt) {
    const by = names.get(decidedBy ?? '') ?? 'an officer'
    return (
      <Notice kind={state === 'approved' ? 'success' : 'info'} title={outcomes[state]}>
        <p>
          By <Name>{by}</Name> on {momentInWords(decidedAt)}.
        </p>
        {declineReason && <p className="whitespace-pre-line">Reason given: {declineReason}</p>}
      </Notice>
    )
  }
  if (conflict) {
    return (
      <Notice kind="conflict" title="Another officer has to decide this">
        {refusals[conflict]}
      </Notice>
    )
  }
  return (
    <DecisionForm
      applicationId={application.id}
      number={application.number}
      mark={found.mark}
      possibleDuplicates={found.duplicates.length}
      ready={references.filter((one) => !one.replacedAt && one.acceptedAt).length === 2}
      returned={state === 'returned'}
      afterApproval={
        submission && isFree(submission.dues.band)
          ? 'They become a member straight away.'
          : `${found.applicant.email ? 'We will email them how to pay.' : 'They get a letter that says how to pay.'} They become a member when their first payment arrives.`
      }
      decide={decideApplicationAction}
    />
  )
}
