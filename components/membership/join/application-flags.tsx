import { Notice } from '@/components/ui/notice'
import type { Standing } from '@/lib/kernel/actor'
import { dayInWords } from '@/lib/kernel/calendar'
import { outsideRegion } from '@/lib/membership/join/sections/labour-movement'
import { organisation } from '@/lib/organisation'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'

type Props = {
  flag?: { reason: string; flaggedAt: Date; reviewAt: Date; by: 'address' | 'identity' }
  returning?: { number: number; standing: Standing; joinedAt: Date }
  earlier: number
  submission?: { 'labour-movement': { constituency: string } }
}

/** What an officer should know before reading on. */
export function ApplicationFlags({ flag, returning, earlier, submission }: Props) {
  return (
    <>
      {flag && (
        <Notice
          kind="warning"
          title={
            flag.by === 'address' ? 'This address is flagged' : 'This name and birthday are flagged'
          }
        >
          <p>
            {flag.by === 'address'
              ? 'Someone with this address was expelled.'
              : 'Someone with this name, and this date of birth or postcode, was expelled. They had no email address of their own.'}{' '}
            Recorded on {dayInWords(flag.flaggedAt)}: {flag.reason}. To be reviewed on{' '}
            {dayInWords(flag.reviewAt)}.
          </p>
        </Notice>
      )}
      {submission?.['labour-movement'].constituency === outsideRegion && (
        <Notice kind="warning" title="Outside the region">
          The applicant does not live in one of our {organisation.place.plural}.
        </Notice>
      )}
      {returning && (
        <Notice title="A returning member">
          <p>
            {memberNumberInWords(returning.number)}, joined on {dayInWords(returning.joinedAt)}.{' '}
            {standingInWords[returning.standing]}. They keep their number.
          </p>
        </Notice>
      )}
      {earlier > 0 && (
        <p>
          {earlier === 1 ? 'One earlier application' : `${earlier} earlier applications`} by the
          same person.
        </p>
      )}
    </>
  )
}
