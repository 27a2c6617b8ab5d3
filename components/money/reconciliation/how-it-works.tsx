import { Details } from '@/components/ui/details'
import { officerWith } from '@/lib/organisation'

/** What a comparison with Stripe does and what it leaves alone, for those who answer for the books. */
export function HowItWorks() {
  return (
    <Details summary="What we compare, and what happens next">
      <ul className="bullets">
        <li>
          Each subscription’s status and amount, and every payment, refund and payment taken back.
          Anything missing from our books is entered, and anything out of date is corrected,
          automatically.
        </li>
        <li>
          Money in our books but not at Stripe, or with a different amount, is left for{' '}
          {officerWith('money.handle')}. Nothing in the books is ever changed: a correction is
          another entry.
        </li>
        <li>
          A subscription on our books that Stripe has never had is also left for{' '}
          {officerWith('money.handle')}. Nothing about that member changes until someone has checked
          it.
        </li>
        <li>
          Unknown Stripe customers are listed only if they pay for one of our bands. The Stripe
          account may be used for other things too, and we leave those alone.
        </li>
        <li>Anything covered by a Stripe message we have not processed yet is not a difference.</li>
      </ul>
    </Details>
  )
}
