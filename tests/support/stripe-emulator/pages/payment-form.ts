import type { World } from '../kernel/world'
import { type Decline, isTestCard } from '../money/bank-decision'
import {
  type Holder,
  newBankAccount,
  newCard,
  type PaymentMethod,
} from '../resources/payment-methods'
import { field, type Problems } from './form'
import { type Html, html } from './html'

const SORT_CODE = '108800'

/** Card, or bank account where that is allowed; both are on the page, for there is no script to swap them. */
export function paymentFields(typed: Problems, problems: Problems, types: string[]): Html {
  const bank = typed.method === 'bacs_debit' || !types.includes('card')
  return html`${types.length > 1 && choice(bank)}
${
  types.includes('card') &&
  html`<h2>Card</h2>
${field({ name: 'number', label: 'Card number', hint: 'To try it out: 4242 4242 4242 4242', numeric: true, complete: 'cc-number' }, typed, problems)}
${field({ name: 'expiry', label: 'Expiry date', hint: 'Month and year, like 12/34', short: true, complete: 'cc-exp' }, typed, problems)}
${field({ name: 'cvc', label: 'Security code', hint: 'The 3 digits on the back, here any 3', short: true, numeric: true, complete: 'cc-csc' }, typed, problems)}`
}
${
  types.includes('bacs_debit') &&
  html`<h2>Bank account</h2>
${field({ name: 'sort_code', label: 'Sort code', hint: 'To try it out: 10-88-00', short: true, numeric: true }, typed, problems)}
${field({ name: 'account_number', label: 'Account number', hint: '8 digits. To try it out: 00012345', short: true, numeric: true }, typed, problems)}
<p class="hint">With Direct Debit, the money takes 4 working days to arrive.</p>`
}
${testNumbers(types)}`
}

function choice(bank: boolean): Html {
  const radio = (value: string, label: string, on: boolean) =>
    html`<div class="choice"><input type="radio" id="method-${value}" name="method" value="${value}"${on && html` checked`}><label for="method-${value}">${label}</label></div>`
  return html`<fieldset><legend>How do you want to pay?</legend>
${radio('card', 'Card', !bank)}${radio('bacs_debit', 'Bacs Direct Debit', bank)}</fieldset>`
}

const testNumbers = (
  types: string[],
) => html`<details><summary>Numbers for trying things out</summary>
<ul>${
  types.includes('card') &&
  html`
<li>4242 4242 4242 4242: pays</li>
<li>4000 0000 0000 9995: not enough money</li>
<li>4000 0000 0000 0341: pays now, fails when the subscription renews</li>
<li>4000 0025 0000 3155: asks for confirmation</li>`
}${
  types.includes('bacs_debit') &&
  html`
<li>Account 00012345: the money arrives</li>
<li>Account 22222227: the bank does not pay</li>
<li>Account 55555559: arrives, then is taken back</li>`
}</ul></details>`

/** Checks what was typed and makes a payment method of it, or says what is wrong where. */
export function readPayment(
  world: World,
  typed: Problems,
  holder: Holder,
  types: string[],
): { method?: PaymentMethod; problems: Problems } {
  const bank =
    types.includes('bacs_debit') && (typed.method === 'bacs_debit' || !types.includes('card'))
  const problems = bank ? bankProblems(typed) : cardProblems(world, typed)
  if (Object.keys(problems).length > 0) return { problems }
  if (bank) {
    const account = {
      sort_code: digits(typed.sort_code),
      account_number: digits(typed.account_number),
    }
    return { method: newBankAccount(world, holder, account), problems }
  }
  const [month, year] = expiryOf(typed.expiry)!
  return { method: newCard(world, holder, { number: digits(typed.number), month, year }), problems }
}

/** Where on the form the bank's answer belongs. */
export function declineProblem(decline: Decline): Problems {
  if (decline.code === 'expired_card') return { expiry: decline.message }
  if (decline.code === 'incorrect_cvc') return { cvc: decline.message }
  return { number: decline.message }
}

const digits = (typed = '') => typed.replace(/[\s-]/g, '')

function expiryOf(typed = ''): [number, number] | undefined {
  const found = /^(\d{1,2})\s*[/\s-]\s*(\d{2}|\d{4})$/.exec(typed.trim())
  const [month, year] = [Number(found?.[1]), Number(found?.[2])]
  return found && month >= 1 && month <= 12 ? [month, year < 100 ? 2000 + year : year] : undefined
}

function cardProblems(world: World, typed: Problems): Problems {
  const problems: Problems = {}
  const number = digits(typed.number)
  const expiry = expiryOf(typed.expiry)
  if (!number) problems.number = 'Enter your card number'
  else if (!/^\d{13,19}$/.test(number)) problems.number = 'Enter a card number of 13 to 19 digits'
  else if (!isTestCard(number))
    problems.number = 'This page takes only test cards. Enter one, like 4242 4242 4242 4242'
  if (!expiry) problems.expiry = 'Enter the expiry date as month and year, like 12/34'
  else if (Date.UTC(expiry[1], expiry[0]) / 1000 <= world.clock.now())
    problems.expiry = 'This card has expired. Check the date, or use a different card'
  if (!/^\d{3,4}$/.test(digits(typed.cvc))) problems.cvc = 'Enter the security code, 3 digits'
  return problems
}

function bankProblems(typed: Problems): Problems {
  const problems: Problems = {}
  if (digits(typed.sort_code) !== SORT_CODE)
    problems.sort_code = 'Enter the test sort code, 10-88-00'
  if (!/^\d{8}$/.test(digits(typed.account_number)))
    problems.account_number = 'Enter an account number of 8 digits'
  return problems
}
