import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Fragment } from 'react'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { EqualityFigureTable } from '@/components/people/equality/equality-figure-table'
import { EmptyState } from '@/components/ui/empty-state'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { listEqualityFigures } from '@/lib/people/equality/read-figures'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Equality figures' }

export default async function EqualityFigures() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/equality/figures')
  const groups = await listEqualityFigures(person)
  if (!groups || !organisation.equality) return <PageNotFound />
  const { purpose, region } = organisation.equality
  const source = region && `${region.where}: ${region.source}.`
  return (
    <Page
      title={
        groups.length > 0 ? 'What members told us about themselves' : 'No equality figures yet'
      }
      eyebrow="Equality figures"
      lead={purpose}
      wide
      back={<BackLink href="/membership/equality">Equality questions</BackLink>}
      rail={
        <Rail label="How these figures are made">
          <RailSection title="Nobody can be found in them">
            <p>
              Each figure is rounded to the nearest 5, and shown from about 10. Where few gave an
              answer, or where the rest would tell how few, it says “Too few to show”.
            </p>
            <p>
              There are no totals to subtract from. A figure only changes when at least 5 members
              made the difference, so it can be up to 6 away from the true number.
            </p>
            <p>
              New figures come on the first day of January, April, July and October, for questions
              that at least 5 members answered or changed since the last ones. Officers see these
              figures and no others.
            </p>
          </RailSection>
          {source && (
            <RailSection title="The region">
              <p>{source}</p>
            </RailSection>
          )}
          <RailSection title="Your part" acts>
            <RailLinks links={[{ href: '/membership/equality', label: 'Your answers' }]} />
          </RailSection>
        </Rail>
      }
    >
      {groups.length === 0 && (
        <EmptyState title="Nobody can be counted yet">
          They come when at least 5 members have answered a question.
        </EmptyState>
      )}
      {groups.map(({ title, publishedAt, figures }) => (
        <section key={title} aria-labelledby={title} className="flow">
          <SectionHeading id={title} beside={inWords(dateOf(publishedAt))}>
            {title}
          </SectionHeading>
          {figures.map((figure) => (
            <Fragment key={figure.key}>
              {figures.length > 1 && <h3>{figure.title}</h3>}
              <EqualityFigureTable figure={figure} region={region?.where} />
            </Fragment>
          ))}
        </section>
      ))}
    </Page>
  )
}
