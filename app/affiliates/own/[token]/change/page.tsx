import type { Metadata, Route } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { AffiliateForm } from '@/components/movement/affiliates/affiliate-form'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { currentWording } from '@/lib/people/members/wordings'
import { changeOwnAffiliateAction } from '../../../actions'

export const metadata: Metadata = { title: 'Change what you told us', robots: { index: false } }

async function ChangeOwnAffiliate({ params }: PageProps<'/affiliates/own/[token]/change'>) {
  const { token } = await params
  const affiliate = await getOwnAffiliate(token)
  if (!affiliate) return <PageNotFound />
  return (
    <Page
      eyebrow={isolateName(affiliate.name)}
      title="Change what you told us"
      back={<BackLink href={`/affiliates/own/${token}` as Route}>Your organisation</BackLink>}
    >
      <AffiliateForm
        action={changeOwnAffiliateAction}
        token={token}
        named={currentWording('affiliate-named')}
        told={affiliate}
      />
    </Page>
  )
}

export default withOutagePage(ChangeOwnAffiliate)
