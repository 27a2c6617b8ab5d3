import type { Metadata } from 'next'
import { CaseRail } from '@/app/membership/cases/[reference]/case-rail'
import { CaseDecisions, CaseMeasures } from '@/app/membership/cases/[reference]/decisions'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { CaseAllegation } from '@/components/membership/discipline/case-allegation'
import { CasePapers } from '@/components/membership/discipline/case-papers'
import { CaseTimeAsked } from '@/components/membership/discipline/case-time-asked'
import { MeasureMembers } from '@/components/membership/discipline/measure-members'
import { Name } from '@/components/ui/name'
import { Names } from '@/components/ui/names'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { refusalNamed } from '@/lib/kernel/refusals'
import { caseHeadline, presumption } from '@/lib/membership/discipline/case-in-words'
import { isAboutPanel, measureInWords } from '@/lib/membership/discipline/measures'
import { type CaseAsRead, getCase } from '@/lib/membership/discipline/read'
import { waitsInWords } from '@/lib/people/officers/proposal-time'
import { requireOfficer } from '../../require-officer'
import {
  bringChargeAction,
  confirmMeasureAction,
  declineChargeAction,
  declineMeasureAction,
} from './actions'
import { CaseWork } from './case-work'

export const metadata: Metadata = { title: 'A case about a member' }

/** Who is told of something depends on whether our emails reach the member, and on whether the case was brought. */
const successMessages = ({ reached, state }: CaseAsRead) => {
  const seen =
    state === 'proposed' ? 'The member sees it once the case is brought.' : 'The member can see it.'
  const told = reached
    ? 'We have emailed the member.'
    : 'A letter to the member waits under Letters by post.'
  return {
    'proposed-case': 'Sent to a second officer. Add the evidence now: they should see it.',
    brought: `Brought. ${told}`,
    added: `Added. ${seen}`,
    file: `File added. ${seen}`,
    'time-given': `The member has more time. ${told}`,
    'time-refused': `Refused. The day stands. ${told}`,
    letter: `Typed in. ${told}`,
    proposed: 'Sent to a second officer.',
    confirmed: `Confirmed. ${told}`,
    'measure-declined': 'It does not wait any more.',
  }
}

type Props = PageProps<'/desk/cases/[reference]'>

/** A case for the officers who look after it. */
export default async function CaseAtDesk({ params, searchParams }: Props) {
  const { reference } = await params
  const { officer, refused } = await requireOfficer(`/desk/cases/${reference}`)
  if (!officer) return refused
  const found = await getCase(officer, { reference })
  if (found?.as !== 'officer') return <PageNotFound />
  const { done, problem } = await searchParams
  return (
    <Page
      title={caseHeadline(found, false)}
      eyebrow={
        <>
          Case <span className="code">{reference}</span>, about{' '}
          <Name instead="Name erased">{found.member.name}</Name>
        </>
      }
      back={<BackLink href="/desk/cases">Cases</BackLink>}
      wide
      rail={<CaseRail found={found} />}
    >
      <SuccessMessage messages={successMessages(found)} done={done} />
      {!found.reached && !found.endedAt && (
        <Notice kind="warning" title="This member has no email address">
          <p>
            They cannot sign in to read or answer it. What we email others about a case waits for
            them under Letters by post. Send them all papers when they ask. When they write, an
            officer who has no other part in the case types in the letter: their answer, an appeal,
            or that they need more time.
          </p>
        </Notice>
      )}
      <ToConfirm found={found} />
      <CaseDecisions found={found} />
      <CaseAllegation
        allegation={
          found.allegation ??
          'Deleted, after its time or because the member had their details erased'
        }
        rule={
          found.rule ?? 'Deleted, after its time or because the member had their details erased'
        }
        sentence={presumption(found, false)}
      />
      {found.companion && (
        <p>
          <Name>{found.companion}</Name> goes with the member.
        </p>
      )}
      {found.timeAsked && found.running && <CaseTimeAsked asked={found.timeAsked} own={false} />}
      <CasePapers
        reference={reference}
        own={false}
        papers={found.papers.map(({ addedAt, ...paper }) => ({
          ...paper,
          on: dayInWords(addedAt),
        }))}
      />
      <CaseMeasures found={found} />
      <CaseWork found={found} problem={refusalNamed(problem)} />
    </Page>
  )
}

/** What a colleague proposed and a second officer has to confirm. */
function ToConfirm({ found }: { found: CaseAsRead }) {
  const { reference } = found
  return (
    <>
      {found.state === 'proposed' && (
        <Notice
          kind="warning"
          title={
            found.toConfirm
              ? 'This case needs a second officer: you, if you agree'
              : 'This case waits for a second officer'
          }
        >
          <p>
            Proposed by <Name instead="an officer">{found.bringers}</Name>{' '}
            {waitsInWords(found.proposedAt, now(), found.proposalLapsesAt!)}. The member does not
            know of it yet.
          </p>
          <div className="flex flex-wrap gap-5">
            {found.toConfirm && (
              <Form action={bringChargeAction}>
                <Hidden name="reference" value={reference} />
                <SubmitButton>Bring this case</SubmitButton>
              </Form>
            )}
            <Form action={declineChargeAction}>
              <Hidden name="reference" value={reference} />
              <SubmitButton variant="secondary">Do not bring it</SubmitButton>
            </Form>
          </div>
        </Notice>
      )}
      {found.measures
        .filter(({ waits }) => waits)
        .map(({ id, kind, reason, until, mine, settles, officers, ...measure }) => (
          <Notice
            key={id}
            kind="warning"
            title={`${measureInWords(kind, until)}: ${mine || !settles ? 'waits for a second officer' : 'needs you as the second officer'}`}
          >
            <MeasureMembers joins={measure.joins} leaves={measure.leaves} />
            {reason && <p className="whitespace-pre-wrap break-words">{reason}</p>}
            <p>
              Proposed by <Names names={officers} />{' '}
              {waitsInWords(measure.proposedAt, now(), measure.lapsesAt)}.
              {isAboutPanel(kind) &&
                ' Only an officer who has no other part in this case can confirm or decline it.'}
            </p>
            <div className="flex flex-wrap gap-5">
              {!mine && settles && (
                <Form action={confirmMeasureAction}>
                  <Hidden name="reference" value={reference} />
                  <Hidden name="measureId" value={id} />
                  <SubmitButton>Confirm it</SubmitButton>
                </Form>
              )}
              {settles && (
                <Form action={declineMeasureAction}>
                  <Hidden name="reference" value={reference} />
                  <Hidden name="measureId" value={id} />
                  <SubmitButton variant="secondary">
                    {mine ? 'Withdraw it' : 'Decline it'}
                  </SubmitButton>
                </Form>
              )}
            </div>
          </Notice>
        ))}
    </>
  )
}
