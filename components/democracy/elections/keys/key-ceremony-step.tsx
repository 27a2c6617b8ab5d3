import type { ReactNode } from 'react'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import type { TestBallot } from '@/lib/democracy/elections/keys/test-ballot'
import type { FormAction } from '@/lib/kernel/forms'
import { MakeKeyForm, type NewKey } from './make-key-form'
import { ShareForm } from './share-form'
import { type OpenedTestBallot, TestKeyForm } from './test-key-form'

type Answer = Promise<{ message?: string }>
type Props = {
  slug: string
  title: string
  runs: boolean
  holds: boolean
  own?: { given: boolean }
  rehearsedAt: Date | null
  publishedAt: Date | null
  closedAt: Date | null
  openedAt: Date | null
  holders: readonly unknown[]
  rehearsal?: TestBallot
  keep: (keys: NewKey & { slug: string }) => Answer
  rehearse: (opened: OpenedTestBallot & { slug: string }) => Answer
  give: (given: { slug: string; share: string }) => Answer
  publish: FormAction
}

/** What the reader has to do with the election's keys at this moment. */
export function keyCeremonyStep(keys: Props): ReactNode {
  const { publishedAt, closedAt, openedAt, rehearsedAt } = keys
  if (openedAt) return <Notice title="The ballot box is open. The key is on the board." />
  if (closedAt) return afterTheClose(keys)
  if (publishedAt) {
    return (
      <Notice title="The key is in use">
        Keep the shares safe until voting has closed. Then two key-holders enter theirs here.
      </Notice>
    )
  }
  return (
    <>
      {rehearsedAt && (
        <Notice kind="success" title="The test worked">
          Two key-holders opened the test ballot, so the key works.
        </Notice>
      )}
      {keys.runs && rehearsedAt && (
        <section className="flow">
          <h2>Publish the election</h2>
          <p>
            This fixes the candidates, the roll, the rules, the dates and the keys, and puts them on
            the board for everyone. We will email everyone who can vote. You cannot undo this.
          </p>
          <Form action={keys.publish}>
            <Hidden name="slug" value={keys.slug} />
            <SubmitButton>Publish the election</SubmitButton>
          </Form>
        </section>
      )}
      {keys.rehearsal && !rehearsedAt && (
        <section className="flow">
          <h2>Test the key</h2>
          <p>
            Two key-holders sit together at one device. Your shares stay in this browser; we only
            receive what the test ballot said.
          </p>
          <TestKeyForm slug={keys.slug} rehearsal={keys.rehearsal} rehearse={keys.rehearse} />
        </section>
      )}
      {keys.runs && (
        <section className="flow">
          <h2>{keys.holders.length > 0 ? 'Make another key' : 'Make the key'}</h2>
          {keys.holders.length > 0 && (
            <p>Only if a sheet is lost: the shares already handed out will stop working.</p>
          )}
          <MakeKeyForm slug={keys.slug} election={keys.title} keep={keys.keep} />
        </section>
      )}
    </>
  )
}

function afterTheClose({ slug, holds, own, give }: Props): ReactNode {
  if (!holds) return <Notice title="Voting has closed. Two key-holders now enter their shares." />
  if (own?.given) {
    return (
      <Notice kind="success" title="We have your share">
        As soon as we have a second one, the ballot box opens and the count begins.
      </Notice>
    )
  }
  return (
    <section className="flow">
      <h2>Enter your share</h2>
      <p>
        Once two shares are entered, the ballot box opens, the key is published and the count
        begins.
      </p>
      <ShareForm slug={slug} give={give} />
    </section>
  )
}
