import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { sharedPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { Fingerprint } from '@/components/movement/statements/fingerprint'
import { Markdown } from '@/components/ui/markdown'
import { lastDayInWords, shortDayInWords } from '@/lib/kernel/calendar'
import { getPublicStatement, type PublicStatement } from '@/lib/movement/statements/read'
import { organisation } from '@/lib/organisation'

type Props = PageProps<'/statements/[slug]'>

const statementOf = cache(getPublicStatement)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const statement = await statementOf((await params).slug)
  if (!statement) return { title: 'Page not found' }
  const { title } = statement
  const description = `A joint statement. ${openUntil(statement)}.`
  return {
    title,
    description,
    openGraph: {
      ...sharedPage('/share.png', organisation.frontPage.banner),
      type: 'article',
      title,
      description,
      url: `/statements/${statement.slug}`,
    },
  }
}

async function StatementPage({ params }: Props) {
  const statement = (await statementOf((await params).slug)) ?? notFound()
  const { slug, title, text, fixedAt, hash } = statement
  return (
    <Page
      eyebrow={`Joint statement · ${openUntil(statement)}`}
      title={title}
      back={<BackLink href={'/statements' as Route}>Joint statements</BackLink>}
      wide
      rail={
        <Rail label="About this statement">
          <Fingerprint slug={slug} fixedAt={fixedAt} hash={hash} />
        </Rail>
      }
    >
      <Markdown source={text} headings={2} />
      <p className="text-ink-soft">{`Published by ${organisation.name}.`}</p>
    </Page>
  )
}

export default withOutagePage(StatementPage)

function openUntil({ takesSignatures, signUntil, fixedAt }: PublicStatement): string {
  return takesSignatures
    ? `open for signing until ${lastDayInWords(signUntil)}`
    : `of ${shortDayInWords(fixedAt)}`
}
