import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import type { ArchivedDecision } from '@/lib/democracy/motions/archive/search-archive'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { decisionLabels } from '../decisions/decision-labels'

/** What members decided, each with its result and with what became of it. */
export function ArchiveList({ decisions }: { decisions: readonly ArchivedDecision[] }) {
  return (
    <ul className="border-ink border-t-3">
      {decisions.map(({ voteId, number, title, outcome, byConsent, declaredAt, duty, state }) => (
        <li
          key={voteId}
          className="relative flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <Link prefetch={false} href={`/motions/${number}/result`} className="whole-row">
              {`Motion ${number}: ${title}`}
            </Link>
            <p className="text-ink-soft text-sm">
              {`Declared on ${inWords(dateOf(declaredAt))}`}
              {duty && `. ${capital(answeringInWords(duty))}, by ${inWords(duty.dueOn)}`}
            </p>
          </div>
          <span className="flex flex-wrap gap-2">
            <Tag tone={outcome === 'carried' ? 'done' : 'stopped'}>
              {byConsent && outcome === 'carried' ? 'Carried by consent' : capital(outcome)}
            </Tag>
            {state && <Tag tone={decisionLabels[state].tone}>{decisionLabels[state].status}</Tag>}
          </span>
        </li>
      ))}
    </ul>
  )
}
