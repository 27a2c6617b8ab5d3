import type { Metadata } from 'next'
import Link from 'next/link'
import { Banner } from '@/components/front-page/banner'
import { FigureBand } from '@/components/front-page/figure-band'
import { HomeSection } from '@/components/front-page/home-section'
import { JoiningSteps } from '@/components/front-page/joining-steps'
import { LatestNews } from '@/components/front-page/latest-news'
import { PriceList } from '@/components/front-page/price-list'
import { ButtonLink } from '@/components/ui/button'
import { dayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { databaseAway } from '@/lib/kernel/constraints'
import { inPounds } from '@/lib/kernel/money'
import { bands, organisation } from '@/lib/organisation'
import { latestNews, type News } from './latest-news'

const { frontPage } = organisation
const cheapest = Math.min(...bands.map((band) => organisation.bands[band].monthPence))

export const metadata: Metadata = { title: { absolute: organisation.name } }

/** Without our records the page is what it always says, and nothing of the day. */
const noNews: News = { decisions: [], election: undefined, figures: [] }

export default async function Home() {
  const { decisions, election, figures } = await latestNews().catch((error) => {
    if (databaseAway(error)) return noNews
    throw error
  })
  return (
    <>
      <Banner
        title={frontPage.banner}
        actions={
          <>
            <ButtonLink href="/join">Apply to join</ButtonLink>
            <a href="#cost">See what it costs, from {inPounds(cheapest)}</a>
          </>
        }
      >
        <p>{frontPage.whoWeAre}</p>
      </Banner>
      {(decisions.length > 0 || election) && (
        <HomeSection id="now" title="What we are doing" beside={dayInWords(now())}>
          <LatestNews decisions={decisions} election={election} />
        </HomeSection>
      )}
      {figures.length > 0 && <FigureBand figures={figures} />}
      <section aria-labelledby="why" className="sheet reasons">
        <div className="flow">
          <h2 id="why" className="text-3xl">
            {frontPage.reasonsTitle}
          </h2>
          {frontPage.reasons.map((reason) => (
            <div key={reason.title}>
              <h3>{reason.title}</h3>
              <p className="mt-1">{reason.words}</p>
            </div>
          ))}
        </div>
        <ul>
          {frontPage.doings.map((doing) => (
            <li key={doing.title} className="max-w-none border-rule border-t py-3">
              <strong className="headline text-lg">{doing.title}.</strong> {doing.words}
            </li>
          ))}
        </ul>
      </section>
      <HomeSection
        id="cost"
        title="Pay what you can"
        beside="We take your word for it. Every member has the same single vote."
      >
        <PriceList />
      </HomeSection>
      <HomeSection
        id="how"
        title="How joining works"
        beside="No money is taken until you are approved."
      >
        <JoiningSteps />
      </HomeSection>
      <section aria-labelledby="call" className="call">
        <div className="sheet">
          <h2 id="call" className="max-w-[18ch] text-4xl">
            {frontPage.call}
          </h2>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <ButtonLink href="/join">Apply to join</ButtonLink>
            <Link href="/faq">Read the answers to common questions</Link>
          </p>
        </div>
      </section>
    </>
  )
}
