import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { SignAsOrganisationForm } from '@/components/movement/statements/sign-as-organisation-form'
import { SignAsPersonForm } from '@/components/movement/statements/sign-as-person-form'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { getStatementToSign } from '@/lib/movement/statements/signing/read-signature'
import { addressesKeptDays } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { currentWording } from '@/lib/people/members/wordings'
import { signAsOrganisationAction, signAsPersonAction } from '../actions'

export const metadata: Metadata = { title: 'Sign a joint statement', robots: { index: false } }

/** Where the mailed link leads. Opening it changes nothing, because mail scanners open links too: the button is the second yes. */
async function SignStatement({ searchParams }: PageProps<'/statements/sign'>) {
  const { token, as } = await searchParams
  const statement = typeof token === 'string' ? await getStatementToSign(token) : undefined
  if (!statement || typeof token !== 'string')
    return (
      <Page title="This link is incomplete or too old">
        <p>
          Open it from the email again, or ask for a new one on{' '}
          <Link href={'/statements' as Route}>the page of the statement</Link>.
        </p>
      </Page>
    )
  const { title, text, email, takesSignatures } = statement
  const forOrganisation = as === 'organisation'
  const address = (whom: 'organisation' | 'person') =>
    `/statements/sign?${new URLSearchParams({ token, ...(whom === 'organisation' && { as: whom }) })}` as Route
  if (!takesSignatures)
    return (
      <Page eyebrow="Joint statement" title={title}>
        <Notice title="The time for signing is over" />
      </Page>
    )
  return (
    <Page
      eyebrow={forOrganisation ? 'Sign for an organisation' : 'Sign for yourself'}
      title={title}
    >
      <Details summary="Read the statement">
        <Markdown source={text} headings={2} />
      </Details>
      <p>
        {forOrganisation ? (
          <Link href={address('person')}>Sign for yourself instead</Link>
        ) : (
          <Link href={address('organisation')}>Sign for an organisation instead</Link>
        )}
      </p>
      {forOrganisation && (
        <p>
          You sign as an officer of the organisation, after its own committee, conference or members
          have decided it. An officer of {organisation.shortName} checks it before it shows.
        </p>
      )}
      {forOrganisation ? (
        <SignAsOrganisationForm
          action={signAsOrganisationAction}
          token={token}
          news={statement.hasNewsToCome ? currentWording('statement-news') : undefined}
        />
      ) : (
        <SignAsPersonForm
          action={signAsPersonAction}
          token={token}
          place={{ name: organisation.place.name, names: organisation.place.names }}
          wordings={{
            named: currentWording('named-under-statement'),
            news: statement.hasNewsToCome ? currentWording('statement-news') : undefined,
          }}
        />
      )}
      <div className="flow text-ink-soft text-sm [--flow:0.75rem]">
        <p>
          Your address is <strong className="break-words">{email}</strong>. It never shows, and
          nobody else gets it, not the other organisations either. We keep a code made from it until{' '}
          {addressesKeptDays} days after the last day for signing, so that nobody signs twice. The
          address itself we keep, encrypted, only while an officer still has to check your
          signature, until the statement is public, or until its news has gone to you if you ask for
          that, and never longer than the code. If we know you, as a member perhaps, your own data
          here show you until then that you signed; officers do not see that it was you. The emails
          we send you are deleted after {organisation.retention.mailBodyDays} days.
        </p>
        <p>
          What shows stays as long as the statement is public. You can withdraw your signature at
          any time by the link we email you. <Link href="/privacy">How we keep data</Link>
        </p>
      </div>
    </Page>
  )
}

export default withOutagePage(SignStatement)
