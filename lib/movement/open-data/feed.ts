import 'server-only'
import { Feed } from 'feed'
import { listPublicDecisions } from '@/lib/democracy/motions/publishing/read-public-decisions'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { siteUrl } from '@/lib/kernel/env'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { listOpenEvents } from '@/lib/movement/events/list-events'
import { listPublicStatements } from '@/lib/movement/statements/read'
import { organisation } from '@/lib/organisation'

const most = 30

/** What we made public lately, the newest first: decisions, joint statements and events that everybody is invited to. */
export async function readNewsFeed(): Promise<Feed> {
  await followDemoClock()
  const [{ decisions }, statements, events] = await Promise.all([
    listPublicDecisions(),
    listPublicStatements(),
    listOpenEvents(),
  ])
  const items = [
    ...decisions.map(({ number, title, declaredAt }) => ({
      link: siteUrl(`/decisions/${number}`),
      title: `Decided: ${title}`,
      description: `Members carried Motion ${number}.`,
      date: declaredAt,
    })),
    ...statements.map(({ slug, title, fixedAt }) => ({
      link: siteUrl(`/statements/${slug}`),
      title: `Joint statement: ${title}`,
      description: 'Read it, and who has signed it.',
      date: fixedAt,
    })),
    ...events
      .filter(({ state }) => state === 'published')
      .map((event) => ({
        link: siteUrl(`/events/${event.number}`),
        title: `Event: ${event.title}`,
        description: `${momentInWords(event.startsAt)}. ${eventForCalendar(event).where}.`,
        date: event.publishedAt!,
      })),
  ]
    .sort((one, other) => other.date.getTime() - one.date.getTime())
    .slice(0, most)
  const feed = new Feed({
    id: siteUrl('/'),
    link: siteUrl('/'),
    title: organisation.name,
    description: organisation.strapline,
    language: 'en-GB',
    updated: items[0]?.date ?? now(),
    copyright: organisation.name,
    feedLinks: { rss: siteUrl('/feed.xml'), json: siteUrl('/feed.json') },
  })
  for (const item of items) feed.addItem({ id: item.link, ...item })
  return feed
}
