import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { NowList } from '@/components/ui/now-list'
import { Tag } from '@/components/ui/tag'
import { listPolls, whomOneCanAsk } from '@/lib/democracy/polls/read-polls'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'
import { openPolls } from './open-polls'
import { pollsHeadline } from './polls-headline'

const load = cache(async () => listPolls(await viewer()))

export async function generateMetadata(): Promise<Metadata> {
  return { title: pollsHeadline((await load()).open) }
}

export default async function Polls() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/polls')
  const refusal = refusalOf(person, 'poll.read', { invited: true })
  if (refusal)
    return (
      <Page title="Polls are for members">
        <p>{refusals[refusal]}</p>
      </Page>
    )
  const [{ open, past }, { all, groups }] = await Promise.all([load(), whomOneCanAsk(person)])
  const mayAsk = all || groups.length > 0
  return (
    <Page
      title={pollsHeadline(open)}
      eyebrow="Polls"
      wide
      rail={
        <Rail label="About polls">
          {mayAsk && (
            <RailSection title="What you can do" acts>
              <RailLinks
                links={[{ href: '/polls/new' as Route, label: 'Ask members a question' }]}
              />
            </RailSection>
          )}
          <RailSection title="What a poll is">
            <p>
              A question between meetings, to hear what members think. It decides nothing. What we
              decide, we decide by a vote on a motion.
            </p>
            <p>Officers who call votes can ask, and convenors can ask their group.</p>
          </RailSection>
        </Rail>
      }
    >
      {open.length > 0 && (
        <section aria-labelledby="open">
          <SectionHeading id="open">Open now</SectionHeading>
          <NowList items={openPolls(open)} />
        </section>
      )}
      {open.length === 0 && (
        <p>When someone asks you something we email you, and it will be here.</p>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <SectionHeading id="past">Asked before</SectionHeading>
          <ul>
            {past.map(({ number, question, state, closesAt }) => (
              <li
                key={number}
                className="flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
              >
                <Link
                  prefetch={false}
                  href={`/polls/${number}` as Route}
                  className="min-w-0 flex-[1_1_18rem] break-words font-bold"
                >
                  {question}
                </Link>
                {state === 'withdrawn' ? (
                  <Tag tone="stopped">Withdrawn</Tag>
                ) : (
                  <span>{lastDayInWords(closesAt)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
