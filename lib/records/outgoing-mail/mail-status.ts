import { momentInWords } from '@/lib/kernel/calendar'

type Mail = {
  id: string
  message: string
  toEmail: string
  state: string
  tries: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  bouncedAt: Date | null
}

/** A line of the outbox as officers read it. */
export function mailStatusInWords(mail: Mail) {
  return {
    id: mail.id,
    to: mail.toEmail,
    about: mail.message.replaceAll('-', ' '),
    posted: momentInWords(mail.createdAt),
    how: howFar(mail),
    stuck: mail.state === 'stuck',
  }
}

function howFar({ state, tries, lastError, sentAt, bouncedAt }: Mail) {
  if (state === 'stuck') return lastError ?? 'could not be sent'
  if (bouncedAt) return `bounced on ${momentInWords(bouncedAt)}`
  if (sentAt) return `sent on ${momentInWords(sentAt)}`
  return tries === 0 ? 'waiting to be sent' : `tried ${tries} times`
}
