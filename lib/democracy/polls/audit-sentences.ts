import { lastDayInWords } from '@/lib/kernel/calendar'

type Numbered = { number: number }

/** What happened to polls, after the name of who did it. Nothing of who answered. */
export const pollSentences = {
  'poll.asked': ({ number, closesAt }: Numbered & { closesAt: string }) =>
    `asked members Poll ${number}, until ${lastDayInWords(new Date(closesAt))}`,
  'poll.withdrawn': ({ number }: Numbered) => `withdrew Poll ${number} and deleted its answers`,
  'poll.closed': ({ number }: Numbered) => `counted Poll ${number} and deleted who answered what`,
}
