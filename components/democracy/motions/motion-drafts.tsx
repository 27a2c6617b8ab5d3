import Link from 'next/link'
import { DraftsKeptFor } from '@/components/democracy/drafts/drafts-kept-for'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  drafts: readonly { id: string; title: string; saved: string }[]
  discard: FormAction
  share: FormAction
}

/** The motions that a member has begun to write. Nobody else sees this part of the page. */
export function MotionDrafts({ drafts, discard, share }: Props) {
  return (
    <section className="flow">
      <h2>Your drafts</h2>
      <ul className="border-ink border-t-3">
        {drafts.map(({ id, title, saved }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
          >
            <div className="min-w-0 flex-[1_1_18rem]">
              <Link
                prefetch={false}
                href={`/motions/new?draft=${id}`}
                className="break-words font-bold"
              >
                {`Continue your draft: ${title || 'no title yet'}`}
              </Link>
              <p className="text-ink-soft text-sm">{`Saved ${saved}`}</p>
            </div>
            <Form action={share}>
              <Hidden name="id" value={id} />
              <SubmitButton variant="plain">
                Write it together
                <span className="sr-only">{`, the draft ${title || 'without a title'}`}</span>
              </SubmitButton>
            </Form>
            <Form action={discard}>
              <Hidden name="subject" value={id} />
              <SubmitButton variant="plain">
                Discard<span className="sr-only">{` the draft ${title || 'without a title'}`}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <DraftsKeptFor />
    </section>
  )
}

type Shared = { drafts: readonly { id: string; title: string; saved: string; with?: string }[] }

/** Motions that a member writes with somebody. Nobody but the two sees this part of the page. */
export function SharedDrafts({ drafts }: Shared) {
  return (
    <section className="flow">
      <h2>Drafts of two</h2>
      <ul className="border-ink border-t-3">
        {drafts.map(({ id, title, saved, with: other }) => (
          <li key={id} className="border-rule border-b py-3">
            <Link
              prefetch={false}
              href={`/motions/together/${id}`}
              className="break-words font-bold"
            >
              {`Continue: ${title || 'no title yet'}`}
            </Link>
            <p className="text-ink-soft text-sm">
              {other ? (
                <>
                  With <Name>{other}</Name>.{' '}
                </>
              ) : (
                'Nobody writes with you yet. '
              )}
              {`Saved ${saved}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
