import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { ComingEvents } from '@/components/movement/events/coming-events'
import { ConvenorOffers } from '@/components/people/networks/convenor-offers'
import { ConvenorVoting } from '@/components/people/networks/convenor-vote'
import { NetworkMemberLine } from '@/components/people/networks/network-member-line'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { NowList } from '@/components/ui/now-list'
import { Pagination } from '@/components/ui/pagination'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { listComingEvents } from '@/lib/movement/events/list-events'
import { networks, organisation } from '@/lib/organisation'
import {
  convenesNow,
  listNetworkConvenors,
  listOffersToConvene,
} from '@/lib/people/networks/convenors/read'
import { convenorVoteDays } from '@/lib/people/networks/convenors/votes/convenor-vote-rows'
import { getConvenorVote } from '@/lib/people/networks/convenors/votes/read-convenor-vote'
import { listNetworkLetters } from '@/lib/people/networks/letters/read-archive'
import { listNetworkMeetings } from '@/lib/people/networks/meetings/read'
import {
  type Acquaintance,
  listShownMembers,
  type ShownMember,
} from '@/lib/people/networks/read-network'
import { viewer } from '@/lib/people/sign-in/viewer'
import {
  allowRequestsAction,
  backConvenorAction,
  callConvenorVoteAction,
  castConvenorVoteAction,
  stepDownAction,
} from '../../membership/networks/actions'

type Props = PageProps<'/networks/[network]'>

async function networkIn(params: Props['params']) {
  const { network: asked } = await params
  return networks.find((one) => one === asked)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const network = await networkIn(params)
  return { title: network ? organisation.networks[network].name : 'Network' }
}

/**
 * What everybody may know of a network, and below it what its members show each other. The address is the same for all, so that
 * to have been here says nothing.
 */
