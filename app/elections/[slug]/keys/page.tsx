import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { HolderStep } from '@/components/democracy/elections/keys/holder-step'
import { keysHeadline } from '@/components/democracy/elections/keys/keys-headline'
import { KeysRail } from '@/components/democracy/elections/keys/keys-rail'
import { OfficerStep } from '@/components/democracy/elections/keys/officer-step'
import { SealedForGood } from '@/components/democracy/elections/keys/sealed-for-good'
import { RestoresForHolder } from '@/components/democracy/elections/papers/restores-for-holder'
import { StandInsToAgree } from '@/components/democracy/elections/stand-ins/stand-ins-to-agree'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { getKeys } from '@/lib/democracy/elections/keys/read-keys'
import { listRestoresForHolder } from '@/lib/democracy/elections/papers/restore/read-restores'
import { listStandInsToAgree } from '@/lib/democracy/elections/stand-ins/read-stand-ins'
import { now } from '@/lib/kernel/clock'
import { siteUrl } from '@/lib/kernel/env'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'
import {
  agreeToStandInAction,
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
  agreed: 'You have agreed to this member. They can confirm once two key-holders have agreed.',
  ended: 'Election ended without a count. We are emailing every member.',
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
      rail={<KeysRail holders={holders} closed={closedAt !== null} />}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <noscript>
        <Notice kind="warning" title="Key-holders need JavaScript here">
          Keys are made and used in your own browser and nowhere else. Turn on JavaScript, or use
          another browser.
        </Notice>
      </noscript>
      <StandInsToAgree
        slug={slug}
        standIns={await listStandInsToAgree(person, slug)}
        agree={agreeToStandInAction}
      />
      {restores.length > 0 && <RestoresForHolder restores={restores} give={handOverShareAction} />}
      {keys.phase === 'void' && <SealedForGood words={keys.voidWords} />}
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
          byName={can(person, 'member.search')}
          name={nameHoldersAction}
          remind={remindHoldersAction}
          publish={publishManifestAction}
          end={endWithoutCountAction}
        />
      )}
    </Page>
  )
}
