import Link from 'next/link'
import type { ReactNode } from 'react'
import { priceInWords } from '@/lib/money/subscriptions/bands'
import { bands, freeBand, networks, organisation } from '@/lib/organisation'

type Question = { id: string; question: string; answer: ReactNode }

const { shortName, rules } = organisation

export const questions: Question[] = [
  {
    id: 'why',
    question: `Why should I join ${shortName}?`,
    answer: (
      <>
        <p>
          Because hope is something people make together. After hard years many activists felt
          beaten, and some walked away. We would rather act: find good candidates, train them, knock
          on doors for them, and stand behind them once they are elected.
        </p>
        <p>
          You will learn things, meet people you can rely on, and see what you did make a
          difference.
        </p>
      </>
    ),
  },
  {
    id: 'others',
    question: 'I am in another left organisation. Is that a problem?',
    answer: (
      <p>
        No, stay in it. Many of us belong to several. We work alongside the others so that the left
        backs one candidate, not three. What is different about us is that we work in our own region
        and get things done. This is not a debating club.
      </p>
    ),
  },
  {
    id: 'say',
    question: 'What say do members have?',
    answer: (
      <>
        <p>
          All of it. Any full member can move a motion, and all full members vote on motions, on how
          we work and on who our officers are. Every vote is one member, one vote.
        </p>
        <p>
          Day-to-day work is done by groups of volunteers.{' '}
          <Link href="/about#officers">Read who does what</Link>.
        </p>
      </>
    ),
  },
  {
    id: 'referees',
    question: 'Why do I need two referees?',
    answer: (
      <>
        <p>
          We plan campaigns and talk frankly, so members must be able to trust everyone in the room.
          Two members confirm that they know you, that you share our aims and mean to be active, and
          that you can be trusted with confidential matters. They are your proposer and your
          seconder.
        </p>
        <p>
          They have {rules.referenceExpiryDays} days to answer, and we remind them. If one cannot do
          it, you name someone else. If you don’t know two members yet, come to an open event or
          write to us: we would be glad to meet you.
        </p>
      </>
    ),
  },
  {
    id: 'cost',
    question: 'What does it cost?',
    answer: (
      <>
        <p>
          Whatever you can afford. {freeBand && 'Nobody should be kept out by the cost. '}We have{' '}
          {bands.length} bands. You choose; we never ask for proof. You can change to another band
          at any time, and every band has the same vote.
        </p>
        <ul className="bullets">
          {bands.map((band) => (
            <li key={band}>
              <strong>{organisation.bands[band].name}</strong>, {priceInWords(band)}.{' '}
              {organisation.bands[band].forWhom}.
            </li>
          ))}
        </ul>
      </>
    ),
  },
  {
    id: 'money',
    question: 'What do you spend it on?',
    answer: (
      <p>
        Not on wages: we are all volunteers. Some of it keeps the membership system and the website
        running. {organisation.spendingInWords} Members see{' '}
        <Link prefetch={false} href="/accounts">
          every penny, year by year
        </Link>
        .
      </p>
    ),
  },
  {
    id: 'supporter',
    question: 'Can I support you without joining?',
    answer: (
      <p>
        Yes. If you live outside the {organisation.region} region, or want time to make up your
        mind, you can be a supporter: you hear our news and can come to open events, but you have no
        vote. <Link href="/support">Become a supporter</Link>.
      </p>
    ),
  },
  {
    id: 'networks',
    question: 'Are there groups for equality and diversity?',
    answer: (
      <>
        <p>Yes. As a member you can join any of these networks that you identify with:</p>
        <ul className="bullets">
          {networks.map((network) => (
            <li key={network}>
              <strong>{organisation.networks[network].name}</strong>, for{' '}
              {organisation.networks[network].forWhom}
            </li>
          ))}
        </ul>
        <p>Joining one is your choice alone, and you can leave with one click.</p>
      </>
    ),
  },
  {
    id: 'affiliate',
    question: 'Can our group affiliate?',
    answer: (
      <p>
        Yes, we would be glad to hear from you. Once your group has decided it, its contact asks on{' '}
        <Link href="/affiliates">the page of our affiliates</Link>. You don’t need an account, and
        it takes two of our officers to admit you.
      </p>
    ),
  },
]
