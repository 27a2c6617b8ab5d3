import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { keyCeremonyStep } from '@/components/democracy/elections/keys/key-ceremony-step'
import { KeyHolders } from '@/components/democracy/elections/keys/key-holders'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  enterShareAction,
  publishManifestAction,
  storeSealingKeyAction,
  testKeyAction,
} from './actions'

export const metadata: Metadata = { title: 'Election keys' }

export default async function KeysPage({ params }: PageProps<'/elections/[slug]/keys'>) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/keys`)
  const keys = await getKeys(person, slug)
  if (!keys) return <PageNotFound />
  const { title, holders } = keys
  return (
    <Page
      eyebrow="Secret ballot"
      title="Election keys"
      lead={title}
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
    >
      <p>
        Every ballot is sealed with one key. The key that opens them is split between three people,
        and any two of them together can open the ballot box. Nobody else can, including us.
      </p>
      <noscript>
        <Notice kind="warning" title="This page needs JavaScript">
          Keys are made and shares combined in your own browser and nowhere else. Turn on
          JavaScript, or use another browser.
        </Notice>
      </noscript>
      {keyCeremonyStep({
        ...keys,
        slug,
        own: holders.find(({ personId }) => personId === person.personId),
        keep: storeSealingKeyAction,
        rehearse: testKeyAction,
        give: enterShareAction,
        publish: publishManifestAction,
      })}
      {holders.length > 0 && (
        <KeyHolders
          holders={holders.map(({ rehearsedAt, ...holder }) => ({
            ...holder,
            rehearsed: rehearsedAt !== null,
          }))}
        />
      )}
    </Page>
  )
}
