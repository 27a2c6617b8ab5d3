import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { HolderStep } from '@/components/democracy/elections/keys/holder-step'
import { KeyHolders } from '@/components/democracy/elections/keys/key-holders'
import { keysHeadline } from '@/components/democracy/elections/keys/keys-headline'
import { OfficerStep } from '@/components/democracy/elections/keys/officer-step'
import { RestoresForHolder } from '@/components/democracy/elections/papers/restores-for-holder'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { listRestoresForHolder } from '@/lib/democracy/elections/papers/restore/read-restores'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import {
  endWithoutCountAction,
  giveKeyAction,
  giveShareAction,
  handOverShareAction,
  loseWordsAction,
  nameHoldersAction,
  publishManifestAction,
  remindHoldersAction,
  storeKeyAction,
  testKeyAction,
} from './actions'

export const metadata: Metadata = { title: 'Election keys' }

const successMessages = {
  named: 'Key-holders named. We are emailing them.',
  reminded: 'We are emailing them again. Nobody gets more than one reminder a day.',
  lost: 'We have told the returning officer.',
  published: 'Election published. We are emailing everyone who can vote.',
  ended: 'Election ended without a count.',
}

const ended = ['cancelled', 'void']

type Props = PageProps<'/elections/[slug]/keys'>

export default async function KeysPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/keys`)
  const keys = await getKeys(person, slug)
  if (!keys) return <PageNotFound />
  const { title, holders, own, runs, closedAt } = keys
  const restores = own ? await listRestoresForHolder(person, slug) : []
  const address = siteUrl(`/elections/${slug}/keys`).replace(/^https?:\/\//, '')
  return (
    <Page
      eyebrow={own ? `Key-holder ${own.place} of 3` : 'Election keys'}
      title={keysHeadline(keys)}
      lead={title}
      back={<BackLink href={`/elections/${slug}`}>{title}</BackLink>}
      wide
    >
      <div className="no-print">
        <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      </div>
      <Columns>
        <div className="flow">
          <noscript>
            <Notice kind="warning" title="Key-holders need JavaScript here">
              Keys are made and used in your own browser and nowhere else. Turn on JavaScript, or
              use another browser.
            </Notice>
          </noscript>
          {restores.length > 0 && (
            <RestoresForHolder restores={restores} give={handOverShareAction} />
          )}
          {keys.phase === 'void' && (
            <Notice title="The ballots stay sealed for good">
              <p>{keys.voidWords}</p>
              <p>
                The board shows why, with the roll, how many voted, and every sealed ballot. We have
                deleted what the words of the key-holders unlocked.
              </p>
            </Notice>
          )}
          {own && !ended.includes(keys.phase) && (
            <HolderStep
              {...keys}
              own={own}
              slug={slug}
              address={address}
              store={storeKeyAction}
              test={testKeyAction}
              give={giveKeyAction}
              giveShare={giveShareAction}
              lose={loseWordsAction}
            />
          )}
          {runs && !ended.includes(keys.phase) && (
            <OfficerStep
              {...keys}
              slug={slug}
              now={now()}
              name={nameHoldersAction}
              remind={remindHoldersAction}
              publish={publishManifestAction}
              end={endWithoutCountAction}
            />
          )}
        </div>
        <div className="flow no-print">
          {holders.length > 0 && <KeyHolders holders={holders} closed={closedAt !== null} />}
          <section className="flow text-sm [--flow:0.75rem]">
            <h2 className="text-xl">Nobody holds the box</h2>
            <p>
              Each of the three makes their own key in their own browser. Every ballot is sealed so
              that any two of them can open it after voting closes, and one alone learns nothing.
            </p>
            <p>
              We keep each key locked under its words, and we never get the words. The returning
              officer sees no key at all.
            </p>
            <p>
              Two key-holders together with whoever runs the server could open ballots early. That
              is why the three come from different sides.
            </p>
          </section>
        </div>
      </Columns>
    </Page>
  )
}
