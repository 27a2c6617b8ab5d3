import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import {
  ConfirmHandsForm,
  CountHandsForm,
} from '@/components/democracy/motions/amendments/hands-forms'
import { WordDiff } from '@/components/democracy/motions/word-diff'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { type Amendment, getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { getMotionAtDesk } from '@/lib/democracy/motions/read-desk'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { officerWith } from '@/lib/organisation'
import { viewer } from '@/lib/people/sign-in/viewer'
import { confirmHandsAction, countHandsAction } from './actions'

type Props = PageProps<'/desk/motions/[number]/amendments'>

const successMessages = {
  counted: 'Show of hands recorded. A second officer has to confirm it.',
  confirmed: 'You have confirmed the show of hands. The amendment is decided.',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Amendments to Motion ${number}` : 'Page not found' }
}

export default async function DeskAmendments({ params, searchParams }: Props) {
  const number = numberInAddress((await params).number)
  const actor = await viewer()
  const motion = number && (await getMotionAtDesk(actor, number))
  if (!motion) return <PageNotFound />
  const { list, collisions, undecided } = await getAmendments(actor, motion)
  const open = list.filter(({ state }) => state === 'seconded')
  return (
    <Page
      eyebrow={`Motion ${number}: ${motion.title}`}
      title={
        undecided === 0
          ? 'No amendment waits to be voted on'
          : `${capital(countInWords(undecided))} ${undecided === 1 ? 'amendment waits' : 'amendments wait'} to be voted on`
      }
      back={<BackLink href={`/desk/motions/${number}` as Route}>{`Motion ${number}`}</BackLink>}
      rail={
        <Rail label="About votes on amendments">
          <RailSection title="A show of hands">
            <p>
              {`${capital(officerWith('votes.declare'))} counts the hands and writes the figures down. Another officer who saw them confirms.`}
            </p>
            <p>More for than against carries it. A tie does not.</p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {collisions.map(({ title, sentences }) => (
        <Notice key={title} kind="conflict" title={title}>
          {sentences}
        </Notice>
      ))}
      {open.map((amendment) => (
        <section
          key={amendment.number}
          aria-labelledby={`a${amendment.number}`}
          className="flow border-ink border-t-3 pt-3"
        >
          <h2 id={`a${amendment.number}`}>{`A${amendment.number}: ${amendment.where}`}</h2>
          <div className="amendment-words flow">
            {amendment.excerpts.map((pieces, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
              <WordDiff key={at} pieces={pieces} />
            ))}
          </div>
          <Hands number={motion.number} amendment={amendment} />
        </section>
      ))}
      {open.length === 0 && <EmptyState title="Every amendment with a seconder is decided." />}
    </Page>
  )
}

function Hands({ number, amendment }: { number: number; amendment: Amendment }) {
  const { hands, first, mayCount, mayConfirm } = amendment
  if (first) return <p>{`A${first} is voted on first. If it is carried, this one falls.`}</p>
  return (
    <>
      {hands && (
        <p>{`Counted: ${hands.for} for, ${hands.against} against. Nothing is decided until a second officer confirms it.`}</p>
      )}
      {hands && mayConfirm && (
        <ConfirmHandsForm
          number={number}
          amendment={amendment.number}
          hands={hands}
          action={confirmHandsAction}
        />
      )}
      {mayCount && (
        <CountHandsForm
          number={number}
          amendment={amendment.number}
          again={hands !== undefined}
          action={countHandsAction}
        />
      )}
      {!mayCount && !mayConfirm && (
        <p className="text-ink-soft">
          {hands
            ? 'Another officer confirms it: not whoever counted, and nobody who moved or seconded the motion or the amendment.'
            : `${capital(officerWith('votes.declare'))} counts, but nobody who moved or seconded the motion or the amendment.`}
        </p>
      )}
    </>
  )
}
