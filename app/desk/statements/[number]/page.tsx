import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { MakeLinkForm } from '@/components/movement/statements/make-link-form'
import { StatementComments } from '@/components/movement/statements/statement-comments'
import { StatementVersions } from '@/components/movement/statements/statement-versions'
import { TakeDownForm } from '@/components/movement/statements/take-down-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastDayInWords, momentInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { signedInWords } from '@/lib/movement/statements/states'
import { requireOfficer } from '../../require-officer'
import {
  confirmStatementAction,
  confirmStatementWithdrawalAction,
  deleteStatementCommentAction,
  discardStatementAction,
  makeStatementLinkAction,
  proposeStatementAction,
  proposeStatementWithdrawalAction,
  returnStatementAction,
  withdrawStatementLinkAction,
} from '../actions'

export const metadata: Metadata = { title: 'A joint statement' }

const successMessages = {
  drafted: 'Draft saved. Only officers see it until you give someone a link.',
  changed: 'Saved.',
  proposed: 'We have asked the other officers to read and confirm it.',
  published: 'Published. The text is fixed and can be signed.',
  returned: 'It no longer waits for a second officer. Nothing has changed in public.',
  withdrawn: 'Taken down. Only officers can still read it.',
  'link-withdrawn': 'Withdrawn. That link opens nothing any more.',
  'comment-deleted': 'The comment is deleted.',
}

type Statement = NonNullable<Awaited<ReturnType<typeof getStatementAtDesk>>>

