import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Band, Interval } from '@/lib/organisation'
import { bandName, duesInWords } from './bands'
import type { ChangeKind } from './changes/change-requests'

type Terms = { personId: string; band: Band; amountPence: number; interval: Interval }

/** What stands in the audit about dues, after the name of who did it. */
export const subscriptionSentences = {
  'subscription.offered': (detail: Terms) => `started a subscription: ${terms(detail)}`,
  'subscription.begun-afresh': (detail: Terms) =>
    `saw a new subscription paid for, replacing one that had ended: ${terms(detail)}`,
  'subscription.chosen': (detail: Terms) => `chose what to pay: ${terms(detail)}`,
  'subscription.changed': ({ from, to }: { personId: string; from: string; to: string }) =>
    `saw the subscription change from ${from} to ${to}`,
  'subscription.second-stopped': ({ amountPence }: { personId: string; amountPence: number }) =>
    `stopped a second subscription of ${inPounds(amountPence)} and gave the money back`,
  'dues.change-asked': (detail: Terms) => `asked to change what they pay: ${terms(detail)}`,
  'dues.holiday-asked': ({ until }: { personId: string; until: string }) =>
    `asked for a break from paying until ${dayInWords(new Date(until))}`,
  'dues.holiday-end-asked': (_: { personId: string }) => 'asked to end the break from paying',
  'dues.cancel-asked': (_: { personId: string }) => 'asked to stop paying',
  'dues.keep-asked': (_: { personId: string }) => 'asked to keep paying',
  'dues.change-taken-back': (_: { personId: string; kind: ChangeKind }) =>
    'cancelled a change of dues before it was made',
  'dues.change-made': (_: { personId: string; kind: ChangeKind }) => 'made the change of dues',
  'dues.change-refused': (_: { personId: string; kind: ChangeKind }) =>
    'saw our payment provider refuse a change of dues',
  'dues.renewal-announced': ({ amountPence }: { personId: string; amountPence: number }) =>
    `announced the renewal of ${inPounds(amountPence)} a year`,
  'refund.asked': ({ amountPence }: { amountPence: number }) =>
    `asked for a refund of ${inPounds(amountPence)}`,
  'checkout.opened': (_: { personId: string }) => 'went to the payment page',
  'payment.received': ({ amountPence }: { amountPence: number }) =>
    `received a payment of ${inPounds(amountPence)}`,
  'payments.brought-along': ({ earlier }: { earlier: number }) =>
    `took over ${earlier} ${earlier === 1 ? 'payment' : 'payments'} made before the member was imported`,
  'dues.reminded': ({ told, day }: { told: number; day: number }) =>
    `reminded ${told} ${told === 1 ? 'person' : 'people'} of dues, ${day === 0 ? 'on the day' : `${day} days after`} they fell due`,
  'dues.end-announced': ({ told, day }: { told: number; day: number }) =>
    `told ${told} ${told === 1 ? 'person' : 'people'} that dues paid by hand end in ${day} days or fewer`,
  'dues.lapse-told': ({ told }: { told: number }) =>
    `told ${told} ${told === 1 ? 'person' : 'people'} that their membership has lapsed`,
  'payment.failed': (_: { personId: string }) => 'saw a payment fail',
  'stripe-event.replayed': () => 'had a Stripe message processed again',
  'payment.taken-back': ({ amountPence }: { amountPence: number }) =>
    `saw a bank take back ${inPounds(amountPence)}`,
  'payment.returned': ({ amountPence }: { amountPence: number }) =>
    `saw a bank return ${inPounds(amountPence)} that it had taken`,
  'refund.came-back': ({ amountPence }: { amountPence: number }) =>
    `saw a refund of ${inPounds(amountPence)} returned because it could not be delivered`,
  'refund.entered': ({ amountPence }: { amountPence: number }) =>
    `entered a refund of ${inPounds(amountPence)}`,
}

function terms({ band, amountPence, interval }: Terms) {
  const name = bandName(band)
  return `${name}, ${duesInWords(amountPence, interval)}`
}
