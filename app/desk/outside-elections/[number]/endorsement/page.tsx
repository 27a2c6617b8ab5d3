import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import {
  endorsementHeadline,
  endorsementLead,
} from '@/app/outside-elections/[slug]/endorsement/endorsement-headline'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { EndorsementGuideForm } from '@/components/movement/outside-elections/endorsement-guide-form'
import { LinkEndorsementForm } from '@/components/movement/outside-elections/link-endorsement-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { isSameName } from '@/lib/movement/outside-elections/endorsement-outcome'
import {
  type Endorsement,
  listBallotsToLink,
  readEndorsement,
} from '@/lib/movement/outside-elections/endorsing/read-endorsement'
import {
  getGuideAtDesk,
  getOutsideElectionAtDesk,
  type OutsideElectionAtDesk,
} from '@/lib/movement/outside-elections/read-desk'
import { requireOfficer } from '../../../require-officer'
import {
  confirmGuideAction,
  linkEndorsementAction,
  proposeGuideAction,
  returnGuideAction,
} from '../../actions'

export const metadata: Metadata = { title: 'Who we endorse' }

const successMessages = {
  linked: 'This ballot decides who we endorse.',
  proposed: 'We have asked the other officers to read and confirm it.',
  confirmed: 'Confirmed. It shows as soon as members have decided who we endorse.',
  returned: 'What was proposed is dropped.',
}

export default async function DeskEndorsement({
  params,
  searchParams,
}: PageProps<'/desk/outside-elections/[number]/endorsement'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(
    `/desk/outside-elections/${number ?? ''}/endorsement`,
  )
  if (!officer) return refused
  const election = number ? await getOutsideElectionAtDesk(officer, number) : undefined
  if (election?.state !== 'published') return <PageNotFound />
  const endorsement = await readEndorsement(election)
  const ballots = await listBallotsToLink(officer)
  const mayLink = !endorsement || ['coming', 'failed'].includes(endorsement.outcome)
  return (
    <Page
      eyebrow={election.title}
      title={endorsement ? endorsementHeadline(endorsement) : 'Who we endorse'}
      lead={
        endorsement
          ? endorsementLead(endorsement)
          : 'Members decide it in a secret ballot. Call one as an election of the kind “Endorsement”, and choose it here before its voting opens.'
      }
      back={
        <BackLink href={`/desk/outside-elections/${number}` as Route}>{election.title}</BackLink>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {endorsement && (
        <p>
          {endorsement.leastTurnout === null
            ? 'It counts however many members vote. '
            : `It counts if at least ${endorsement.leastTurnout}% of the members on its roll vote. `}
          <Link href={`/outside-elections/${election.slug}/endorsement` as Route}>
            See what everyone reads
          </Link>
        </p>
      )}
      {endorsement && <Unknown election={election} endorsement={endorsement} />}
      {mayLink &&
        (ballots.length > 0 ? (
          <LinkEndorsementForm
            action={linkEndorsementAction}
            number={election.number}
            ballots={ballots}
          />
        ) : (
          <p>
            No ballot on an endorsement is coming up.{' '}
            <Link href="/desk/elections/new">Call one</Link>
          </p>
        ))}
      <Guide number={election.number} guide={await getGuideAtDesk(officer, election.id)} />
    </Page>
  )
}

/** Names in the result that are no candidate's here: one of the two was typed in another way. */
function Unknown({
  election,
  endorsement,
}: {
  election: OutsideElectionAtDesk
  endorsement: Endorsement
}) {
  const unknown = endorsement.names.filter(
    (name) => !election.candidates.some((one) => isSameName(one.name, name)),
  )
  if (unknown.length === 0) return null
  return (
    <Notice kind="warning" title="These names are not among the candidates here">
      <p>{unknown.join(', ')}</p>
    </Notice>
  )
}

type GuideProps = { number: number; guide: Awaited<ReturnType<typeof getGuideAtDesk>> }

/** How to vote for whom we endorse: what stands, what waits, and the form. */
function Guide({ number, guide }: GuideProps) {
  return (
    <section aria-labelledby="guide" className="flow">
      <SectionHeading id="guide">How to vote</SectionHeading>
      <p>
        The page explains how to vote in an election counted like this one. Add what members need to
        know besides.
      </p>
      {guide?.text && (
        <Details summary="What stands there now">
          <Markdown source={guide.text} headings={3} />
          {guide.promoter && <p>{`Promoted by ${guide.promoter}.`}</p>}
        </Details>
      )}
      {guide?.proposedText && (
        <div className="flow border-3 border-ink bg-card p-5">
          <Markdown source={guide.proposedText} headings={3} />
          {guide.proposedPromoter && <p>{`Promoted by ${guide.proposedPromoter}.`}</p>}
          {guide.waits && <WaitsUntil {...guide.waits} />}
          {guide.mayConfirm && (
            <ActButton action={confirmGuideAction} hidden={{ number, seen: guide.seen }}>
              Confirm these words
            </ActButton>
          )}
          <ActButton action={returnGuideAction} hidden={{ number }} variant="secondary">
            Drop them
          </ActButton>
        </div>
      )}
      <Details summary={guide ? 'Write it anew' : 'Write it'} open={!guide}>
        <EndorsementGuideForm
          action={proposeGuideAction}
          number={number}
          text={guide?.proposedText ?? guide?.text ?? undefined}
          promoter={guide?.proposedPromoter ?? guide?.promoter ?? undefined}
        />
      </Details>
    </section>
  )
}
