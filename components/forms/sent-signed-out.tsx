'use client'

import { Page } from '@/components/layout/page'
import { Details } from '@/components/ui/details'
import type { FormAction, FormState } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import { WithFormFromSigningIn } from './after-signing-in'
import { Form } from './form'
import { SignInInNewTab } from './sign-in-in-new-tab'
import { SubmitButton } from './submit-button'

type Props = { action: FormAction; values: FormState['values'] }

/**
 * The answer to a form sent without JavaScript after the session ended. The page that it was on is not for strangers, so this
 * one holds what was typed, and sends it again to where it was going.
 */
export function SentSignedOut({ action, values }: Props) {
  const fields = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  )
  const texts = fields.filter(({ value }) => /\S\s+\S/.test(value))
  return (
    <Page title="You are signed out" lead="This was not saved. What you typed is still here.">
      <title>{`You are signed out – ${organisation.shortName}`}</title>
      <meta name="robots" content="noindex" />
      <p>
        Sign in in a new tab, then come back to this one and send it again. If this is not your own
        computer, close this tab when you are done: what you typed is nowhere else.
      </p>
      <SignInInNewTab />
      {texts.length > 0 && (
        <Details summary="See what you typed">
          <div className="flow">
            {texts.map(({ name, value }) => (
              <p key={`${name} ${value}`} className="whitespace-pre-wrap break-words">
                {value}
              </p>
            ))}
          </div>
        </Details>
      )}
      <WithFormFromSigningIn>
        <Form action={action}>
          {fields.map(({ name, value }) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton variant="secondary">I have signed in: send it again</SubmitButton>
        </Form>
      </WithFormFromSigningIn>
    </Page>
  )
}
