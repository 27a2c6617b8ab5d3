import { dayInWords, lastDayInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { ComesFirst } from './what-comes-first'

/** What somebody has to do before they can be erased, in sentences; none where nothing is in the way. */
export function firstInWords({ offices, roles }: ComesFirst, at: Date): string[] {
  const names = offices.map((office) => organisation.offices[office].name)
  return [
    ...names.map(
      (name) =>
        `You are ${name}. Leave first, which ends your term, or ask two other officers to end it.`,
    ),
    ...roles.map((role) => inElection(role, at)),
  ]
}

function inElection(one: ComesFirst['roles'][number], at: Date): string {
  const title = `“${one.title}”`
  const over = `once its result can no longer be challenged, after ${dayInWords(one.challengesUntil)}`
  switch (one.role) {
    case 'candidate':
      return at < one.withdrawalsUntil
        ? `You are a candidate in ${title}. Withdraw there by ${lastDayInWords(one.withdrawalsUntil)}.`
        : `You are a candidate in ${title}, and it is too late to withdraw. You can erase your details ${over}.`
    case 'returning-officer':
      return `You are the returning officer of ${title}. Ask an officer who calls elections to appoint someone else, or erase your details ${over}.`
    case 'key-holder':
      return `You hold a key of ${title}. Ask the returning officer to name someone else, or erase your details ${over}.`
    case 'stand-in':
      return `You were named to confirm in ${title}. You can erase your details ${over}.`
  }
}
