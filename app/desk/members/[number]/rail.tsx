import type { Route } from 'next'
import { Rail } from '@/components/layout/rail'
import { type RailLink, RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { MemberTags } from '@/components/records/member-record/member-tags'
import { Name } from '@/components/ui/name'
import { Timeline } from '@/components/ui/timeline'
import type { PersonActor } from '@/lib/kernel/actor'
import { momentInWords } from '@/lib/kernel/calendar'
import { endingsPossible } from '@/lib/membership/leaving/endings'
import { freeBand, freeBandInWords } from '@/lib/organisation'
import { detailParts } from '@/lib/people/members/detail-parts'
import { can } from '@/lib/permissions'
import type { MemberRecord } from '@/lib/records/member-record/read'
import { mailKindInWords } from '@/lib/records/outgoing-mail/mail-kinds'
import { mailStates } from '@/lib/records/outgoing-mail/mail-states'
import { addTagAction, removeTagAction } from './actions'

type Props = { found: MemberRecord; officer: PersonActor }

/** What one can do, tags, what happened, emails, and who has looked. */
export function RecordRail({ found, officer }: Props) {
  const { member, tags, timeline, mails, lookedAt } = found
  const acts = actsFor(officer, found)
  return (
    <Rail label="Acts and history">
      {acts.length > 0 && (
        <RailSection title="What you can do" acts>
          <div id="acts" className="scroll-mt-13">
            <RailLinks links={acts} />
          </div>
        </RailSection>
      )}
      <RailSection title="Tags" acts>
        <MemberTags member={member} tags={tags} add={addTagAction} remove={removeTagAction} />
      </RailSection>
      <RailSection title="What happened">
        {timeline.length > 0 ? <Timeline entries={timeline} /> : <p>Nothing is logged yet.</p>}
      </RailSection>
      {mails && (
        <RailSection title="Emails to them">
          {mails.length === 0 && <p>No emails to show.</p>}
          <ul>
            {mails.map(({ id, message, state, at }) => (
              <li key={id} className="border-rule border-b py-2 leading-[1.35]">
                <strong className="block">{mailKindInWords(message)}</strong>
                <span className="text-ink-soft">
                  {mailStates[state]}: {momentInWords(at)}
                </span>
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            Emails that would tell whether somebody voted
            {!can(officer, 'dues.read') && ', or what they pay,'} are not shown.
          </p>
        </RailSection>
      )}
      <RailSection title="Who looked last">
        <ul>
          {lookedAt.map(({ id, at, by, mine, what }) => (
            <li key={id} className="border-rule border-b py-2 leading-[1.35]">
              <strong>
                {mine ? 'You' : <Name instead="Someone whose name has been erased">{by}</Name>}
              </strong>{' '}
              {what}
              <span className="block text-ink-soft">{momentInWords(at)}</span>
            </li>
          ))}
        </ul>
      </RailSection>
    </Rail>
  )
}

/** What is sealed is corrected from here, the rest where it stands. */
const correctable = ['address', 'phone', 'date-of-birth'] as const

function actsFor(officer: PersonActor, { member, dues, ending }: MemberRecord): RailLink[] {
  const money = `/desk/money/members/${member.number}` as Route
  const link = (may: boolean, href: Route, label: string) => (may ? [{ href, label }] : [])
  return [
    ...link(dues === undefined && can(officer, 'money.read'), money, 'See all payments'),
    ...link(
      can(officer, 'ledger.enter', member),
      `/desk/money/entries/new?member=${member.number}` as Route,
      'Record cash, a cheque or a bank transfer',
    ),
    ...link(
      freeBand !== undefined &&
        can(officer, 'subscription.move-to-free', member) &&
        dues?.status !== 'free',
      `${money}/free` as Route,
      `Move to ${freeBandInWords}`,
    ),
    ...correctable.flatMap((part) =>
      link(
        can(officer, 'details.correct', member),
        `/desk/members/${member.number}/correct/${part}` as Route,
        `Correct the ${detailParts[part]}`,
      ),
    ),
    ...link(
      can(officer, 'ending.propose', member) &&
        !ending &&
        endingsPossible(member, member.email).length > 0,
      `/desk/members/${member.number}/end` as Route,
      member.email
        ? 'Record that they left or died'
        : 'Record that they left, died or want erasure',
    ),
    ...link(
      can(officer, 'audit.read'),
      `/desk/audit?${new URLSearchParams({ kind: 'person', id: member.personId })}` as Route,
      'Read the audit log about them',
    ),
  ]
}
