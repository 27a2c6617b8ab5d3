import { Name } from '@/components/ui/name'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'

type Approval = { name: string; grantedPence: number; approvedAt: Date }

/** Who approved so far, and how much each of them approves. */
export function ApprovalList({ approvals }: { approvals: readonly Approval[] }) {
  return (
    <section className="flow">
      <h2>Approvals</h2>
      {approvals.length === 0 ? (
        <p>Nobody has approved this yet. It takes two officers.</p>
      ) : (
        <ul className="border-ink border-t-3">
          {approvals.map(({ name, grantedPence, approvedAt }) => (
            <li
              key={`${name} ${approvedAt.toISOString()}`}
              className="flex flex-wrap justify-between gap-x-5 border-rule border-b py-3"
            >
              <span>
                <strong>
                  <Name>{name}</Name>
                </strong>{' '}
                on {inWords(dateOf(approvedAt))}
              </span>
              <span className="tabular-nums">{inPounds(grantedPence)}</span>
            </li>
          ))}
        </ul>
      )}
      {approvals.length === 1 && <p>One more officer has to approve it.</p>}
    </section>
  )
}
