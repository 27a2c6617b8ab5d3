import type { Metadata, Route } from 'next'
import { type MotionEntry, MotionList } from '@/components/democracy/motions/motion-list'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listMotionsAtDesk } from '@/lib/democracy/motions/read-desk'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

export const metadata: Metadata = { title: 'Motions' }

type Line = { number: number; title: string }

function entries<L extends Line>(lines: L[], about: (line: L) => Partial<MotionEntry>) {
  return lines.map((line) => ({
    number: line.number,
    title: line.title,
    href: `/desk/motions/${line.number}` as Route,
    ...about(line),
  }))
}

export default async function DeskMotions() {
  const actor = await viewer()
  const list = await listMotionsAtDesk(actor)
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!list) {
    const refusal = refusalOf(actor, 'vote.call')
    return (
      <Page title="Motions" back={back}>
        <Notice>{refusals[refusal ?? 'not-allowed']}</Notice>
      </Page>
    )
  }
  const parts = [
    {
      title: 'Closed, waiting for the result to be declared',
      empty: 'No result is waiting.',
      motions: entries(list.toDeclare, ({ closesAt }) => ({
        about: `Closed on ${momentInWords(closesAt)}`,
        status: 'To declare',
        tone: 'attention',
      })),
    },
    {
      title: 'Seconded, waiting for a vote to be called',
      empty: 'No motion is waiting for a vote.',
      motions: entries(list.toCall, ({ secondedAt }) => ({
        about: secondedAt ? `Seconded on ${momentInWords(secondedAt)}` : undefined,
        status: 'To call',
        tone: 'attention',
      })),
    },
    {
      title: 'Votes under way',
      empty: 'No votes under way.',
      motions: entries(list.running, ({ phase, opensAt, closesAt }) =>
        phase === 'open'
          ? { about: `Closes on ${momentInWords(closesAt)}`, status: 'Open' }
          : { about: `Opens on ${momentInWords(opensAt)}`, status: 'Not open yet' },
      ),
    },
  ]
  return (
    <Page eyebrow="Desk" title="Motions" back={back}>
      {parts.map(({ title, empty, motions }) => (
        <section key={title} className="flow">
          <h2>{title}</h2>
          {motions.length > 0 ? <MotionList motions={motions} /> : <EmptyState title={empty} />}
        </section>
      ))}
    </Page>
  )
}
