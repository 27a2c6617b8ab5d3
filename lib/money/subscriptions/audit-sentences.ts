import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Interval } from '@/lib/organisation'
import { bandName, duesInWords } from './bands'

type Detail = Record<string, string | number | boolean | null>

/** What stands in the audit about dues, after the name of who did it. */
export const subscriptionSentences: Record<string, (detail: Detail) => string> = {
  'subscription.offered': (detail) => `began a subscription: ${terms(detail)}`,
  'subscription.begun-afresh': (detail) =>
    `saw a subscription paid for afresh, in place of one that had ended: ${terms(detail)}`,
  'subscription.chosen': (detail) => `chose what to pay: ${terms(detail)}`,
  'subscription.changed': ({ from, to }) => `saw the subscription change from ${from} to ${to}`,
  'subscription.second-stopped': ({ amountPence }) =>
    `stopped a second subscription of ${inPounds(Number(amountPence))} and gave the money back`,
  'dues.change-asked': (detail) => `asked to pay otherwise: ${terms(detail)}`,
  'dues.holiday-asked': ({ until }) =>
    `asked for a break from paying until ${dayInWords(new Date(String(until)))}`,
  'dues.holiday-end-asked': () => 'asked to end the break from paying',
  'dues.cancel-asked': () => 'asked to stop paying',
  'dues.keep-asked': () => 'asked to go on paying',
  'dues.change-taken-back': () => 'took a change of dues back before it was made',
  'dues.change-made': () => 'made the change of dues',
  'dues.change-refused': () => 'saw our payment provider refuse a change of dues',
  'dues.renewal-announced': ({ amountPence }) =>
    `announced the renewal of ${inPounds(Number(amountPence))} a year`,
  'refund.asked': ({ amountPence }) => `asked for ${inPounds(Number(amountPence))} back`,
  'checkout.opened': () => 'went to the payment page',
  'payment.received': ({ amountPence }) => `received a payment of ${inPounds(Number(amountPence))}`,
  'payments.brought-along': ({ earlier }) =>
    `took over ${earlier} ${earlier === 1 ? 'payment' : 'payments'} made before the member was brought along`,
  'dues.reminded': ({ told, day }) =>
    `reminded ${told} ${told === 1 ? 'person' : 'people'} of dues, ${day} days after a payment failed`,
  'dues.lapse-told': ({ told }) =>
    `told ${told} ${told === 1 ? 'person' : 'people'} that their membership has lapsed`,
  'payment.failed': () => 'saw a payment fail',
  'stripe-event.replayed': () => 'had an event of Stripe read again',
  'payment.taken-back': ({ amountPence }) =>
    `saw a bank take back ${inPounds(Number(amountPence))}`,
  'payment.returned': ({ amountPence }) =>
    `saw a bank give back ${inPounds(Number(amountPence))} that it had taken`,
  'refund.came-back': ({ amountPence }) =>
    `saw a refund of ${inPounds(Number(amountPence))} come back, because it could not be delivered`,
  'refund.entered': ({ amountPence }) => `entered a refund of ${inPounds(Number(amountPence))}`,
}

function terms({ band, amountPence, interval }: Detail) {
  const name = bandName(String(band))
  return `${name}, ${duesInWords(Number(amountPence), interval as Interval)}`
}
