import Link from 'next/link'
import { SectionHeading } from '@/components/layout/section-heading'
import { inPounds } from '@/lib/kernel/money'
import { bandInWords, methodInWords, stageInWords } from '@/lib/money/subscriptions/dues-in-words'
import { dueNow } from '@/lib/money/subscriptions/dues-stage'
import type { Band, Interval } from '@/lib/organisation'
import type { MemberRecord } from '@/lib/records/member-record/read'

type Props = { found: MemberRecord; at: Date }

/** What they pay and how it stands, for officers who may see what members pay. */
export function RecordDues({ found: { member, dues: row }, at }: Props) {
  if (row === undefined) return null
  const dues = row && { ...row, band: row.band as Band, interval: row.interval as Interval }
  const due = dues ? dueNow(dues, at) : 0
  return (
    <section aria-labelledby="dues" className="flow">
      <SectionHeading
        id="dues"
        beside={
          <Link prefetch={false} href={`/desk/money/members/${member.number}`}>
            All payments
          </Link>
        }
      >
        Dues
      </SectionHeading>
      <p>
        {dues
          ? [bandInWords(dues), methodInWords(dues), stageInWords(dues, at).status]
              .filter(Boolean)
              .join(' · ')
          : 'No dues set up.'}
        {due ? (
          <>
            {' · '}
            <strong>{inPounds(due)} is due</strong>
          </>
        ) : null}
      </p>
    </section>
  )
}
