import { freeBandInWords } from '@/lib/organisation'

const words = new Map([
  ['changed', 'What you pay is changed.'],
  ['free', `You are in ${freeBandInWords}. Nothing more is taken.`],
  ['break', 'Your break from paying has begun.'],
  ['break-ended', 'Your break is over. Payments go on.'],
  ['stopped', 'You have stopped paying. Nothing more is taken.'],
  ['kept', 'Your dues go on as before.'],
  ['taken-back', 'You took it back. Nothing has changed.'],
])

/** What has just been done about somebody's dues. */
export function wordOf(done: string | string[] | undefined): string | undefined {
  return words.get(String(done))
}
