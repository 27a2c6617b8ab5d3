import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CandidateCard } from '@/components/democracy/elections/nominations/candidate-card'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Name } from '@/components/ui/name'
import { listNominations, type NominationLine } from '@/lib/democracy/elections/nominations/list'
import { getElection } from '@/lib/democracy/elections/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { parseElectionSlug } from '../../parse-election-slug'

export const metadata: Metadata = { title: 'Nominations and candidates' }

export default async function Candidates({ params }: PageProps<'/elections/[slug]/candidates'>) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/candidates`)
  const election = await getElection(person, slug)
  if (!election) return <PageNotFound />
  const lines = await listNominations(person, slug)
  const open = election.phase === 'nominations'
  return (
    <Page
      eyebrow={election.title}
      title={open ? 'Nominations so far' : 'Candidates'}
      back={<BackLink href={`/elections/${slug}`}>{election.title}</BackLink>}
    >
      {election.contests.map(({ id, title }) => {
        const here = lines.filter(({ contestId }) => contestId === id)
        const standing = here.filter(({ state }) => state === 'accepted')
        const waiting = here.filter(({ state }) => state !== 'accepted')
        return (
          <section key={id} className="flow">
            <h2>{title}</h2>
            {standing.length === 0 && <p>No candidates{open && ' yet'}.</p>}
            {standing.map((line) => (
              <CandidateCard key={line.id} {...shown(slug, line)} />
            ))}
            {open && waiting.length > 0 && <p>Nominated but not yet complete:</p>}
            {open && waiting.length > 0 && (
              <ul className="bullets">
                {waiting.map((line) => (
                  <li key={line.id}>
                    <Link prefetch={false} href={nominationPage(slug, line.id)}>
                      <Name>{line.name}</Name>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </Page>
  )
}

function nominationPage(slug: string, id: string) {
  return `/elections/${slug}/nominations/${id}` as Route
}

function shown(slug: string, { id, name, photoAlt, declared, statement }: NominationLine) {
  const href = nominationPage(slug, id)
  const photo = photoAlt ? { address: `${href}/photo`, alt: photoAlt } : undefined
  return { name, href, photo, declared, statement }
}
