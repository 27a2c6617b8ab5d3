import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

/** The equality questions, offered once and quietly at the end of a member's home, until they answer or decline. */
export function EqualityOffer({ decline }: { decline: FormAction }) {
  return (
    <section
      aria-label="Equality questions"
      className="no-print flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-t pt-3 text-sm"
    >
      <p className="max-w-[52ch]">
        Are we as mixed as the region we live in?{' '}
        <Link prefetch={false} href="/membership/equality">
          Answer a few questions about yourself
        </Link>
        , if you like. Only you can read your answers.
      </p>
      <Form action={decline}>
        <SubmitButton variant="plain">No thanks, do not ask again</SubmitButton>
      </Form>
    </section>
  )
}