export default async function DeskStatement({
  params,
  searchParams,
}: PageProps<'/desk/statements/[number]'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/statements/${number ?? ''}`)
  if (!officer) return refused
  const statement = number ? await getStatementAtDesk(officer, number) : undefined
  if (!statement) return <PageNotFound />
  const { title, text, state, versions, comments } = statement
  return (
    <Page
      eyebrow={`Joint statement ${statement.number}`}
      title={title}
      back={<BackLink href={'/desk/statements' as Route}>Joint statements</BackLink>}
      rail={
        <Rail label="About this statement">
          <RailSection title="How it stands">
            <RailFacts facts={factsOf(statement)} />
          </RailSection>
          {state === 'published' && (
            <RailSection title="Signatures" acts>
              <RailLinks
                links={[
                  {
                    href: `/desk/statements/${statement.number}/signatures` as Route,
                    label: 'Who signs',
                    note: statement.unlooked > 0 ? `${statement.unlooked} to check` : undefined,
                  },
                  {
                    href: `/desk/statements/${statement.number}/news` as Route,
                    label: 'News for those who asked',
                  },
                ]}
              />
            </RailSection>
          )}
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <Acts statement={statement} />
      <article className="border-3 border-ink bg-card p-5 sm:p-8">
        <Markdown source={text} headings={2} />
      </article>
      {state !== 'withdrawn' && <Links statement={statement} />}
      {comments.length > 0 && (
        <section aria-labelledby="comments">
          <SectionHeading id="comments" beside={<span>{comments.length}</span>}>
            Comments
          </SectionHeading>
          <StatementComments
            comments={comments}
            act={({ id }) => (
              <ActButton
                action={deleteStatementCommentAction}
                hidden={{ number: statement.number, commentId: id }}
                variant="plain"
              >
                Delete this comment
              </ActButton>
            )}
          />
        </section>
      )}
      {versions.length > 1 && (
        <section aria-labelledby="versions" className="flow">
          <SectionHeading id="versions">How the text came to be</SectionHeading>
          <StatementVersions versions={versions} />
        </section>
      )}
      {state === 'published' && !statement.proposal && <TakeDown number={statement.number} />}
    </Page>
  )
}

/** What is to be done next: by whoever drafts it, or by the second officer. */
function Acts({ statement }: { statement: Statement }) {
  const { number, revision, seen, state, proposal, waits, mayConfirm } = statement
  if (proposal)
    return (
      <section className="flow">
        <h2>{proposal === 'publish' ? 'Publish it?' : 'Take it down?'}</h2>
        {proposal === 'withdraw' && statement.why && <p>{`The reason: ${statement.why}`}</p>}
        {waits && <WaitsUntil {...waits} />}
        {mayConfirm ? (
          <>
            {proposal === 'publish' && (
              <p>
                You are the second officer. When you confirm, the text is fixed for good and can be
                signed.{' '}
                {statement.embargoUntil
                  ? `Everyone can read it from ${momentInWords(statement.embargoUntil)}.`
                  : 'Everyone can read it straight away.'}
              </p>
            )}
            <ActButton
              action={
                proposal === 'publish' ? confirmStatementAction : confirmStatementWithdrawalAction
              }
              hidden={{ number, ...(proposal === 'publish' ? { revision } : { seen }) }}
              variant={proposal === 'publish' ? 'primary' : 'warning'}
            >
              {proposal === 'publish' ? 'Publish this statement' : 'Take this statement down'}
            </ActButton>
          </>
        ) : (
          !waits?.spent && <Notice>This waits for a second officer.</Notice>
        )}
        <ActButton action={returnStatementAction} hidden={{ number }} variant="secondary">
          {proposal === 'publish' ? 'Send it back to drafting' : 'Keep it public'}
        </ActButton>
      </section>
    )
  if (state === 'draft')
    return (
      <section className="flow">
        <p>
          <ButtonLink href={`/desk/statements/${number}/change` as Route} variant="secondary">
            Change the statement
          </ButtonLink>
        </p>
        <ActButton action={proposeStatementAction} hidden={{ number, revision }}>
          Close the drafting and ask a second officer
        </ActButton>
        <Details summary="Discard this draft">
          <p>We delete it for good, with its links and all comments.</p>
          <ActButton
            action={discardStatementAction}
            hidden={{ number, revision }}
            variant="warning"
          >
            Discard this draft
          </ActButton>
        </Details>
      </section>
    )
  if (state === 'withdrawn') return <Notice title="It was taken down">{statement.why}</Notice>
  return statement.unlooked > 0 ? (
    <p>
      <ButtonLink href={`/desk/statements/${number}/signatures` as Route}>
        {statement.unlooked === 1
          ? 'Check 1 signature'
          : `Check ${statement.unlooked.toLocaleString('en-GB')} signatures`}
      </ButtonLink>
    </p>
  ) : null
}

/** The way back from a published statement, which two officers go. */
function TakeDown({ number }: { number: number }) {
  return (
    <Details summary="Take it down">
      <p>
        When a second officer has confirmed it, the page is gone, and all signatures are deleted
        with the emails about them.
      </p>
      <TakeDownForm action={proposeStatementWithdrawalAction} number={number} />
    </Details>
  )
}

/** Who else reads it before it is public: one link for each organisation. */
function Links({ statement: { number, links, state } }: { statement: Statement }) {
  return (
    <section aria-labelledby="links" className="flow">
      <SectionHeading id="links">Links for organisations</SectionHeading>
      <p>
        {state === 'draft'
          ? 'Anyone who has a link can read the draft, its versions and all comments, and can comment. They do not need an account.'
          : 'Anyone who has a link can read the statement and sign it, for an organisation or for themselves, under an embargo too.'}
      </p>
      {links.length > 0 && (
        <ul>
          {links.map(({ id, forWhom, madeAt, withdrawnAt }) => (
            <li
              key={id}
              className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
            >
              <span>
                <strong>
                  <Name>{forWhom}</Name>
                </strong>
                <span className="block text-ink-soft text-sm">
                  {withdrawnAt
                    ? `Withdrawn on ${shortDayInWords(withdrawnAt)}`
                    : `Made on ${shortDayInWords(madeAt)}`}
                </span>
              </span>
              {!withdrawnAt && (
                <ActButton
                  action={withdrawStatementLinkAction}
                  hidden={{ number, linkId: id }}
                  variant="secondary"
                  row
                  about={forWhom}
                >
                  Withdraw this link
                </ActButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <MakeLinkForm action={makeStatementLinkAction} number={number} />
    </section>
  )
}

function factsOf(statement: Statement) {
  const { slug, version, signUntil, fixedAt, isPublic } = statement
  return [
    { term: 'Version', value: String(version) },
    { term: 'To be signed by', value: lastDayInWords(signUntil) },
    { term: 'Everyone can read it', value: readableFrom(statement) },
    ...(fixedAt ? [{ term: 'Signed by', value: signedInWords(statement.counts) }] : []),
    ...(fixedAt ? [{ term: 'Text fixed', value: momentInWords(fixedAt) }] : []),
    ...(isPublic
      ? [
          {
            term: 'Public page',
            value: <Link href={`/statements/${slug}` as Route}>{`/statements/${slug}`}</Link>,
          },
        ]
      : []),
  ]
}

function readableFrom({ state, isPublic, publicFrom, embargoUntil }: Statement): string {
  if (state === 'withdrawn') return 'Not any more'
  if (isPublic && publicFrom) return `Since ${momentInWords(publicFrom)}`
  return embargoUntil ? `From ${momentInWords(embargoUntil)}` : 'As soon as it is published'
}
