import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { ComingEvents } from '@/components/movement/events/coming-events'
import { GroupMemberList } from '@/components/people/groups/group-member-list'
import { MinutesList } from '@/components/people/groups/minutes-list'
import { countInWords } from '@/lib/kernel/count-in-words'
import { listComingEvents } from '@/lib/movement/events/list-events'
import { addressFor } from '@/lib/organisation'
import { groupsWithComposition } from '@/lib/people/composition/composition-rules'
import { listMinutes } from '@/lib/people/groups/minutes/read'
import { getGroup, groupAt } from '@/lib/people/groups/read'
import { viewer } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'

type Props = PageProps<'/groups/[group]'>

const load = cache(async (address: string) => {
  const group = groupAt(address)
  return group && getGroup(await viewer(), group)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).group))?.name }
}

async function GroupPage({ params }: Props) {
  const group = await load((await params).group)
  if (!group) notFound()
  const { minutes, mayWrite } = await listMinutes(await viewer(), group.group)
  const events = await listComingEvents(await viewer(), { group: group.group })
  const { members, unnamed, own, convenes, isMember } = group
  return (
    <Page
      title={group.name}
      eyebrow="Our groups"
      lead={group.does}
      back={<BackLink href="/officers">Officers and groups</BackLink>}
      wide
      rail={
        <Rail label="About this group">
          {own && (
            <RailSection title="Your place in it">
              <RailFacts
                facts={[
                  { term: 'As', value: own.office ?? (convenes ? 'A convenor' : 'A member') },
                  ...(own.represents ? [{ term: 'Representing', value: own.represents }] : []),
                  { term: 'Until', value: own.until },
                ]}
              />
              <RailLinks links={[{ href: '/membership/groups', label: 'Your groups' }]} />
            </RailSection>
          )}
          {mayWrite && (
            <RailSection title="What you can do" acts>
              <RailLinks
                links={[
                  { href: `/groups/${group.group}/minutes/new` as Route, label: 'Write minutes' },
                ]}
              />
            </RailSection>
          )}
          {convenes && (
            <RailSection title="As a convenor" acts>
              <RailLinks
                links={[
                  {
                    href: `/events/new?holder=group:${group.group}` as Route,
                    label: 'Write an event',
                  },
                  { href: '/events/held' as Route, label: 'Drafts and events you hold' },
                ]}
              />
            </RailSection>
          )}
          {groupsWithComposition.includes(group.group) &&
            can(await viewer(), 'composition.read') && (
              <RailSection title="Who it is made up of" acts>
                <RailLinks
                  links={[
                    {
                      href: `/groups/${group.group}/composition` as Route,
                      label: 'Its rules, and whether they are met',
                    },
                  ]}
                />
              </RailSection>
            )}
          <RailSection title="How members join it">
            <p>
              Two officers appoint a member, who has to agree. Would you like to lend a hand? Write
              to{' '}
              <a href={`mailto:${addressFor('officers.appoint')}`}>
                {addressFor('officers.appoint')}
              </a>
              .
            </p>
          </RailSection>
        </Rail>
      }
    >
      {events.length > 0 && (
        <section aria-labelledby="events">
          <SectionHeading id="events" beside={<Link href={'/events' as Route}>All events</Link>}>
            Coming up
          </SectionHeading>
          <ComingEvents events={events} />
        </section>
      )}
      <h2>Who is in it</h2>
      {members.length > 0 && <GroupMemberList members={members} />}
      <p className="text-ink-soft">{othersInWords(members.length, unnamed)}</p>
      {convenes && (
        <p className="text-ink-soft">
          You convene this group, so you see how to write to each member. Use it for the group’s
          work only.
        </p>
      )}
      {(minutes.length > 0 || mayWrite) && <h2>Minutes</h2>}
      {minutes.length > 0 && <MinutesList group={group.group} minutes={minutes} />}
      {minutes.length === 0 && mayWrite && <p>No minutes yet.</p>}
      {!isMember && (
        <p>
          Members see more here once they have{' '}
          <Link href={`/sign-in?next=/groups/${group.group}`}>signed in</Link>.
        </p>
      )}
    </Page>
  )
}

/** Nobody is named who did not choose it; that there are others is no secret. */
function othersInWords(named: number, unnamed: number): string {
  if (named + unnamed === 0) return 'Nobody is in this group at the moment.'
  if (unnamed === 0) return 'These are all its members.'
  const count = countInWords(unnamed)
  const others = named > 0 ? `${count} more` : count
  const who =
    unnamed === 1 ? `${others} member is in it, who is` : `${others} members are in it, who are`
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} not named here. Each member chooses who can see that they are in it.`
}

export default withOutagePage(GroupPage)
