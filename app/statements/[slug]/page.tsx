import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { AskToSignForm } from '@/components/movement/statements/ask-to-sign-form'
import { Fingerprint } from '@/components/movement/statements/fingerprint'
import { OrganisationList, PeopleList } from '@/components/movement/statements/signatories'
import { SignatureFigures } from '@/components/movement/statements/signature-figures'
import { TakeItAlong } from '@/components/movement/statements/take-it-along'
import { Markdown } from '@/components/ui/markdown'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import {
  getPublicStatement,
  type PublicStatement,
  readSignatories,
} from '@/lib/movement/statements/read'
import { signatureLinkHours, signedInWords } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { askToSignAction } from '../actions'

type Props = PageProps<'/statements/[slug]'>

const statementOf = cache(getPublicStatement)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const statement = await statementOf((await params).slug)
  if (!statement) return { title: 'Page not found' }
  const { title } = statement
  const description = `A joint statement, ${openUntil(statement)}. ${signedInWords(statement.counts)}.`
  return {
    title,
    description,
    openGraph: {
      ...sharedPage(
        `/statements/${statement.slug}/share.png`,
        `${title}. ${signedInWords(statement.counts)}.`,
      ),
      type: 'article',
      title,
      description,
      url: `/statements/${statement.slug}`,
    },
  }
}

const successMessages = {
  asked: `Check your email. We have sent you a link that works for ${signatureLinkHours} hours. Nothing is signed until you sign on the page it opens.`,
}

async function StatementPage({ params, searchParams }: Props) {
  const statement = (await statementOf((await params).slug)) ?? notFound()
  const { slug, title, text, fixedAt, hash, counts, takesSignatures } = statement
  const { organisations, names, more } = await readSignatories(statement)
  return (
    <Page
      eyebrow={`Joint statement · ${openUntil(statement)}`}
      title={title}
      back={<BackLink href={'/statements' as Route}>Joint statements</BackLink>}
      wide
      rail={
        <Rail label="About this statement">
          {takesSignatures && (
            <RailSection title="Sign it" acts>
              <div id="sign" className="flow">
                <AskToSignForm action={askToSignAction} slug={slug} />
                <p>
                  Signing does not make you a member, and nobody else gets your address.{' '}
                  <Link href="/privacy">How we keep data</Link>
                </p>
              </div>
            </RailSection>
          )}
          <RailSection title="How we count">
            <p>
              A person counts when their email address is confirmed, and each address counts once.
            </p>
            <p>
              An organisation counts when someone has signed as its officer and said who decided it
              and when, and an officer of {organisation.shortName} has approved it.
            </p>
          </RailSection>
          <Fingerprint slug={slug} fixedAt={fixedAt} hash={hash} />
          <TakeItAlong slug={slug} title={title} embed={siteUrl(`/statements/${slug}/embed`)} />
        </Rail>
      }
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SignatureFigures counts={counts} />
      {takesSignatures && (
        <p className="no-print lg:hidden">
          <a href="#sign" className="button">
            Sign it
          </a>
        </p>
      )}
      <Markdown source={text} headings={2} />
      <p className="text-ink-soft">{`Published by ${organisation.name}.`}</p>
      {organisations.length > 0 && <OrganisationList organisations={organisations} />}
      {counts.people > 0 && <PeopleList slug={slug} counts={counts} names={names} more={more} />}
    </Page>
  )
}

export default withOutagePage(StatementPage)

function openUntil({ takesSignatures, signUntil }: PublicStatement): string {
  return takesSignatures
    ? `open for signing until ${lastDayInWords(signUntil)}`
    : `signing ended on ${lastDayInWords(signUntil)}`
}
