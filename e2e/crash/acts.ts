import { type Browser, type Screen, site } from './browser'

export type Act = 'submitting' | 'approving' | 'paying' | 'voting'

/** Does what a person does, from wherever it stands, and answers when a screen says that it is done. */
export type Doing = () => Promise<void>

export function submitting(browser: Browser): Doing {
  return async () => {
    const answers = await browser.open('/join/application/check-answers')
    if (!answers.offers('Send your application'))
      return saidSo(answers, '/join/application', 'Your answers as you sent them')
    saidSo(await answers.press('Send your application'), '/join/application/sent')
  }
}

export function approving(officer: Browser, number: number): Doing {
  return async () => {
    const path = `/desk/applications/${number}`
    const application = await officer.open(path)
    if (!application.offers('Confirm your decision')) return saidSo(application, path, 'Approved')
    const after = await application.press('Confirm your decision', { decision: 'approve' })
    saidSo(after, `${path}?done=approve`)
  }
}

export function paying(browser: Browser): Doing {
  return async () => {
    const dues = await browser.open('/membership/dues')
    if (!dues.offers('Continue to payment'))
      return saidSo(dues, '/membership/dues', 'Change your card')
    const onward = await dues.press('Continue to payment')
    if (!onward.sent) throw new Error(`No way to the payment page: ${onward.text.slice(0, 200)}`)
    const back = onward.path.startsWith('http') ? await payAt(onward.path) : onward.path
    const thanks = '/membership/dues/thanks'
    const returned = await browser.open(back)
    if (!returned.offers('See your receipt'))
      return saidSo(returned, thanks, 'Thank you. You are a member.')
    const asked = await returned.press('See your receipt')
    saidSo(await browser.open(asked.path), thanks, 'Thank you. You are a member.')
  }
}

export function voting(browser: Browser, motion: number): Doing {
  return async () => {
    const path = `/motions/${motion}/vote`
    const paper = await browser.open(path)
    if (!paper.offers('Check your ballot'))
      return saidSo(paper, path, 'Your ballot is in the ballot box')
    const checked = await paper.press('Check your ballot', { choice: 'for' })
    saidSo(await checked.press('Cast this ballot'), path, 'Your ballot is in the ballot box')
  }
}

function saidSo(screen: Screen, path: string, words = '') {
  if (screen.path.startsWith(path) && (screen.sent || screen.text.includes(words))) return
  throw new Error(
    `Not confirmed: ${screen.path} says ${screen.text.replace(/\s+/g, ' ').slice(0, 600)}`,
  )
}

/** Stripe's own page, which is not ours to kill. Answers the way back to us. */
async function payAt(page: string): Promise<string> {
  const answer = await fetch(page, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      name: 'Ada Payer',
      email: 'ada@crash.example',
      method: 'card',
      number: '4242 4242 4242 4242',
      expiry: '12/60',
      cvc: '123',
    }),
  })
  const back = answer.headers.get('location')
  if (!back) throw new Error(`The payment page answered ${answer.status}`)
  return new URL(back, site()).href
}