export default async function NetworkPage({ params, searchParams }: Props) {
  const network = await networkIn(params)
  if (!network) notFound()
  const { name, forWhom } = organisation.networks[network]
  const actor = await viewer()
  const { before } = await searchParams
  const shown = await listShownMembers(
    actor,
    network,
    typeof before === 'string' ? before : undefined,
  )
  const [convenors, convenes, offers, meetings, letters, vote, events] = await Promise.all([
    listNetworkConvenors(actor, network),
    convenesNow(actor, network),
    listOffersToConvene(actor, network),
    listNetworkMeetings(actor, network),
    listNetworkLetters(actor, network),
    getConvenorVote(actor, network),
    listComingEvents(actor, { network }),
  ])
  const member = actor.kind === 'person' && actor.member !== undefined
  return (
    <Page
      title={name}
      lead={`For ${forWhom}.`}
      back={<BackLink href="/networks">Networks</BackLink>}
      wide={shown !== undefined}
      rail={
        <Rail label="About this network">
          <RailSection title="Who sees what">
            <ul className="bullets">
              <li>
                Officers never see who is in it. They see the names of its convenors, and roughly
                how many members it has.
              </li>
              <li>Its convenors see who is in it, by name. You can see when they looked.</li>
              <li>Its members see those who chose to be seen, and only what they chose to show.</li>
              <li>
                Leaving takes one click and deletes that you were in it, and everything you showed
                here. Letters that a convenor sent, meetings they called and events they wrote stay,
                without their name unless they signed with it.
              </li>
            </ul>
          </RailSection>
          {convenors.length > 0 && (
            <RailSection title="Convenors">
              <ul className="bullets">
                {convenors.map(({ id, name, until }) => (
                  <li key={id}>
                    <Name>{name}</Name>, until {inWords(dateOf(until))}
                  </li>
                ))}
              </ul>
            </RailSection>
          )}
          {shown && (
            <RailSection acts title="You in this network">
              <RailLinks
                links={[
                  {
                    href: `/membership/networks/${shown.own.id}` as Route,
                    label: shown.own.shownToMembers
                      ? 'Change what others see of you'
                      : 'Let the other members see you',
                  },
                  {
                    href: `/membership/networks/${shown.own.id}#letters` as Route,
                    label: 'Choose whether you get its letters',
                  },
                  ...(letters
                    ? [{ href: `/networks/${network}/letters` as Route, label: 'Read its letters' }]
                    : []),
                  { href: '/membership/networks', label: 'Your networks and requests' },
                ]}
              />
            </RailSection>
          )}
          {convenes && (
            <RailSection acts title="As a convenor">
              <RailLinks
                links={[
                  {
                    href: `/networks/${network}/list` as Route,
                    label: 'See who is in the network',
                  },
                  { href: `/networks/${network}/meetings/new` as Route, label: 'Call a meeting' },
                  {
                    href: `/events/new?holder=network:${network}` as Route,
                    label: 'Write an event',
                  },
                  { href: '/events/held' as Route, label: 'Drafts and events you hold' },
                  { href: `/networks/${network}/letters/new` as Route, label: 'Write a letter' },
                ]}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      {!shown && member && <ButtonLink href="/membership/networks">Join this network</ButtonLink>}
      {!shown && !member && <ButtonLink href="/join">Join {organisation.shortName}</ButtonLink>}
      {meetings && meetings.length > 0 && (
        <section aria-labelledby="meetings">
          <SectionHeading id="meetings">Coming up</SectionHeading>
          <NowList
            items={meetings.map(({ id, title, startsAt, place, cancelledAt, comes }) => ({
              title,
              href: `/networks/${network}/meetings/${id}` as Route,
              at: startsAt,
              about: place ?? 'Online',
              ...answerInTags(cancelledAt !== null, comes),
            }))}
          />
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="events">
          <SectionHeading id="events" beside={<Link href={'/events' as Route}>All events</Link>}>
            Events
          </SectionHeading>
          <ComingEvents events={events} />
        </section>
      )}
      {shown && (
        <section aria-labelledby="members">
          <SectionHeading id="members">Members you can meet here</SectionHeading>
          {shown.members.length === 0 && (
            <p className="py-3">No member has chosen to be seen here yet.</p>
          )}
          <ul>
            {shown.members.map((one) => (
              <li key={one.id} className="max-w-none border-rule border-b">
                <NetworkMemberLine
                  member={one}
                  act={<WhatToDo one={one} seen={shown.own.shownToMembers} />}
                />
              </li>
            ))}
          </ul>
          <Pagination
            of="members"
            next={shown.next ? (`/networks/${network}?before=${shown.next}` as Route) : undefined}
          />
        </section>
      )}
      {offers && (
        <section aria-labelledby="convening" className="flow">
          <SectionHeading id="convening">Convening this network</SectionHeading>
          <ConvenorOffers
            {...offers}
            voting={vote?.running !== undefined}
            back={backConvenorAction}
            stepDown={stepDownAction}
          />
          {vote && (
            <ConvenorVoting
              vote={vote}
              offers={offers.offers.length + (offers.own?.state === 'offered' ? 1 : 0)}
              days={convenorVoteDays}
              call={callConvenorVoteAction}
              cast={castConvenorVoteAction}
            />
          )}
        </section>
      )}
    </Page>
  )
}

function answerInTags(cancelled: boolean, comes: boolean | null) {
  if (cancelled) return { status: 'Cancelled', tone: 'stopped' as const }
  if (comes === null) return { status: 'Not answered', tone: 'todo' as const }
  return comes
    ? { status: 'You are coming', tone: 'done' as const }
    : { status: 'You are not coming', tone: 'neutral' as const }
}

const told: Partial<Record<Acquaintance, string>> = {
  themselves: 'This is you',
  asked: 'You have asked them',
  'no-more': 'You have asked them before',
}

function WhatToDo({ one, seen }: { one: ShownMember; seen: boolean }) {
  if (one.blocked)
    return (
      <Form action={allowRequestsAction}>
        <Hidden name="membershipId" value={one.id} />
        <SubmitButton variant="plain">Allow requests from them again</SubmitButton>
      </Form>
    )
  if (told[one.acquaintance]) return <p className="text-ink-soft">{told[one.acquaintance]}</p>
  if (one.acquaintance !== 'none')
    return (
      <Link prefetch={false} href="/membership/networks">
        {one.acquaintance === 'in-touch' ? 'In touch with you' : 'Waiting for your answer'}
      </Link>
    )
  if (!seen) return null
  return (
    <ButtonLink row variant="secondary" href={`/membership/networks/ask/${one.id}` as Route}>
      Put me in touch
      <span className="sr-only">
        {' '}
        with <Name>{one.name}</Name>
      </span>
    </ButtonLink>
  )
}
