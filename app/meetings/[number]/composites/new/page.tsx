import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { ChooseMotions } from '@/components/democracy/meetings/composites/choose-motions'
import { ProposeCompositeForm } from '@/components/democracy/meetings/composites/composite-forms'
import { OriginalsSideBySide } from '@/components/democracy/meetings/composites/originals-side-by-side'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import {
  type Compositing,
  getCompositing,
} from '@/lib/democracy/meetings/composites/read-composites'
import { mostInComposite, motionsInWords } from '@/lib/democracy/meetings/composites/states'
import { personOf } from '@/lib/kernel/actor'
import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { proposeCompositeAction } from '../actions'

type Props = PageProps<'/meetings/[number]/composites/new'>

export const metadata: Metadata = { title: 'Make one motion of several' }

export default async function NewComposite({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/meetings/${number}/composites/new`)
  const found = await getCompositing(person, number)
  if (!found) return <PageNotFound />
  const { motion: asked, choosing } = await searchParams
  const typed = [asked].flat().flatMap((one) => one ?? [])
  const chosen = found.choices.filter((motion) => typed.includes(String(motion.number)))
  const unknown = typed.filter((one) => chosen.every((motion) => one !== String(motion.number)))
  const problem =
    unknown.length > 0
      ? unknownInWords(unknown)
      : typed.length > 0 || choosing
        ? problemWith(chosen)
        : undefined
  const back = (
    <BackLink href={`/meetings/${number}` as Route}>{dayInWords(found.startsAt)}</BackLink>
  )
  const eyebrow = `Composite · Meeting on ${dayInWords(found.startsAt)}`
  if (!found.mayPropose)
    return (
      <Page title="Make one motion of several" eyebrow={eyebrow} back={back}>
        <Notice>
          The movers of motions on the agenda can do this, and officers who prepare it, until the
          last day for motions. It takes two seconded motions of different movers that are in no
          other composite.
        </Notice>
      </Page>
    )
  if (chosen.length === 0 || problem)
    return (
      <Page
        title="Make one motion of several"
        eyebrow={eyebrow}
        lead={`One text stands in the place of several motions, if all their movers consent to it by ${lastDayInWords(found.until)}.`}
        back={back}
      >
        <ChooseMotions
          motions={found.choices}
          chosen={chosen.length > 0 ? chosen.map((one) => one.number) : []}
          problem={problem}
        />
      </Page>
    )
  const mine = chosen.some(({ moverId }) => moverId === personOf(person))
  return (
    <Page
      title={`One text for ${motionsInWords(chosen.map((one) => one.number))}`}
      eyebrow={eyebrow}
      back={back}
      wide
    >
      <section aria-labelledby="originals" className="flow">
        <SectionHeading id="originals">The motions</SectionHeading>
        <OriginalsSideBySide originals={chosen} />
      </section>
      <section aria-labelledby="composite" className="flow">
        <SectionHeading id="composite">The composite</SectionHeading>
        <p>
          The box begins with the words of all of them, one after the other. Amendments to them are
          not carried over: what is to be in the composite has to be written into it.
        </p>
        <ProposeCompositeForm
          id={newId()}
          meeting={number}
          motions={chosen.map((one) => one.number)}
          words={{ title: '', text: chosen.map(({ text }) => text).join('\n\n') }}
          after={`We email ${mine ? 'the other movers' : 'all movers'}, who can answer until ${lastDayInWords(found.until)} at midnight.${mine ? ' By sending it you consent to it yourself.' : ''} Until all have consented, only they and officers who prepare the agenda see it.`}
          action={proposeCompositeAction}
        />
      </section>
    </Page>
  )
}

/** Numbers in an address that somebody typed or kept: what is left out silently would be missing in the composite. */
function unknownInWords(unknown: readonly string[]): string {
  const numbers = unknown.flatMap((one) => numberInAddress(one) ?? [])
  if (numbers.length < unknown.length) return 'Choose motions from this list'
  return numbers.length === 1
    ? `Motion ${numbers[0]} cannot be in this composite. Choose from this list`
    : `${motionsInWords(numbers)} cannot be in this composite. Choose from this list`
}

function problemWith(chosen: Compositing['choices']): string | undefined {
  if (chosen.length < 2) return refusals['composite.two-motions']
  if (chosen.length > mostInComposite) return refusals['composite.too-many']
  const movers = new Set(chosen.map(({ moverId }) => moverId))
  return movers.size < 2 ? refusals['composite.one-mover'] : undefined
}
