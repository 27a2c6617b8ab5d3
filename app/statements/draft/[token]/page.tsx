import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { AskToSignForm } from '@/components/movement/statements/ask-to-sign-form'
import { StatementCommentForm } from '@/components/movement/statements/comment-form'
import { StatementComments } from '@/components/movement/statements/statement-comments'
import { StatementVersions } from '@/components/movement/statements/statement-versions'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastDayInWords, momentInWords } from '@/lib/kernel/calendar'
import { readStatementByLink } from '@/lib/movement/statements/drafting/read-by-link'
import {
  commentsKeptDays,
  oldCommentsKeptDays,
  signatureLinkHours,
} from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { askToSignAction, commentOnStatementAction } from '../../actions'

export const metadata: Metadata = { title: 'A joint statement', robots: { index: false } }

const successMessages = {
  commented: 'Thank you. Everyone with a link can read your comment.',
  asked: `Check your email. We have sent you a link that works for ${signatureLinkHours} hours. Nothing is signed until you sign on the page it opens.`,
}

type Statement = NonNullable<Awaited<ReturnType<typeof readStatementByLink>>>

/** A statement for whoever was given a link to it, before everybody can read it and after. */
async function StatementByLink({ params, searchParams }: PageProps<'/statements/draft/[token]'>) {
  const { token } = await params
  const statement = await readStatementByLink(token)
  if (!statement)
    return (
      <Page title="This link does not work any more">
        <p>
          It is incomplete or was withdrawn, or the statement was taken down. Ask the person who
          gave it to you, or write to{' '}
          <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
        </p>
      </Page>
    )
  const { title, text, versions, comments, state, closed } = statement
  const drafting = state === 'draft' && !closed
  return (
    <Page
      eyebrow={`${state === 'draft' ? 'Draft of a joint statement' : 'Joint statement'} · ${organisation.shortName}`}
      title={title}
      lead={howItStands(statement)}
      wide
      rail={
        <Rail label="About this statement">
          <RailSection title="When">
            <RailFacts facts={factsOf(statement)} />
          </RailSection>
          <RailSection title="Keep this link private">
            <p>
              Anyone who has it can read this page. {organisation.shortName} can withdraw it at any
              time.
            </p>
          </RailSection>
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {statement.isPublic && (
        <Notice title="Everyone can read it now">
          <p>
            <Link href={`/statements/${statement.slug}` as Route}>
              See the statement and who has signed
            </Link>
          </p>
        </Notice>
      )}
      <Markdown source={text} headings={2} />
      {statement.takesSignatures && (
        <section aria-labelledby="sign" className="flow">
          <SectionHeading id="sign">Sign it</SectionHeading>
          <p>
            An officer of your organisation signs for it, after its own committee, conference or
            members have decided.
          </p>
          <AskToSignForm action={askToSignAction} link={token} />
        </section>
      )}
      {(comments.length > 0 || drafting) && (
        <section aria-labelledby="comments" className="flow">
          <SectionHeading
            id="comments"
            beside={comments.length > 0 && <span>{comments.length}</span>}
          >
            Comments
          </SectionHeading>
          {comments.length > 0 ? (
            <StatementComments comments={comments} />
          ) : (
            <p>No comments yet.</p>
          )}
          {drafting && (
            <>
              <StatementCommentForm action={commentOnStatementAction} token={token} />
              <p className="text-ink-soft text-sm">
                Everyone with a link to this draft can read your comment with your name and
                organisation, and so can our officers. We keep it encrypted and delete it{' '}
                {commentsKeptDays} days after the text is fixed, or with the draft, and after{' '}
                {oldCommentsKeptDays} days at most. To have it deleted sooner, write to{' '}
                <a href={`mailto:${organisation.email}`}>{organisation.email}</a>.
              </p>
            </>
          )}
        </section>
      )}
      {versions.length > 1 && (
        <section aria-labelledby="versions" className="flow">
          <SectionHeading id="versions">How the text came to be</SectionHeading>
          <StatementVersions versions={versions} />
        </section>
      )}
    </Page>
  )
}

export default withOutagePage(StatementByLink)

function howItStands({ state, closed, fixedAt, version }: Statement): string {
  if (state !== 'draft') return `The text was fixed on ${momentInWords(fixedAt!)}.`
  return closed
    ? 'The drafting is closed. A second officer reads the text before it is fixed.'
    : `This is version ${version}. Say what you would change.`
}

function factsOf({ signUntil, embargoUntil, isPublic }: Statement) {
  return [
    { term: 'To be signed by', value: lastDayInWords(signUntil) },
    ...(embargoUntil && !isPublic
      ? [{ term: 'Embargo until', value: momentInWords(embargoUntil) }]
      : []),
  ]
}
