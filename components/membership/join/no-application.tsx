import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'

type Props = { member: boolean; lapsed: boolean; supporter: boolean; begin: FormAction }

/** Somebody whom we know and who has no application: a member, or somebody who may become one. */
export function NoApplication({ member, lapsed, supporter, begin }: Props) {
  if (member) {
    return (
      <Page title="You are already a member">
        <p>
          There is nothing to apply for. Go to <Link href="/membership">your membership</Link>.
        </p>
      </Page>
    )
  }
  return (
    <Page eyebrow="Apply to join" title={`Join ${organisation.name}`}>
      {lapsed && (
        <Notice title="Your membership has lapsed">
          <p>
            You do not have to apply again. <Link href="/membership/dues">Start paying again</Link>{' '}
            and you are back, with your number and your vote.
          </p>
        </Notice>
      )}
      {supporter && <p>You are a supporter. If you live in our region, you can become a member.</p>}
      <p>
        You have not started an application. It takes about 15 minutes, and your answers are saved
        as you go. You need two members who know you.
      </p>
      <Form action={begin}>
        <SubmitButton variant={lapsed ? 'secondary' : 'primary'}>
          Start your application
        </SubmitButton>
      </Form>
    </Page>
  )
}
