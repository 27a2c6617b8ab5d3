import type { Route } from 'next'
import Link from 'next/link'
import { OpenEmailChange } from '@/components/people/email-changes/open-email-change'
import { SharingNotice } from '@/components/people/shared-addresses/sharing-notice'
import { SealedDetails } from '@/components/records/member-record/sealed-details'
import { SummaryList } from '@/components/ui/summary-list'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { isolateName } from '@/lib/kernel/isolate-name'
import { organisation } from '@/lib/organisation'
import { placeInWords } from '@/lib/people/members/detail-parts'
import type { Sharing } from '@/lib/people/shared-addresses/read'
import { can } from '@/lib/permissions'
import type { MemberRecord } from '@/lib/records/member-record/read'
import { openingReasons, sealedParts } from '@/lib/records/member-record/sealed-parts'
import { openSealedAction } from './actions'
import { confirmEmailChangeAction, stopEmailChangeAction } from './email/actions'
import { confirmSharingAction, endSharingForAction } from './share/actions'

type Props = { found: MemberRecord; officer: PersonActor; shares: Sharing[] }

/** How to reach them, and what is sealed. */
export function RecordContact({ found: { member, emailChange }, officer, shares }: Props) {
  const { email, emailProvedAt, called, pronouns, constituency, importedAt, diedAt } = member
  const correct = (part: string) => `/desk/members/${member.number}/correct/${part}` as Route
  const mayCorrect = can(officer, 'details.correct', member)
  const change = (part: string) =>
    mayCorrect ? { change: correct(part), changeLabel: 'Correct' } : {}
  return (
    <section className="flow">
      <SummaryList
        title="Contact"
        rows={[
          {
            term: 'Email address',
            value: email ? (
              <>
                <a href={`mailto:${email}`}>{email}</a>
                <span className="block text-ink-soft text-sm">
                  {emailProvedAt
                    ? `Confirmed on ${inWords(dateOf(emailProvedAt))}.`
                    : 'Not confirmed yet.'}
                </span>
              </>
            ) : (
              !diedAt &&
              (shares.some(({ inForce }) => inForce)
                ? 'None of their own. They share one.'
                : 'None. They get letters by post.')
            ),
            ...(mayCorrect && { change: `/desk/members/${member.number}/email` as Route }),
          },
          {
            term: 'Likes to be called',
            value: [isolateName(called), pronouns].filter(Boolean).join(', '),
            ...change('name'),
          },
          {
            term: capital(organisation.place.name),
            value: constituency && placeInWords(constituency),
            ...change('constituency'),
          },
          ...(importedAt
            ? [{ term: 'Imported from another system', value: inWords(dateOf(importedAt)) }]
            : []),
        ]}
      />
      {emailChange && (
        <OpenEmailChange
          change={emailChange}
          number={member.number}
          confirm={confirmEmailChangeAction}
          stop={stopEmailChangeAction}
        />
      )}
      {shares.map((one) => (
        <SharingNotice
          key={one.id}
          sharing={one}
          number={member.number}
          confirm={confirmSharingAction}
          end={endSharingForAction}
        />
      ))}
      {mayCorrect && !email && !diedAt && shares.length === 0 && (
        <p>
          <Link prefetch={false} href={`/desk/members/${member.number}/share` as Route}>
            Share someone’s email address
          </Link>
        </p>
      )}
      {can(officer, 'record.open', member) && (
        <SealedDetails
          personId={member.personId}
          parts={sealedParts}
          reasons={openingReasons}
          open={openSealedAction}
        />
      )}
    </section>
  )
}
