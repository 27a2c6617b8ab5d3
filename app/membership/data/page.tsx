import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { ButtonRow } from '@/components/forms/button-row'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OwnData } from '@/components/records/own-data'
import { Notice } from '@/components/ui/notice'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { isSupporter } from '@/lib/people/supporters/read'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { stopSupportingAction } from './actions'

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
      {(await searchParams).stopped && (
        <Notice kind="success" announce title="You are no longer a supporter." />
      )}
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
          <p>You are a supporter. You can stop at any time, and we will send you no more news.</p>
          <ButtonRow>
            <SubmitButton variant="secondary">Stop being a supporter</SubmitButton>
          </ButtonRow>
        </Form>
      )}
      <p>
        If something is wrong, or you want it erased, write to{' '}
        <a href={`mailto:${email}`}>{email}</a>. The <Link href="/privacy">privacy notice</Link>{' '}
        says why we may keep it and who sees it.
      </p>
    </Page>
  )
}
