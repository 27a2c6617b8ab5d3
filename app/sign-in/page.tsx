import type { Metadata } from 'next'
import Link from 'next/link'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { isolateName } from '@/lib/kernel/isolate-name'
import { ownPath } from '@/lib/kernel/own-path'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { requestSignInAction } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignIn({ searchParams }: PageProps<'/sign-in'>) {
  const next = ownPath((await searchParams).next)
  const person = await personSignedIn()
  return (
    <Page title="Sign in" lead="There is no password. We will email you a link and a code instead.">
      {person && (
        <Notice title={`You are signed in as ${isolateName(person.name)}`}>
          <p>
            Go to <Link href="/membership">your membership</Link>, or sign in as someone else below.
          </p>
        </Notice>
      )}
      <Form action={requestSignInAction}>
        <TextField
          name="email"
          label="Email address"
          hint="The one you joined or applied with"
          type="email"
          autoComplete="email"
          width={30}
          spellCheck={false}
        />
        {next && <Hidden name="next" value={next} />}
        <SubmitButton>Email me a link</SubmitButton>
      </Form>
      <p>
        Not a member yet? <Link href="/join">Apply to join</Link>.
      </p>
    </Page>
  )
}
