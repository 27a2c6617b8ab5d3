import type { ReactNode } from 'react'

/**
 * An email we send, whole in one file: what goes into it, its subject, its words. Verbs post it (`work.email`), the outbox
 * keeps what goes into it, sealed, and `catalogue.ts` finds it again by its name when it is delivered.
 *
 * All of them are essential: they answer something that somebody did, and carry no campaigning. A subject does not say
 * what kind of organisation writes. In props, dates are ISO instants, money is pence and links are whole.
 */
export type Email<Props> = {
  /** The name of its file. Emails wait in the outbox under it: a new name needs a migration of those that wait. */
  name: string
  /** What it is, as officers read it in the list of emails sent: it names nobody. */
  kind: string
  /** Somebody waits for it in front of the screen, so it goes out before all others. */
  urgent?: boolean
  subject: (props: Props) => string
  /** The name it greets. Without it the email goes to an address of which we know nobody yet. */
  greets?: (props: Props) => string
  /** What it holds opens something once, or for minutes, so it is never sent again: whoever needs it asks for a new one. */
  opensOnce?: true
  /**
   * Whoever gets it pays, or pays nothing, or stopped; printed, most of these say how much. Officers who do not see dues find it in no list,
   * figure or printed letter.
   */
  tellsOfDues?: true
  /** It asks for a payment: it goes no more once that was made, and what has left is not sent again. */
  asksToPay?: true
  /** Until when what it asks for can be done. Afterwards nobody sends it again. */
  until?: (props: Props) => string | null
  /**
   * The same as a letter, paragraph by paragraph, for somebody without an email address. What one does by a link on the screen is done
   * by phone or post there. Without it this never goes by post: it signs somebody in, or is for people who have an address.
   */
  onPaper?: (props: Props) => string[]
  body: (props: Props) => ReactNode
  /** A calendar file that goes with it. */
  calendar?: (props: Props) => string
  /** The address to which mail programs send one click that stops such emails (RFC 8058). Only what people opted into has one. */
  oneClick?: (props: Props) => string | undefined
  /** Why it came and how it stops, where it is no answer to something that somebody did. */
  foot?: (props: Props) => ReactNode
}
