import { SectionHeading } from '@/components/layout/section-heading'
import { CaseDecision } from '@/components/membership/discipline/case-decision'
import { dayInWords } from '@/lib/kernel/calendar'
import { caseDecisionInWords } from '@/lib/membership/discipline/case-in-words'
import { measureInWords } from '@/lib/membership/discipline/measures'
import type { CaseAsRead } from '@/lib/membership/discipline/read'

const gone = 'Deleted after its time'

/** What was decided in a case, the newest first, and what two officers recorded in it. */
export function CaseDecisions({ found }: { found: CaseAsRead }) {
  const recorded = found.measures.filter(({ waits }) => !waits)
  return (
    <>
      {found.appealDecidedAt && found.appealOutcome && (
        <CaseDecision
          id="appeal-decided"
          title="The decision of the appeal"
          outcome={caseDecisionInWords(found.appealOutcome, found.appealOutcomeUntil)}
          reasons={found.appealReasons ?? gone}
          on={dayInWords(found.appealDecidedAt)}
        />
      )}
      {found.appealedAt && (
        <section aria-labelledby="appealed" className="flow">
          <SectionHeading id="appealed">The appeal</SectionHeading>
          <p className="whitespace-pre-wrap break-words">{found.appeal ?? gone}</p>
        </section>
      )}
      {found.decidedAt && found.outcome && (
        <CaseDecision
          id="decided"
          title="The decision"
          outcome={caseDecisionInWords(found.outcome, found.outcomeUntil)}
          reasons={found.reasons ?? gone}
          on={dayInWords(found.decidedAt)}
        />
      )}
      {recorded.length > 0 && (
        <section aria-labelledby="recorded" className="flow">
          <SectionHeading id="recorded">What two officers recorded</SectionHeading>
          {recorded.map(({ id, kind, reason, until: end, at }) => (
            <p key={id} className="whitespace-pre-wrap break-words">
              <span className="font-bold">{measureInWords(kind, end)}</span>, {dayInWords(at)}:{' '}
              {reason}
            </p>
          ))}
        </section>
      )}
    </>
  )
}
