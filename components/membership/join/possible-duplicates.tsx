import Link from 'next/link'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import type { PossibleDuplicate } from '@/lib/people/members/possible-duplicates'

const like = {
  born: 'The same name and date of birth.',
  postcode: 'The same name and postcode.',
} as const

/** Members and applicants who may be the person who applies. */
export function PossibleDuplicates({ duplicates }: { duplicates: readonly PossibleDuplicate[] }) {
  if (duplicates.length === 0) return null
  return (
    <Notice kind="warning" title="Possible duplicate">
      <p>One person has one vote. Find out whether this is someone we already have:</p>
      <ul className="bullets">
        {duplicates.map(({ personId, name, number, application, likeness }) => (
          <li key={personId}>
            <Name>{name}</Name>
            {number !== null && `, ${memberNumberInWords(number)}`}
            {application !== null && (
              <>
                ,{' '}
                <Link prefetch={false} href={`/desk/applications/${application}`}>
                  application {application}
                </Link>
              </>
            )}
            . {like[likeness]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
