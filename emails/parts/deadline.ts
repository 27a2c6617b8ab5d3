import { shortDayInWords, timeInWords } from '@/lib/kernel/calendar'

/** "Friday 14 March": the last day on which it can still be done. What ends at midnight ends with the day before. */
export function lastDay(deadline: string): string {
  return shortDayInWords(new Date(Date.parse(deadline) - 1))
}

/** "Friday 14 March at 5pm", "Friday 14 March at midnight" */
export function lastMoment(deadline: string): string {
  return `${lastDay(deadline)} at ${timeInWords(new Date(deadline))}`
}
