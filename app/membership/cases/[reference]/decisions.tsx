import { SectionHeading } from '@/components/layout/section-heading'
import { ByPost } from '@/components/membership/discipline/by-post'
import { CaseDecision } from '@/components/membership/discipline/case-decision'
import { MeasureMembers } from '@/components/membership/discipline/measure-members'
import { Names } from '@/components/ui/names'
import { dayInWords } from '@/lib/kernel/calendar'
import { caseDecisionInWords } from '@/lib/membership/discipline/case-in-words'
import { measureInWords } from '@/lib/membership/discipline/measures'
import type { CaseAsRead } from '@/lib/membership/discipline/read'

const gone = 'Deleted after its time'

/** What was decided in a case, the newest first. */
export function CaseDecisions({ found }: { found: CaseAsRead }) {
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
          {found.appealLetter && <ByPost {...found.appealLetter} />}
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
    </>
  )
}

/** What two officers recorded in it: who decides, more time, a suspension. */
export function CaseMeasures({ found }: { found: CaseAsRead }) {
  const recorded = found.measures.filter(({ waits }) => !waits)
  if (recorded.length === 0) return null
  return (
    <section aria-labelledby="recorded" className="flow">
      <SectionHeading id="recorded">What two officers recorded</SectionHeading>
      {recorded.map((measure) => (
        <div key={measure.id} className="border-rule border-b pb-3">
          <p>
            <span className="font-bold">{measureInWords(measure.kind, measure.until)}</span>,{' '}
            {dayInWords(measure.at)}, by <Names names={measure.officers} />
          </p>
          <MeasureMembers joins={measure.joins} leaves={measure.leaves} />
          {measure.reason && <p className="whitespace-pre-wrap break-words">{measure.reason}</p>}
        </div>
      ))}
    </section>
  )
}
