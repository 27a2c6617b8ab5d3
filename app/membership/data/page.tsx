import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OwnData } from '@/components/records/own-data'
import { SuccessMessage } from '@/components/ui/success-message'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { stopSupportingAction } from './actions'

const successMessages = {
  stopped: 'You are no longer a supporter.',
}

export const metadata: Metadata = { title: 'Your data' }

export default async function YourData({ searchParams }: PageProps<'/membership/data'>) {
  const person = await personSignedIn()
  const chapters = person && (await getOwnData(person, person))
  if (!chapters) redirect('/sign-in?next=/membership/data')
  const { email } = organisation
  return (
    <Page
      title="Your data"
      lead="What our database holds about you, how long we keep it, and what happens to it then."
      back={<BackLink href="/membership">Your membership</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        Some things are not here: what others told us about you in confidence, such as a referee’s
        note to our officers; keys and links that would let someone act in your name; and how you
        voted, which nothing ties to you. Receipts and photos can be downloaded where you added
        them.
      </p>
      <p>
        <a href="/membership/data/your-data.json" download>
          Download your data as a file for other programs (JSON)
        </a>
      </p>
      <p>
        <Link href="/membership/audit">Note the audit log’s fingerprint</Link>, so that nobody can
        rewrite unseen what was logged.
      </p>
      <OwnData chapters={chapters} />
      {(await isSupporter(person)) && (
        <Form action={stopSupportingAction}>
          <p>
            You are a supporter. You can stop at any time, and we will send you no more news. You
            can also <Link href="/membership/emails">choose which emails you get</Link>.
          </p>
          <ButtonRow>
            <SubmitButton variant="secondary">Stop being a supporter</SubmitButton>
          </ButtonRow>
        </Form>
      )}
      <p>
        You can have your details erased at any time.{' '}
        <Link href="/membership/data/erasure">See what goes, what stays, and erase them</Link>.
      </p>
      <p>
        If something is wrong, <Link href="/membership/details">change your details</Link>, or write
        to <a href={`mailto:${email}`}>{email}</a> if it cannot be changed there. The{' '}
        <Link href="/privacy">privacy notice</Link> says why we may keep it, who sees it and when it
        is erased.
      </p>
    </Page>
  )
}
