import 'server-only'
import { z } from 'zod'
import { listElections } from '@/lib/democracy/elections/read'
import { listPublicDecisions } from '@/lib/democracy/motions/publishing/read-public-decisions'
import { visitor } from '@/lib/kernel/actor'
import { siteUrl } from '@/lib/kernel/env'
import { listAffiliates } from '@/lib/movement/affiliates/read'
import { eventForCalendar } from '@/lib/movement/events/calendar-event'
import { listOpenEvents } from '@/lib/movement/events/list-events'
import { listOutsideElections } from '@/lib/movement/outside-elections/read'
import { listPublicStatements } from '@/lib/movement/statements/read'

/** What is said of a list, what is in it, and how it is read: always as a visitor, whoever asks. */
type OpenList<Item extends z.ZodType = z.ZodType> = {
  about: string
  item: Item
  /** A long list has pages: `next` is what to ask for behind this one. */
  read(before?: string): Promise<{ items: z.input<Item>[]; next?: string }>
  pages?: boolean
}

/** The schema stands for what goes out: it is what programs are told, and nothing else gets through it. */
function openList<Item extends z.ZodType>(list: OpenList<Item>): OpenList {
  return list as unknown as OpenList
}

const url = z.url().describe('Its page.')
const moment = (about: string) => z.iso.datetime().describe(about)
const count = (about: string) => z.int().nonnegative().describe(about)
const at = (date: Date) => date.toISOString()

export const openLists = {
  decisions: openList({
    about: 'Motions that members carried and two officers published, the latest first.',
    pages: true,
    item: z.strictObject({
      number: z.int().describe('The number of the motion.'),
      title: z.string(),
      declaredAt: moment('When the result was declared.'),
      url,
    }),
    async read(before) {
      const { decisions, next } = await listPublicDecisions(before)
      return {
        next,
        items: decisions.map(({ number, title, declaredAt }) => ({
          number,
          title,
          declaredAt: at(declaredAt),
          url: siteUrl(`/decisions/${number}`),
        })),
      }
    },
  }),
  elections: openList({
    about: 'Our own elections by secret ballot, the latest first.',
    item: z.strictObject({
      title: z.string(),
      phase: z.string().describe('How far it is.'),
      opensAt: moment('When voting opens.'),
      closesAt: moment('When voting closes.'),
      url,
    }),
    read: async () => ({
      items: (await listElections(visitor)).map(({ slug, title, phase, opensAt, closesAt }) => ({
        title,
        phase,
        opensAt: at(opensAt),
        closesAt: at(closesAt),
        url: siteUrl(`/elections/${slug}`),
      })),
    }),
  }),
  statements: openList({
    about: 'Joint statements, the newest first.',
    item: z.strictObject({
      title: z.string(),
      fixedAt: moment('When its words were fixed.'),
      organisations: count('Organisations that have signed.'),
      people: count('People who have signed.'),
      takesSignatures: z.boolean().describe('Whether it can be signed now.'),
      text: z.url().describe('Its words, as plain text.'),
      url,
    }),
    read: async () => ({
      items: (await listPublicStatements()).map((statement) => ({
        title: statement.title,
        fixedAt: at(statement.fixedAt),
        organisations: statement.organisations,
        people: statement.people,
        takesSignatures: statement.takesSignatures,
        text: siteUrl(`/statements/${statement.slug}/text`),
        url: siteUrl(`/statements/${statement.slug}`),
      })),
    }),
  }),
  events: openList({
    about: 'Events to come that everybody is invited to, the next first.',
    item: z.strictObject({
      number: z.int(),
      title: z.string(),
      startsAt: moment('When it begins.'),
      endsAt: moment('When it ends.'),
      where: z.string().describe('The house and the town, or that it is online.'),
      cancelled: z.boolean(),
      url,
    }),
    read: async () => ({
      items: (await listOpenEvents()).map((event) => ({
        number: event.number,
        title: event.title,
        startsAt: at(event.startsAt),
        endsAt: at(event.endsAt),
        where: eventForCalendar(event).where,
        cancelled: event.state === 'cancelled',
        url: siteUrl(`/events/${event.number}`),
      })),
    }),
  }),
  affiliates: openList({
    about: 'Organisations that are affiliated to us and agreed to be named, by name.',
    item: z.strictObject({
      name: z.string(),
      about: z.string().describe('What it says of itself.'),
      website: z.string().nullable(),
      affiliatedSince: moment('When it was admitted.'),
    }),
    read: async () => ({
      items: (await listAffiliates()).map(({ name, about, website, admittedAt }) => ({
        name,
        about,
        website,
        affiliatedSince: at(admittedAt),
      })),
    }),
  }),
  'outside-elections': openList({
    about:
      'Elections of other bodies whose candidates we ask what they stand for, the latest first.',
    item: z.strictObject({
      title: z.string(),
      body: z.string().describe('The body that is elected, or elected to.'),
      votingClosesOn: z.iso.date().describe('The last day of voting.'),
      candidates: count('Candidates we know of.'),
      answered: count('Those who have answered.'),
      declined: count('Those who said that they will not answer.'),
      url,
    }),
    read: async () => ({
      items: (await listOutsideElections()).map((election) => ({
        title: election.title,
        body: election.body,
        votingClosesOn: election.votingClosesOn,
        candidates: election.candidates,
        answered: election.answered,
        declined: election.declined,
        url: siteUrl(`/outside-elections/${election.slug}`),
      })),
    }),
  }),
} satisfies Record<string, OpenList>

export type OpenListName = keyof typeof openLists
export const openListNames = Object.keys(openLists) as OpenListName[]

export function isOpenList(name: string): name is OpenListName {
  return Object.hasOwn(openLists, name)
}

/** Where a program asks for it. */
export function openListUrl(name: OpenListName): string {
  return siteUrl(`/api/open/${name}`)
}
