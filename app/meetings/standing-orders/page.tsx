import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Rail } from '@/components/layout/rail'
import { RailFacts } from '@/components/layout/rail-facts'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { Markdown } from '@/components/ui/markdown'
import { getStandingOrders } from '@/lib/democracy/meetings/standing-orders/read-standing-orders'
import { speakingFacts } from '@/lib/democracy/meetings/standing-orders/speaking-facts'
import { dayInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Standing orders' }

/** The rules of debate, as members read and print them. */
export default async function StandingOrdersPage() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/meetings/standing-orders')
  const orders = await getStandingOrders(person)
  if (!orders) return <PageNotFound />
  const { inForce, mayPropose } = orders
  return (
    <Page
      eyebrow="Standing orders"
      title={inForce ? 'How we debate' : 'We have no standing orders yet'}
      lead={
        inForce
          ? `In force since ${dayInWords(inForce.confirmedAt!)}: one officer wrote them, and another confirmed them. For members.`
          : 'When officers have written the rules of debate, they will be here.'
      }
      back={<BackLink href="/meetings">Meetings</BackLink>}
      rail={
        inForce || mayPropose ? (
          <Rail label="About the standing orders">
            {mayPropose && (
              <RailSection title="For officers" acts>
                <RailLinks
                  links={[
                    {
                      href: '/desk/meetings/standing-orders' as Route,
                      label: 'Change the standing orders',
                    },
                  ]}
                />
              </RailSection>
            )}
            {inForce && (
              <RailSection title="How each meeting begins">
                <RailFacts facts={speakingFacts(inForce)} />
                <p>The chair can change this for the meeting that is under way.</p>
              </RailSection>
            )}
          </Rail>
        ) : undefined
      }
    >
      {inForce && <Markdown source={inForce.text} headings={2} />}
    </Page>
  )
}
