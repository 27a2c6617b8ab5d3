import type { ReactNode } from 'react'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/ui/notice'
import type { Rehearsal } from '@/lib/democracy/elections/keys/test-ballot'
import type { FormAction } from '@/lib/kernel/forms'
import { type Keys, MakeKeyForm } from './make-key-form'
import { type Opened, RehearseForm } from './rehearse-form'
import { ShareForm } from './share-form'

type Answer = Promise<string | undefined>
type Props = {
  title: string
  runs: boolean
  holds: boolean
  own?: { given: boolean }
  rehearsedAt: Date | null
  publishedAt: Date | null
  closedAt: Date | null
  openedAt: Date | null
  holders: readonly unknown[]
  rehearsal?: Rehearsal
  keep: (keys: Keys) => Answer
  rehearse: (opened: Opened) => Answer
  give: (share: string) => Answer
  publish: FormAction
}

/** What there is to do with the keys for whoever looks, at this moment. */
export function keyTask(keys: Props): ReactNode {
  const { publishedAt, closedAt, openedAt, rehearsedAt } = keys
  if (openedAt) return <Notice title="The box is open. The key stands on the board." />
  if (closedAt) return afterTheClose(keys)
  if (publishedAt) {
    return (
      <Notice title="The key is in use">
        Keep the shares safe until voting has closed. Then two holders give theirs here.
      </Notice>
    )
  }
  return (
    <>
      {rehearsedAt && (
        <Notice kind="success" title="The rehearsal went well">
          Two holders opened the dummy ballot, so the key works.
        </Notice>
      )}
      {keys.runs && rehearsedAt && (
        <section className="flow">
          <h2>Publish the election</h2>
          <p>
            This fixes the candidates, the roll, the rules, the dates and the keys, and puts them on
            the board for everybody. Whoever may vote gets a mail. It cannot be taken back.
          </p>
          <Form action={keys.publish}>
            <SubmitButton>Publish the election</SubmitButton>
          </Form>
        </section>
      )}
      {keys.rehearsal && !rehearsedAt && (
        <section className="flow">
          <h2>Rehearse</h2>
          <p>
            Sit down together, two holders at one device. Your shares stay in this browser; what is
            sent is only what the dummy ballot said.
          </p>
          <RehearseForm rehearsal={keys.rehearsal} rehearse={keys.rehearse} />
        </section>
      )}
      {keys.runs && (
        <section className="flow">
          <h2>{keys.holders.length > 0 ? 'Make another key' : 'Make the key'}</h2>
          {keys.holders.length > 0 && (
            <p>Only if a sheet was lost: the shares that are out open nothing then.</p>
          )}
          <MakeKeyForm election={keys.title} keep={keys.keep} />
        </section>
      )}
    </>
  )
}

function afterTheClose({ holds, own, give }: Props): ReactNode {
  if (!holds) return <Notice title="Voting has closed. Two holders give their shares now." />
  if (own?.given) {
    return (
      <Notice kind="success" title="Your share is here">
        As soon as a second one is, the box opens and the count begins.
      </Notice>
    )
  }
  return (
    <section className="flow">
      <h2>Give your share</h2>
      <p>With the second share the box opens, the key is published, and the count begins.</p>
      <ShareForm give={give} />
    </section>
  )
}
