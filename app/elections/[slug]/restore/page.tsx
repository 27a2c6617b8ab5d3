import type { Metadata } from 'next'
import { RestoreByHoldersForm } from '@/components/democracy/elections/papers/restore-by-holders-form'
import { WithoutJavaScript } from '@/components/democracy/elections/voting/paper-ballot-help'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { getRestore } from '@/lib/democracy/elections/papers/restore/read-restores'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { loadVoterPage } from '../load-voter-page'
import { askToRestoreAction } from './actions'

export const metadata: Metadata = { title: 'Lost device and code' }

/** For a member who lost the device with their ballot paper and the recovery code too. */
export default async function RestorePage({ params }: PageProps<'/elections/[slug]/restore'>) {
  const { slug } = await params
  const page = await loadVoterPage(slug, 'restore')
  const person = await personSignedIn()
  if (!page || !person) return <PageNotFound />
  const { title, notNow, officer, opens } = page
  return (
    <Page
      eyebrow={title}
      title="Lost your device and your code?"
      lead="You can have the same ballot paper back, in this browser. It takes two people who know you, and two key-holders."
      back={<BackLink href={`/elections/${slug}/paper`}>Your ballot paper</BackLink>}
    >
      {notNow ??
        (page.mark === 'collected' ? (
          <>
            <WithoutJavaScript {...officer} />
            <RestoreByHoldersForm
              slug={slug}
              voter={page.voter}
              opens={page.phase === 'collecting' ? opens : undefined}
              restore={await getRestore(person, slug)}
              returningOfficer={officer.returningOfficer}
              ask={askToRestoreAction}
            />
            <Details summary="Why it takes four people">
              <p>
                When you collected your paper, your browser sealed a copy so that two of the three
                key-holders together can open it. Each of them hands one share to this browser and
                to no other, and only this browser puts them together. It is the same paper, so you
                still have one ballot. We publish how many papers were restored, not whose.
              </p>
              <p>
                Two key-holders together with whoever runs the server could abuse this, as they
                could read ballots early. That is why the key-holders come from different sides, and
                why we email you whenever somebody asks for your paper.
              </p>
            </Details>
          </>
        ) : (
          <Notice title="You have not collected a ballot paper yet">
            There is nothing to bring back: collect yours.
          </Notice>
        ))}
    </Page>
  )
}
