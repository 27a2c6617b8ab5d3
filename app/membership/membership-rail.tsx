import type { Route } from 'next'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { type RailLink, RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { ContributionCard } from '@/components/money/subscriptions/contribution-card'
import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { contributionStamps } from '@/lib/money/subscriptions/contribution-card'
import { bandInWords, nextInWords, stageInWords } from '@/lib/money/subscriptions/dues-in-words'
import { type Dues, duesStage } from '@/lib/money/subscriptions/dues-stage'
import { listPaidDues } from '@/lib/money/subscriptions/read-contributions'
import { networks } from '@/lib/organisation'
import { questionGroups } from '@/lib/people/equality/questionnaire'
import { countOwnGroups } from '@/lib/people/groups/read'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'
import { countNetworkNews } from '@/lib/people/networks/count-news'
import { getOwnOfficerPhoto } from '@/lib/people/officers/read-photo'
import { can } from '@/lib/permissions'

type Props = {
  person: PersonActor
  member: NonNullable<PersonActor['member']>
  dues: Dues | undefined
  at: Date
}

/** Everything of a member's own, beside what is on now: facts, their contribution card, what they can do, settings. */
export async function MembershipRail({ person, member, dues, at }: Props) {
  const [paid, news, photo, groups] = await Promise.all([
    listPaidDues(person, person),
    countNetworkNews(person),
    getOwnOfficerPhoto(person),
    countOwnGroups(person),
  ])
  const free = !dues || duesStage(dues, at) === 'free'
  const calm = dues && !free && !stageInWords(dues, at).wanted
  const stamps = dues && !free ? contributionStamps(paid, dues, at) : []
  return (
    <Rail label="Your membership">
      <RailSection title="Your membership">
        <RailFacts
          facts={[
            {
              term: 'Membership number',
              value: <span className="code">{memberNumberInWords(member.number)}</span>,
            },
            { term: 'Standing', value: standingInWords[member.standing] },
            { term: 'Member since', value: inWords(dateOf(member.joinedAt)) },
            { term: 'Band', value: dues ? bandInWords(dues) : 'None' },
            ...(calm ? [{ term: 'Next payment', value: nextInWords(dues, at) }] : []),
          ]}
        />
      </RailSection>
      <RailSection title="Contribution card">
        {stamps.length > 0 && <ContributionCard stamps={stamps} />}
        {stamps.length === 0 && <p>{free ? 'Nothing due.' : 'No stamps yet.'}</p>}
      </RailSection>
      {networks.length > 0 && (
        <RailSection title="Your networks">
          <RailLinks
            links={[
              {
                href: '/membership/networks',
                label: 'Join, see or leave networks',
                note: news > 0 ? `${news} new` : undefined,
              },
            ]}
          />
          <p className="text-ink-soft">Only you can see this here.</p>
        </RailSection>
      )}
      {groups.asked + groups.running > 0 && (
        <RailSection title="Your groups">
          <RailLinks
            links={[
              {
                href: '/membership/groups',
                label: groups.asked > 0 ? 'You are asked to join a group' : 'See your groups',
                note: groups.running || undefined,
              },
            ]}
          />
        </RailSection>
      )}
      <RailSection acts title="What you can do">
        <RailLinks links={doings(person)} />
      </RailSection>
      <RailSection acts title="Settings">
        <RailLinks
          links={[
            {
              href: '/membership/dues',
              label: 'Dues and payments',
              note: dues && stageInWords(dues, at).status,
            },
            { href: '/membership/details', label: 'Your details' },
            { href: '/membership/emails', label: 'Your emails' },
            ...(questionGroups.length > 0
              ? [{ href: '/membership/equality' as const, label: 'Equality questions' }]
              : []),
            { href: '/membership/devices', label: 'Your devices' },
            { href: '/membership/data', label: 'Your data' },
            ...(photo
              ? [{ href: '/desk/photo' as const, label: 'Your photo on the officers’ page' }]
              : []),
            { href: '/membership/leave', label: 'Leave' },
          ]}
        />
      </RailSection>
    </Rail>
  )
}

function doings(person: PersonActor): RailLink[] {
  const move: RailLink = { href: '/motions/new' as Route, label: 'Move a motion' }
  return [
    ...(can(person, 'motion.move') ? [move] : []),
    ...(can(person, 'card.make', person)
      ? [{ href: '/membership/card' as const, label: 'Your membership card' }]
      : []),
    { href: '/places' as Route, label: 'Find us near you' },
    { href: '/membership/claims' as Route, label: 'Claim money back' },
    { href: '/membership/cases' as Route, label: 'Cases' },
    { href: '/membership/letters' as Route, label: 'Read our news and notices' },
    { href: '/accounts' as Route, label: 'What your money is spent on' },
  ]
}
