import type { ReactNode } from 'react'
import { Name } from '@/components/ui/name'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Standing } from '@/lib/kernel/actor'
import { dayInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'
import type { OwnCondition, RefereePlace } from '@/lib/people/referees/states'

export type ReferenceToJudge = {
  place: RefereePlace
  refereeName: string
  refereeContact: string
  state: string
  condition: OwnCondition
  sentAt: Date | null
  answeredAt: Date | null
  expiresAt: Date
  bouncedAt: Date | null
  acceptedAt: Date | null
  refusedAt: Date | null
  refusalReason: string | null
  privateNote: string | null
  givenLately: number
  referee?: { number: number; name: string; standing: Standing; joinedAt: Date }
  why?: { why?: keyof typeof unmatchedBecause }
}

/** One referee as officers weigh them: who they are, how they stand, what they said. */
export function ReferenceCard(reference: ReferenceToJudge & { children?: ReactNode }) {
  const { referee, place, children } = reference
  const [words, tone] = stateOf(reference)
  return (
    <section className="flow border-3 border-ink bg-card p-5 [--flow:1.25rem]">
      <div>
        <p className="eyebrow">{place === 'proposer' ? 'Proposer' : 'Seconder'}</p>
        <h3>
          <Name instead="Name erased">{referee ? referee.name : reference.refereeName}</Name>
        </h3>
        <p className="mt-2">
          <Tag tone={tone}>{words}</Tag>
        </p>
      </div>
      <div>
        <SummaryList
          rows={[
            {
              term: 'As given by the applicant',
              value: `${isolateName(reference.refereeName)}\n${reference.refereeContact}`,
            },
            ...(referee ? aboutMember(referee, reference.givenLately) : []),
            ...said(reference),
          ]}
        />
      </div>
      {!referee && reference.condition === 'waiting' && (
        <p>{unmatchedBecause[reference.why?.why ?? 'findable']}</p>
      )}
      {referee && reference.bouncedAt && reference.condition === 'waiting' && (
        <p>
          Our email to this member could not be delivered on {dayInWords(reference.bouncedAt)}.
          Reach them another way, or ask for another referee. The applicant cannot see this.
        </p>
      )}
      {children}
    </section>
  )
}

export const unmatchedBecause = {
  nobody: 'No member has this address or number. We have not sent the request.',
  'the-applicant': 'This is the applicant’s own. We have not sent the request.',
  'not-in-good-standing':
    'This belongs to a member who is not in good standing. We have not sent the request.',
  'the-other-referee':
    'This is the same person as the other referee. We have not sent the request.',
  'one-mailbox':
    'This member reads one mailbox with the other referee, and one of them could answer for both. We have not sent the request.',
  'answered-before':
    'This member declined before, or was not accepted. We have not sent the request.',
  'shared-address':
    'Two members share this address, and the name does not say which of them it is. We have not sent the request.',
  findable: 'A member now has this address or number. Ask them below.',
} as const

function aboutMember(referee: NonNullable<ReferenceToJudge['referee']>, givenLately: number) {
  return [
    { term: 'Member', value: <span className="code">{memberNumberInWords(referee.number)}</span> },
    { term: 'Standing', value: standingInWords[referee.standing] },
    { term: 'Joined', value: dayInWords(referee.joinedAt) },
    { term: 'References in the last 12 months', value: String(givenLately) },
  ]
}

function said(reference: ReferenceToJudge) {
  const { state, answeredAt, sentAt, expiresAt, privateNote, refusalReason } = reference
  const answer =
    state === 'requested'
      ? sentAt && `None yet. Asked on ${dayInWords(sentAt)}; answer due by ${dayInWords(expiresAt)}`
      : `${state === 'given' ? 'Confirmed all three things' : 'Declined'} on ${dayInWords(answeredAt!)}`
  return [
    ...(answer ? [{ term: 'Answer', value: answer }] : []),
    ...(privateNote ? [{ term: 'Private note', value: privateNote }] : []),
    ...(refusalReason ? [{ term: 'Why another referee is needed', value: refusalReason }] : []),
  ]
}

function stateOf(reference: ReferenceToJudge): [string, TagTone] {
  if (reference.refusedAt) return ['Another referee needed', 'stopped']
  if (reference.acceptedAt) return ['Accepted', 'done']
  if (reference.state === 'given') return ['Given: yours to accept', 'attention']
  if (reference.state === 'declined') return ['Declined', 'stopped']
  if (reference.condition === 'to-replace') return ['Expired', 'stopped']
  if (reference.bouncedAt) return ['Email not delivered', 'special']
  return reference.referee ? ['Waiting for an answer', 'neutral'] : ['Not matched', 'special']
}
