import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { withOutagePage } from '@/app/with-outage-page'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import {
  getOwnSignature,
  type OwnSignature,
} from '@/lib/movement/statements/signing/read-signature'
import { withdrawSignatureAction } from '../../actions'

export const metadata: Metadata = { title: 'Your signature', robots: { index: false } }

const successMessages = {
  signed: 'Thank you. You have signed, and we have emailed you a link to this page.',
  before: 'You have signed this already. This is your signature.',
}

/** The signature of whoever has this link: how it shows, and how to withdraw it. */
async function Signature({ params, searchParams }: PageProps<'/statements/signature/[token]'>) {
  const { token } = await params
  const signature = await getOwnSignature(token)
  if (!signature) return <PageNotFound />
  const { title, slug, isPublic, publicFrom, signedAt, news } = signature
  return (
    <Page eyebrow="Your signature under" title={title} lead={howItShows(signature)}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>{`Signed on ${dayInWords(signedAt)}.`}</p>
      {isPublic ? (
        <p>
          <Link href={`/statements/${slug}` as Route}>Read the statement and who has signed</Link>
        </p>
      ) : (
        publicFrom && <p>{`Everyone can read it from ${momentInWords(publicFrom)}.`}</p>
      )}
      {news && <p>You asked for news of this statement. There is one such email at most.</p>}
      <Form action={withdrawSignatureAction}>
        <Hidden name="token" value={token} />
        <SubmitButton variant="secondary">Withdraw my signature</SubmitButton>
      </Form>
      <p className="text-ink-soft text-sm">
        It is then gone from the page straight away, and we delete everything we have about it.
      </p>
    </Page>
  )
}

export default withOutagePage(Signature)

function howItShows(signature: OwnSignature): string {
  const { kind, shows, waits, name, office, constituency, organisation } = signature
  if (kind === 'organisation') {
    const whose = isolateName(organisation ?? '')
    return waits
      ? `An officer checks it before ${whose} shows on the page and counts.`
      : `${whose} shows on the page.`
  }
  if (shows === 'counted') return 'You are counted, and your name shows nowhere.'
  const beside = office ?? constituency
  const shown = `${isolateName(name ?? '')}${beside ? `, ${isolateName(beside)}` : ''}`
  return waits
    ? `You are counted. An officer checks “${shown}” before it shows.`
    : `You show on the page as “${shown}”.`
}
