import { Details } from '@/components/ui/details'

/** What a walk does and what it leaves alone, for whoever has to answer for the books. */
export function HowItWorks() {
  return (
    <Details summary="What is compared, and what happens then">
      <ul className="bullets">
        <li>
          How each subscription stands, what it costs, and every payment, refund and payment taken
          back. What our books did not know is entered, and what stood differently is put right by
          itself.
        </li>
        <li>
          Money that stands in our books and not at Stripe, or with another amount, waits for the
          treasurer. Nothing in the books is ever changed: a correction is another entry.
        </li>
        <li>
          A subscription that runs here and that Stripe has never had waits as well. Until somebody
          has looked at it, nothing about that member is changed.
        </li>
        <li>
          Customers at Stripe whom we do not know are reported only when they pay for one of our
          bands. The account may serve other things too, and those are left alone.
        </li>
        <li>
          What a message from Stripe in our inbox is about to tell us is no difference: it is on its
          way.
        </li>
      </ul>
    </Details>
  )
}
