import type { Metadata } from 'next'
import Link from 'next/link'
import { Banner } from '@/components/front-page/banner'
import { HomeSection } from '@/components/front-page/home-section'
import { JoiningSteps } from '@/components/front-page/joining-steps'
import { PriceList } from '@/components/front-page/price-list'
import { ButtonLink } from '@/components/ui/button'
import { freeBand, organisation } from '@/lib/organisation'

const { frontPage } = organisation

export const metadata: Metadata = { title: { absolute: organisation.name } }

export default function Home() {
  return (
    <>
      <Banner
        title={frontPage.banner}
        actions={
          <>
            <ButtonLink href="/join">Apply to join</ButtonLink>
            <a href="#cost" className="font-bold text-inherit">
              See what it costs
            </a>
          </>
        }
      >
        <p>{frontPage.whoWeAre}</p>
      </Banner>
      <HomeSection first id="why" title={frontPage.reasonsTitle}>
        <ul className="columns-of-print">
          {frontPage.reasons.map((reason) => (
            <li key={reason.title}>
              <h3 className="text-xl">{reason.title}</h3>
              <p className="mt-2">{reason.words}</p>
            </li>
          ))}
        </ul>
      </HomeSection>
      <HomeSection id="what" title="What you can do as a member">
        <ul className="grid gap-x-13 lg:grid-cols-2">
          {frontPage.doings.map((doing) => (
            <li key={doing.title} className="max-w-none border-rule border-t py-3">
              <strong className="headline text-lg">{doing.title}.</strong> {doing.words}
            </li>
          ))}
        </ul>
      </HomeSection>
      <HomeSection
        id="cost"
        title="Pay what you can"
        lead={`${freeBand ? 'Nobody should be kept out by the cost. ' : ''}Choose the band you can afford: we take your word for it, and every member has the same single vote.`}
      >
        <PriceList />
      </HomeSection>
      <HomeSection
        id="how"
        title="How joining works"
        lead="No money is taken until you are approved."
      >
        <JoiningSteps />
      </HomeSection>
      <section aria-labelledby="call" className="bg-banner text-card">
        <div className="sheet py-13">
          <h2 id="call" className="max-w-[18ch] text-4xl">
            {frontPage.call}
          </h2>
          <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
            <ButtonLink href="/join">Apply to join</ButtonLink>
            <Link href="/faq" className="font-bold text-inherit">
              Read the answers to common questions
            </Link>
          </p>
        </div>
      </section>
    </>
  )
}
