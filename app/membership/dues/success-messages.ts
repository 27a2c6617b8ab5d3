import { freeBandInWords } from '@/lib/organisation'

const words = new Map([
  ['changed', 'Your dues have changed.'],
  ['free', `You are on ${freeBandInWords}. You will pay nothing more.`],
  ['break', 'Your break from paying has started.'],
  ['break-ended', 'Your break is over. Payments have started again.'],
  ['stopped', 'You have stopped paying. We will take no more payments.'],
  ['kept', 'Your dues continue as before.'],
  ['taken-back', 'Change cancelled. Nothing is different.'],
])

/** What has just been done about somebody's dues. */
export function wordOf(done: string | string[] | undefined): string | undefined {
  return words.get(String(done))
}
